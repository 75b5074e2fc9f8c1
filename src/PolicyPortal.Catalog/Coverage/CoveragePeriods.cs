using System.Globalization;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Coverage;

/// <summary>
/// Cuts the time that a catalogue spans into the columns of a table: the newest year by months, without a gap, what is older by years that hold
/// documents, what is older still in one. So the table stays as wide as a page whether the catalogue spans four months or thirty years.
/// </summary>
internal static class CoveragePeriods
{
    private const int MostMonths = 12;
    private const int MostYears = 6;

    /// <summary>The periods, oldest first.</summary>
    /// <param name="months">Months of the documents, <c>yyyy-MM</c>, in any order.</param>
    public static List<CoveragePeriod> Of(IEnumerable<string> months)
    {
        List<string> known = [.. months.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (known.Count == 0)
        {
            return [];
        }

        var newest = Day(known[^1]);
        var first = new[] { Day(known[0]), newest.AddMonths(1 - MostMonths) }.Max();
        List<CoveragePeriod> periods = [];
        List<IGrouping<string, string>> years = [.. known.Where(month => Day(month) < first).GroupBy(month => month[..4])];
        var (older, single) = years.Count > MostYears + 1 ? (years[..^MostYears], years[^MostYears..]) : ([], years);
        if (older.Count > 0)
        {
            periods.Add(new CoveragePeriod(older[0].Key, older[^1].Key, [.. older.SelectMany(year => year)]));
        }

        periods.AddRange(single.Select(year => new CoveragePeriod(year.Key, year.Key, [.. year])));
        for (var month = first; month <= newest; month = month.AddMonths(1))
        {
            var name = Name(month);
            periods.Add(new CoveragePeriod(name, name, [name]));
        }

        return periods;
    }

    /// <summary>Runs of months without a document between the first and the last of them.</summary>
    public static List<MonthRange> Gaps(IEnumerable<string> months)
    {
        List<DateOnly> known = [.. months.Distinct(StringComparer.Ordinal).Select(Day).Order()];
        return [.. known.Zip(known.Skip(1))
            .Where(pair => pair.First.AddMonths(1) < pair.Second)
            .Select(pair => new MonthRange(Name(pair.First.AddMonths(1)), Name(pair.Second.AddMonths(-1))))];
    }

    private static DateOnly Day(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
