using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>From when until when, and why, in the words of the page (docs/dates.md).</summary>
public static class PeriodText
{
    /// <summary>The days of a period: 2020年2月至2020年6月; null where there is none. Months stay months where the text states no days.</summary>
    public static string? Span(LimitPeriod period) => (period.First, period.Last) switch
    {
        ({ } first, { } last) when first == last && !period.FirstIsMonth => Day(first, false),
        ({ } first, { } last) when period is { FirstIsMonth: true, LastIsMonth: true } && (first.Year, first.Month) == (last.Year, last.Month) => Day(first, true),
        ({ } first, { } last) => Text("Period.Range", Day(first, period.FirstIsMonth), Day(last, period.LastIsMonth)),
        ({ } first, null) => Text("Period.From", Day(first, period.FirstIsMonth)),
        (null, { } last) => Text("Period.To", Day(last, period.LastIsMonth)),
        _ => null,
    };

    /// <summary>What the days rest on beyond the words of the limit, or why they cannot be told; null where the text states both ends.</summary>
    public static string? Basis(LimitPeriod period)
    {
        List<string> parts = [];
        if (period.FirstBasis is not (PeriodBasis.None or PeriodBasis.Stated))
        {
            parts.Add(Text("Period.Begins", Of(period.FirstBasis, period)));
        }

        if (period.LastBasis is not (PeriodBasis.None or PeriodBasis.Stated))
        {
            parts.Add(Text("Period.Ends", Of(period.LastBasis, period)));
        }

        if (period.Gap != PeriodGap.None)
        {
            parts.Add(Text($"PeriodGap.{WireName.Of(period.Gap)}", EventName(period)));
        }

        return parts.Count == 0 ? null : string.Join(Texts.Get("Period.Separator"), parts);
    }

    /// <summary>What makes the days less than sure, each in a few words.</summary>
    public static IEnumerable<string> Doubts(LimitPeriod period) => Enum.GetValues<PeriodDoubts>()
        .Where(doubt => doubt != PeriodDoubts.None && period.Doubts.HasFlag(doubt))
        .Select(doubt => Text($"PeriodDoubt.{WireName.Of(doubt)}", doubt == PeriodDoubts.EndsOnHoliday && period.Last is { } last ? Day(WorkCalendar.NextWorkingDay(last), false) : null));

    /// <summary>The whole reason in one line: 优惠期2020年2月至2020年6月；据：“自2020年2月起…不超过5个月”.</summary>
    /// <param name="kind">What the limit limits, as a code.</param>
    /// <param name="period">Its period.</param>
    public static string Reason(string kind, LimitPeriod period)
    {
        string?[] parts = [Head(kind, period), Basis(period), period.Quote.Length == 0 ? null : Text("Period.Quote", period.Quote)];
        return string.Join(Texts.Get("Period.Separator"), parts.OfType<string>());
    }

    /// <summary>The reason of a measure's or document's standing.</summary>
    public static string Reason(Standing standing) => standing is { Period: { } period, Kind: { } kind }
        ? Reason(WireName.Of(kind), period)
        : Texts.Get("Standing.none");

    /// <summary>The kind with its days.</summary>
    public static string Head(string kind, LimitPeriod period)
    {
        var name = Texts.Find($"DeadlineKind.{kind}") ?? kind;
        return Span(period) is { } span ? name + Texts.Get("Period.Colon") + span : name;
    }

    /// <summary>The event that a period hangs on with its region: 疫情（北京市）.</summary>
    public static string? EventName(LimitPeriod period) => period.Event is not { } named ? null
        : named.Kind == EventKind.Occasion ? Text("Period.Place", Name(named), RegionName(period.EventRegion ?? ""))
        : Name(named);

    /// <summary>An event's name in the language of the page.</summary>
    public static string Name(EventName name) => PortalCultures.IsEnglish ? name.English : name.Chinese;

    /// <summary>A region path in plain text; names below the provinces have no English form here.</summary>
    public static string RegionName(string path) => string.Join(PortalCultures.IsEnglish ? " / " : "", path.Split('/').Select(name => Texts.Find($"Region.{name}") ?? name));

    private static string Of(PeriodBasis basis, LimitPeriod period) => Text(
        $"PeriodBasis.{WireName.Of(basis)}", basis is PeriodBasis.Moved or PeriodBasis.Replaced && period.MovedBy is { } move ? ChainText.Short(move) : EventName(period));

    private static string Day(DateOnly day, bool isMonth) =>
        DateText.Plain(day.ToString(isMonth ? "yyyy-MM" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))!;

    private static string Text(string key, params object?[] values) => string.Format(System.Globalization.CultureInfo.CurrentCulture, Texts.Get(key), values);
}
