using PolicyPortal.Catalog.Coverage;

namespace PolicyPortal.Tests.Catalog.Coverage;

public sealed class CoveragePeriodsTests
{
    [Fact]
    public void A_few_months_are_columns_without_a_gap()
    {
        Assert.Equal(["2019-12", "2020-01", "2020-02", "2020-03"], CoveragePeriods.Of(["2020-03", "2019-12", "2020-02", "2020-02"]).Select(p => p.From));
        Assert.Empty(CoveragePeriods.Of([]));
    }

    [Fact]
    public void Older_months_are_columns_by_year_and_the_oldest_one_column()
    {
        var periods = CoveragePeriods.Of(["1994-07", "1998-01", "2001-05", "2008-01", "2009-02", "2012-01", "2014-01", "2018-08", "2018-12", "2020-04"]);
        Assert.Equal(
            ["1994–1998", "2001–2001", "2008–2008", "2009–2009", "2012–2012", "2014–2014", "2018–2018"],
            periods.Take(7).Select(p => $"{p.From}–{p.To}"));
        Assert.Equal(["2018-08", "2018-12"], periods[6].Months);
        Assert.Equal(12, periods.Skip(7).Count());
        Assert.Equal(("2019-05", "2020-04"), (periods[7].From, periods[^1].From));
    }

    [Fact]
    public void Every_month_stands_in_exactly_one_column()
    {
        List<string> months = [.. Enumerable.Range(0, 400).Select(i => new DateOnly(1990, 1, 1).AddMonths(i).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(months, CoveragePeriods.Of(months).SelectMany(p => p.Months));
    }

    [Fact]
    public void Gaps_lie_between_the_first_and_the_last_month()
    {
        Assert.Equal([("2020-02", "2020-03"), ("2020-05", "2020-05")], CoveragePeriods.Gaps(["2020-06", "2020-01", "2020-04"]).Select(g => (g.From, g.To)));
        Assert.Empty(CoveragePeriods.Gaps(["2020-01", "2019-12", "2020-01"]));
    }
}
