using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>What other documents say of a limit's end, in the words of the page (docs/dates.md, "Chains").</summary>
public static class ChainText
{
    /// <summary>Most limits that a moving document's row names; the rest are counted.</summary>
    public const int MostMoved = 5;

    private const int LongestTitle = 40;

    /// <summary>What names the document: its number, else its title.</summary>
    public static string Short(LimitMove move) => move.DocumentNumber ?? Title(move);

    /// <summary>Its title in brackets, long ones cut.</summary>
    public static string Title(LimitMove move) => Bracketed(move.Title);

    /// <summary>The document with its number and the words by which it moves an end, as one line.</summary>
    public static string Words(LimitMove move) => Text("Chain.Words", $"《{move.Title}》{(move.DocumentNumber is { } number ? $"（{number}）" : "")}", move.Quote);

    /// <summary>Likewise of the document whose limit is moved.</summary>
    public static string Title(MovedTerm moved) => Bracketed(moved.Title);

    /// <summary>What it does: 延长至2020年12月31日, 延长6个月, 废止；有效至2021年3月31日.</summary>
    public static string Effect(LimitMove move) => move switch
    {
        { Kind: MoveKind.Replaced, Last: { } last } => Text("Chain.Replaced", Day(last, false)),
        { Last: { } last } => Text("Chain.ExtendedTo", Day(last, move.LastIsMonth)),
        { Event: not null } => Text("Chain.ExtendedUntil", PeriodText.EventName(new LimitPeriod { Event = move.Event, EventRegion = move.EventRegion })),
        { Length: { } length } => Text("Chain.ExtendedBy", Length(length)),
        _ => Texts.Get("Chain.Extended"),
    };

    /// <summary>The first term: its days, else why there are none.</summary>
    public static string First(LimitPeriod original) => PeriodText.Span(original) ?? Text($"PeriodGap.{Catalog.Model.WireName.Of(original.Gap)}", PeriodText.EventName(original));

    /// <summary>Why a document's word does not count on the day, or null where it does.</summary>
    public static string? Aside(LimitMove move, DateOnly day) =>
        move.Weight == MoveWeight.Local ? Text("Chain.Local", PeriodText.RegionName(move.Region))
        : move.Weight == MoveWeight.Shown ? Texts.Get(move.Issued is null ? "Chain.Undated" : "Chain.Shown")
        : move.Issued > day ? Texts.Get("Chain.Later")
        : null;

    private static string Bracketed(string title) => $"《{(title.Length <= LongestTitle ? title : title[..LongestTitle] + "…")}》";

    private static string Length(IsoDuration length) => DateText.Duration(
        length.Months > 0 ? string.Create(CultureInfo.InvariantCulture, $"P{(length.Months % 12 == 0 ? $"{length.Months / 12}Y" : $"{length.Months}M")}{(length.Days > 0 ? $"{length.Days}D" : "")}")
        : length.WorkingDays > 0 ? string.Create(CultureInfo.InvariantCulture, $"P{length.WorkingDays}WD")
        : string.Create(CultureInfo.InvariantCulture, $"P{length.Days}D"));

    private static string Day(DateOnly day, bool isMonth) => DateText.Plain(day.ToString(isMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture))!;

    private static string Text(string key, params object?[] values) => string.Format(CultureInfo.CurrentCulture, Texts.Get(key), values);
}
