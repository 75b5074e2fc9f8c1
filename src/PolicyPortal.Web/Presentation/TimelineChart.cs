using System.Globalization;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>A bar of the picture: two parts on one another, with the link that selects its days.</summary>
/// <param name="X">Left edge, in per cent of the picture.</param>
/// <param name="Middle">Its middle, likewise.</param>
/// <param name="Nation">Height of the lower part, documents for the whole country, in pixels.</param>
/// <param name="Local">Height of the upper part, those of regions.</param>
/// <param name="Label">Words under the axis; null where there is no room.</param>
/// <param name="Name">The days in words.</param>
/// <param name="Address">The list of its documents; where they are selected already, the list without that choice.</param>
public sealed record TimelineBar(TimelineColumn Column, string X, string Middle, int Nation, int Local, string? Label, string Name, string Address);

/// <summary>
/// Documents over time as a picture. Widths are per cent and heights pixels, so that the letters keep their size on a phone, and nothing needs a style.
/// </summary>
public sealed class TimelineChart
{
    /// <summary>Height of the tallest bar.</summary>
    public const int Tallest = 84;

    /// <summary>The line that the bars stand on.</summary>
    public const int Axis = 102;

    /// <summary>Height of the picture.</summary>
    public const int Height = 122;

    // Room for a label of a month or year on a phone, in per cent.
    private const double LabelWidth = 11;

    /// <summary>Draws the timeline for a list.</summary>
    /// <param name="timeline">What to draw.</param>
    /// <param name="address">The list that the bars narrow.</param>
    public TimelineChart(IssueTimeline timeline, PageAddress address)
    {
        Timeline = timeline;
        Rest = address.Without("from").Without("to").Without("month");
        var step = 100.0 / Math.Max(1, timeline.Columns.Count);
        Width = Number(step * 0.82);
        Step = Number(step);
        var most = Math.Max(1, timeline.Columns.Select(c => c.Count).DefaultIfEmpty().Max());
        HasNation = timeline.Regions is [var first, ..] && first == Nation;
        HasLocal = timeline.Columns.Any(c => c.ByRegion.Skip(HasNation ? 1 : 0).Sum() > 0);
        var labels = Labels(timeline, step);
        List<TimelineBar> bars = [];
        foreach (var (place, column) in timeline.Columns.Index())
        {
            var nation = HasNation ? column.ByRegion[0] : 0;
            var only = column.IsSelected && timeline.Columns.Count(c => c.IsSelected) == 1;
            bars.Add(new TimelineBar(
                column,
                Number((place * step) + (step * 0.09)),
                Number((place * step) + (step / 2)),
                Scaled(nation),
                Scaled(column.Count) - Scaled(nation),
                labels.GetValueOrDefault(place),
                NameOf(timeline.Unit, column),
                (only ? Rest : Rest.With("from", Day(column.From)).With("to", Day(column.To))).ToString()));
        }

        Bars = bars;

        int Scaled(int count) => (int)Math.Ceiling((double)Tallest * count / most);
    }

    private const string Nation = "全国";

    public IssueTimeline Timeline { get; }

    /// <summary>The list without any choice of days.</summary>
    public PageAddress Rest { get; }

    /// <summary>Width of a bar, in per cent.</summary>
    public string Width { get; }

    /// <summary>Width of a column, in per cent.</summary>
    public string Step { get; }

    public bool HasNation { get; }

    public bool HasLocal { get; }

    public IReadOnlyList<TimelineBar> Bars { get; }

    /// <summary>Whether there is anything to see: two columns or more.</summary>
    public bool IsTelling => Bars.Count > 1;

    /// <summary>
    /// Words under the axis by column, as many as have room. A month is written under the week in which it begins, the year with the first label and
    /// with January; the month of the first week gives way to one that begins right behind it.
    /// </summary>
    private static Dictionary<int, string> Labels(IssueTimeline timeline, double step)
    {
        Dictionary<int, string> labels = [];
        List<(int Place, DateOnly Day)> beginnings = [.. timeline.Columns.Index()
            .Where(c => timeline.Unit != TimelineUnit.Week || c.Index == 0 || c.Item.To.Day <= 7)
            .Select(c => (c.Index, timeline.Unit == TimelineUnit.Week ? c.Item.To : c.Item.From))];
        if (beginnings is [_, var second, ..] && second.Place * step < LabelWidth && timeline.Unit == TimelineUnit.Week)
        {
            beginnings.RemoveAt(0);
        }

        var free = 0.0;
        foreach (var (place, day) in beginnings.Where(b => b.Place == 0 || (b.Place * step) + LabelWidth <= 100))
        {
            if (place * step < free)
            {
                continue;
            }

            var key = labels.Count == 0 || day.Month == 1 ? "Timeline.MonthAndYear" : "Timeline.Month";
            labels[place] = timeline.Unit == TimelineUnit.Year ? day.Year.ToString(CultureInfo.InvariantCulture) : day.ToString(Texts.Get(key), CultureInfo.CurrentUICulture);
            free = (place * step) + LabelWidth;
        }

        return labels;
    }

    private static string NameOf(TimelineUnit unit, TimelineColumn column) => unit switch
    {
        TimelineUnit.Week => string.Format(CultureInfo.CurrentCulture, Texts.Get("Period.Between"), DateText.Plain(Day(column.From)), DateText.Plain(Day(column.To))),
        TimelineUnit.Month => DateText.Plain(Day(column.From)[..7])!,
        _ => column.From.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
