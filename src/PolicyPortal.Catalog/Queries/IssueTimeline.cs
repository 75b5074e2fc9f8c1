using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>How much time a column of a timeline takes in.</summary>
public enum TimelineUnit
{
    /// <summary>From Monday to Sunday (ISO 8601).</summary>
    Week,
    Month,
    Year,
}

/// <summary>A column of a timeline.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Count">Documents issued in it.</param>
/// <param name="ByRegion">The same by <see cref="IssueTimeline.Regions"/>, those of other regions last.</param>
/// <param name="IsSelected">Whether the filter's days take it in.</param>
public sealed record TimelineColumn(DateOnly From, DateOnly To, int Count, IReadOnlyList<int> ByRegion, bool IsSelected);

/// <summary>Documents over time.</summary>
/// <param name="Regions">The nation, where it has documents, then the provinces with most (divisions below counted with them).</param>
/// <param name="Columns">Without a gap, oldest first; none where nothing is dated.</param>
/// <param name="Undated">Documents without an issue date.</param>
public sealed record IssueTimeline(TimelineUnit Unit, IReadOnlyList<string> Regions, IReadOnlyList<TimelineColumn> Columns, int Undated)
{
    private const int MostRegions = 5;
    private const int MostWeeks = 27;
    private const int MostMonths = 36;

    /// <summary>Years before the newest one that are columns of their own; what is older stays out of the picture, not of the lists.</summary>
    private const int MostYears = 40;

    /// <summary>Counts the works: by weeks over half a year, by months over three years, else by years.</summary>
    /// <param name="works">The works that the rest of the filter selects.</param>
    /// <param name="filter">Its days mark columns.</param>
    internal static IssueTimeline Of(IEnumerable<SnapshotDocument> works, DocumentFilter filter)
    {
        List<SnapshotDocument> all = [.. works];
        List<(DateOnly Day, string Province)> dated = [.. all.Where(d => d.Summary.IssueDate is not null).Select(d => (d.Summary.IssueDate!.Value, d.Summary.Region.Split('/')[0]))];
        var undated = all.Count - dated.Count;
        if (dated.Count == 0)
        {
            return new IssueTimeline(TimelineUnit.Month, [], [], undated);
        }

        var (first, last) = (dated.Min(d => d.Day), dated.Max(d => d.Day));
        var unit = Start(TimelineUnit.Week, first).AddDays(7 * MostWeeks) > last ? TimelineUnit.Week : Start(TimelineUnit.Month, first).AddMonths(MostMonths) > last ? TimelineUnit.Month : TimelineUnit.Year;
        first = unit == TimelineUnit.Year && first < last.AddYears(-MostYears) ? last.AddYears(-MostYears) : first;
        List<string> regions = [.. dated.CountBy(d => d.Province).OrderBy(p => p.Key != RegionName.Nation).ThenByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostRegions).Select(p => p.Key)];
        var counts = dated.CountBy(d => (Start(unit, d.Day), Place(d.Province))).ToDictionary();
        List<TimelineColumn> columns = [];
        for (var start = Start(unit, first); start <= last; start = Next(unit, start))
        {
            var day = start;
            List<int> byRegion = [.. Enumerable.Range(0, regions.Count + 1).Select(place => counts.GetValueOrDefault((day, place)))];
            var end = Next(unit, start).AddDays(-1);
            var isSelected = (filter.From is not null || filter.To is not null) && !(end < filter.From) && !(start > filter.To);
            columns.Add(new TimelineColumn(start, end, byRegion.Sum(), byRegion, isSelected));
        }

        return new IssueTimeline(unit, regions, columns, undated);

        int Place(string province) => regions.IndexOf(province) is >= 0 and var at ? at : regions.Count;
    }

    private static DateOnly Start(TimelineUnit unit, DateOnly day) => unit switch
    {
        TimelineUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimelineUnit.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(TimelineUnit unit, DateOnly start) => unit switch
    {
        TimelineUnit.Week => start.AddDays(7),
        TimelineUnit.Month => start.AddMonths(1),
        _ => start.AddYears(1),
    };
}
