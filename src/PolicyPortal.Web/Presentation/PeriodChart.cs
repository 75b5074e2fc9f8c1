using System.Globalization;
using System.Xml;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>A grid line, with the words at its top where there is room for them.</summary>
/// <param name="X">Per cent from the left.</param>
public sealed record PeriodTick(string X, string? Label);

/// <summary>One period of a measure as a bar: all limits of the measure that say the same days.</summary>
/// <param name="Items">The limits, at least one.</param>
/// <param name="X">Left edge, in per cent of the picture.</param>
/// <param name="Width">Width, likewise.</param>
/// <param name="Y">Top of its row, in pixels.</param>
/// <param name="IsOpenStart">Whether nothing tells when it begins.</param>
/// <param name="IsOpenEnd">Whether nothing tells when it ends.</param>
/// <param name="Label">Kind and days in the language of the page.</param>
/// <param name="Words">Where in the document, and its words.</param>
/// <param name="Address">The words in their document.</param>
public sealed record PeriodBar(IReadOnlyList<DeadlineItem> Items, string X, string Width, int Y, bool IsOpenStart, bool IsOpenEnd, string Label, string Words, string Address)
{
    /// <summary>The limit that stands for all of them.</summary>
    public DeadlineItem Item => Items[0];

    /// <summary>Whether something makes its days less than sure.</summary>
    public bool IsDoubtful => !Item.Period.IsCertain;
}

/// <summary>The periods of one document under its title.</summary>
/// <param name="Title">Its region and matter, in one line.</param>
/// <param name="First">A limit of it, which knows its whole title.</param>
/// <param name="Y">Top of the title's row, in pixels.</param>
public sealed record PeriodGroup(string Title, DeadlineItem First, string Address, int Y, IReadOnlyList<PeriodBar> Bars);

/// <summary>
/// Periods over time as a picture: bars under the titles of their documents, the chosen day as a line. Places are per cent of the width and heights pixels,
/// so that letters keep their size on a phone, and nothing needs a style.
/// </summary>
public sealed class PeriodChart
{
    /// <summary>Where the grid begins, under the words at its top.</summary>
    public const int Top = 38;

    /// <summary>Height of a row with the title of a document.</summary>
    public const int TitleRow = 30;

    /// <summary>Height of a row with a bar and its words.</summary>
    public const int BarRow = 34;

    // As many labels as have room on a phone; a bar of one day is still seen.
    private const int MostLabels = 5;
    private const int MostLines = 40;
    private const double LeastWidth = 0.5;

    // Room for the words of a month on a phone, in per cent.
    private const double LabelWidth = 18;

    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    private PeriodChart(PeriodWindow window, DateOnly day, IReadOnlyList<PeriodGroup> groups, int height)
    {
        (Window, Day, Groups, Height) = (window, day, groups, height);
        Ticks = [.. TicksOf(window)];
    }

    /// <summary>The days shown.</summary>
    public PeriodWindow Window { get; }

    /// <summary>The chosen day.</summary>
    public DateOnly Day { get; }

    /// <summary>Documents from top to bottom.</summary>
    public IReadOnlyList<PeriodGroup> Groups { get; }

    /// <summary>Height of the picture in pixels.</summary>
    public int Height { get; }

    /// <summary>Grid lines from left to right.</summary>
    public IReadOnlyList<PeriodTick> Ticks { get; }

    /// <summary>All bars from top to bottom.</summary>
    public IEnumerable<PeriodBar> Bars => Groups.SelectMany(group => group.Bars);

    /// <summary>The kinds that occur, for the key.</summary>
    public IEnumerable<string> Kinds => Bars.Select(bar => bar.Item.Kind).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The place of the chosen day's noon in per cent; null where it is not in sight.</summary>
    public string? DayPlace => Window.Holds(Day) ? Number(Window.Place(Day) + (50.0 / Window.Days)) : null;

    /// <summary>On which side the words of the day stand, so that they stay in the picture.</summary>
    public string DayAnchor => Window.Place(Day) switch { < 15 => "start", > 85 => "end", _ => "middle" };

    /// <summary>The periods that touch the window: documents by their earliest day, in them by beginning and end.</summary>
    /// <returns>The limits of each period, those of one measure and the same days together.</returns>
    public static IReadOnlyList<IReadOnlyList<DeadlineItem>> PeriodsOf(IEnumerable<DeadlineItem> items) =>
    [
        .. items.GroupBy(item => item.DocumentId)
            .OrderBy(document => document.Min(Beginning)).ThenBy(document => document.First().DocumentTitle, StringComparer.Ordinal).ThenBy(document => document.Key, StringComparer.Ordinal)
            .SelectMany(document => document.GroupBy(item => (item.MeasureId, item.Kind, item.Period.First, item.Period.Last, item.Period.Gap, item.Period.Doubts))
                .OrderBy(period => Beginning(period.First())).ThenBy(period => period.Key.Last ?? DateOnly.MaxValue).ThenBy(period => period.Min(item => item.Line)))
            .Select(period => period.ToList()),
    ];

    /// <summary>Draws some periods.</summary>
    /// <param name="periods">From <see cref="PeriodsOf"/>, a page of them.</param>
    /// <param name="window">The days to show.</param>
    /// <param name="day">The chosen day.</param>
    public static PeriodChart Of(IEnumerable<IReadOnlyList<DeadlineItem>> periods, PeriodWindow window, DateOnly day)
    {
        var words = new Words();
        var y = Top;
        List<PeriodGroup> groups = [];
        foreach (var document in periods.GroupBy(period => period[0].DocumentId))
        {
            var first = document.First()[0];
            var top = y;
            y += TitleRow;
            List<PeriodBar> bars = [];
            foreach (var period in document)
            {
                bars.Add(Bar(period, window, y));
                y += BarRow;
            }

            groups.Add(new(Printable($"{words.RegionName(first.Region)} · {DocumentTitle.Matter(first.DocumentTitle)}"), first, Links.Document(first.DocumentId), top, bars));
        }

        return new(window, day, groups, y + 8);
    }

    private static PeriodBar Bar(IReadOnlyList<DeadlineItem> items, PeriodWindow window, int y)
    {
        var item = items[0];
        var period = item.Period;
        var left = period.First is { } first ? window.Place(first) : 0;
        var right = period.Last is { } last ? window.Place(last.AddDays(1)) : 100;
        var width = Math.Max(right - left, LeastWidth);
        return new(
            items,
            Number(Math.Min(left, 100 - width)),
            Number(width),
            y,
            period.First is null,
            period.Last is null,
            Printable(period.Last is not null ? PeriodText.Head(item.Kind, period)
                : string.Join(' ', PeriodText.Head(item.Kind, period), Texts.Get(period.LastBasis == PeriodBasis.UntilRepealed ? "Periods.UntilRepealed" : "Periods.OpenEnd"))),
            Printable(string.Join(' ', ((string?[])[item.MeasurePath, string.Join(" … ", items.Select(same => same.Quote).Distinct())]).OfType<string>())),
            Links.Deadline(item.DocumentId, item.Id));
    }

    private static DateOnly Beginning(DeadlineItem item) => item.Period.First ?? item.Period.Last ?? DateOnly.MaxValue;

    /// <summary>Lines at the beginnings of months, or of as many months as leave them apart; words at some of them.</summary>
    private static IEnumerable<PeriodTick> TicksOf(PeriodWindow window)
    {
        var lines = MonthSteps.First(step => window.Months / step <= MostLines);
        var labels = MonthSteps.First(step => step >= lines && step % lines == 0 && window.Months / step <= MostLabels);
        for (var month = Aligned(window.First.AddMonths(lines).AddDays(-1), lines); month <= window.Last; month = month.AddMonths(lines))
        {
            var place = window.Place(month);
            var hasWords = Aligned(month, labels) == month && place <= 100 - LabelWidth;
            yield return new(Number(place), hasWords ? DateText.Plain(DeadlineViews.Written(month)[..(labels % 12 == 0 ? 4 : 7)]) ?? month.Year.ToString(CultureInfo.InvariantCulture) : null);
        }
    }

    /// <summary>The first day of the stretch of so many months, counted from year 0, that holds a day.</summary>
    private static DateOnly Aligned(DateOnly day, int months)
    {
        var number = ((day.Year * 12) + day.Month - 1) / months * months;
        return new(Math.Max(1, number / 12), (number % 12) + 1, 1);
    }

    /// <summary>Text without the characters that XML cannot hold (https://www.w3.org/TR/xml/#charsets): document text may be anything.</summary>
    public static string Printable(string text)
    {
        var content = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                content.Append(text[at]);
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                content.Append(text[at]).Append(text[++at]);
            }
        }

        return content.ToString();
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
