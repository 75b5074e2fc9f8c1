using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>How measures and documents stand on a day.</summary>
public sealed class StandingTests : IAsyncLifetime
{
    private const string Text = """
        江西省人民政府关于支持企业的若干措施

        赣府发〔2020〕6号

        各设区市人民政府：

        一、减免社会保险费。自2020年2月起，免征中小微企业单位缴费部分，免征期限不超过5个月；对大型企业减半征收，减征期限不超过3个月。

        二、减免房租。

        （一）免收2020年3月份房租。

        （二）鼓励业主减免租金。

        三、申报。于2020年7月31日前申报。

        四、其他支持。加大宣传力度。

        五、本措施自印发之日起施行，有效期至2020年12月31日。

        江西省人民政府

        2020年2月10日

        某某省财政厅关于做好会计工作的通知

        某财会〔2020〕2号

        各市财政局：

        一、加强管理。认真落实。

        某某省财政厅

        2020年2月11日

        江西省人力资源和社会保障厅关于招聘工作的通知

        赣人社发〔2020〕9号

        各设区市人力资源和社会保障局：

        一、网上招聘。2020年3月1日至2020年4月30日，开展网上招聘活动，免收服务费。

        江西省人力资源和社会保障厅

        2020年2月12日
        """;

    private TemporaryCatalog catalog = null!;

    public async Task InitializeAsync()
    {
        catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("standing.txt", Text));
    }

    public async Task DisposeAsync() => await catalog.DisposeAsync();

    [Theory]
    [InlineData("一", "2020-01-31", LimitState.Upcoming, StandingSource.Own)]
    [InlineData("一", "2020-06-30", LimitState.Running, StandingSource.Own)]
    [InlineData("一", "2020-07-01", LimitState.Over, StandingSource.Own)]
    [InlineData("二", "2020-03-15", LimitState.Running, StandingSource.Below)]
    [InlineData("二", "2020-04-01", LimitState.Over, StandingSource.Below)]
    [InlineData("二/（二）", "2020-03-15", LimitState.Running, StandingSource.Document)]
    [InlineData("三", "2020-08-01", LimitState.Over, StandingSource.Own)]
    [InlineData("四", "2020-08-01", LimitState.Running, StandingSource.Document)]
    [InlineData("四", "2021-01-01", LimitState.Over, StandingSource.Document)]
    public async Task A_measure_stands_as_the_limit_that_speaks_for_it(string path, string day, LimitState state, StandingSource source)
    {
        var measure = (await catalog.Get<ListMeasures>().Handle(new DocumentFilter { PageSize = 100 }, CancellationToken.None)).Items.Single(m => m.Path == path && m.Document.DocumentNumber == "赣府发〔2020〕6号");
        var standing = (await catalog.Get<GetStandings>().Handle(measure.Document.Id, Day(day), CancellationToken.None))!.Measures[measure.Id];
        Assert.Equal((state, source), (standing.State, standing.Source));
    }

    [Theory]
    [InlineData("赣府发〔2020〕6号", "2020-02-10", LimitState.Running, StandingSource.Document)]
    [InlineData("赣府发〔2020〕6号", "2021-01-01", LimitState.Over, StandingSource.Document)]
    [InlineData("赣人社发〔2020〕9号", "2020-02-15", LimitState.Upcoming, StandingSource.Own)]
    [InlineData("赣人社发〔2020〕9号", "2020-05-01", LimitState.Over, StandingSource.Own)]
    [InlineData("某财会〔2020〕2号", "2020-05-01", LimitState.Unknown, StandingSource.None)]
    public async Task A_document_stands_as_its_own_period_else_its_limits(string number, string day, LimitState state, StandingSource source)
    {
        var page = await catalog.Get<SearchDocuments>().Handle(new DocumentFilter { AsOf = Day(day) }, CancellationToken.None);
        var standing = page.Items.Single(i => i.Document.DocumentNumber == number).OnDay;
        Assert.Equal((state, source), (standing.State, standing.Source));
        foreach (var value in page.Facets.Single(f => f.Name == "state").Values)
        {
            var alone = await catalog.Get<SearchDocuments>().Handle(new DocumentFilter { AsOf = Day(day), States = [value.Value] }, CancellationToken.None);
            Assert.Equal(value.Count, alone.Total);
        }
    }

    [Fact]
    public async Task Measures_are_filtered_and_counted_by_their_own_state()
    {
        var all = await catalog.Get<ListMeasures>().Handle(new DocumentFilter { AsOf = Day("2020-07-01"), PageSize = 100 }, CancellationToken.None);
        var states = all.Facets.Single(f => f.Name == "state").Values;
        Assert.Equal(all.Total, states.Sum(s => s.Count));
        foreach (var state in states)
        {
            var alone = await catalog.Get<ListMeasures>().Handle(new DocumentFilter { AsOf = Day("2020-07-01"), States = [state.Value], PageSize = 100 }, CancellationToken.None);
            Assert.Equal(state.Count, alone.Total);
            Assert.All(alone.Items, m => Assert.Equal(state.Value, PolicyPortal.Catalog.Model.WireName.Of(m.OnDay.State)));
        }
    }

    [Fact]
    public async Task A_beginning_beside_a_term_ends_with_the_longest()
    {
        var rows = await catalog.Get<ListDeadlines>().All(new DeadlineFilter(), CancellationToken.None);
        var begins = rows.Items.Single(i => i.Quote.StartsWith("自2020年2月起", StringComparison.Ordinal) && i.End is null && i.Duration is null);
        Assert.Equal((new DateOnly(2020, 6, 30), PeriodBasis.Beside), (begins.Period.Last, begins.Period.LastBasis));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
