using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

/// <summary>Six documents: 20 and 25 January (重庆市), 5 February (全国), 10 February (江西省), 20 February (重庆市/渝北区), 5 March 2020 (北京市).</summary>
public sealed class IssueTimelineTests(SmallCatalog small) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Weeks_run_from_monday_to_sunday_without_a_gap()
    {
        var timeline = (await small.SearchAsync(new DocumentFilter())).Timeline!;
        Assert.Equal(TimelineUnit.Week, timeline.Unit);
        Assert.Equal([2, 0, 1, 1, 1, 0, 1], timeline.Columns.Select(c => c.Count));
        Assert.All(timeline.Columns, c => Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (c.From.DayOfWeek, c.To.DayOfWeek)));
        Assert.Equal(new DateOnly(2020, 1, 20), timeline.Columns[0].From);
        Assert.Equal(["全国", "重庆市", "北京市", "江西省"], timeline.Regions);
        Assert.Equal([0, 2, 0, 0, 0], timeline.Columns[0].ByRegion);

        // A county counts with its province.
        Assert.Equal([0, 1, 0, 0, 0], timeline.Columns[4].ByRegion);
        Assert.Equal(0, timeline.Undated);
    }

    [Fact]
    public async Task The_days_of_the_filter_mark_columns_and_leave_the_counts()
    {
        var page = await small.SearchAsync(new DocumentFilter { From = new DateOnly(2020, 2, 3), To = new DateOnly(2020, 2, 10) });
        Assert.Equal(["赣府发〔2020〕6号", "财会〔2020〕2号"], page.Items.Select(i => i.Document.DocumentNumber));
        Assert.Equal([2, 0, 1, 1, 1, 0, 1], page.Timeline!.Columns.Select(c => c.Count));
        Assert.Equal([2, 3], page.Timeline.Columns.Index().Where(c => c.Item.IsSelected).Select(c => c.Index));
    }

    [Fact]
    public async Task Both_ends_of_the_days_belong_to_them()
    {
        Assert.Equal(1, (await small.SearchAsync(new DocumentFilter { From = new DateOnly(2020, 2, 5), To = new DateOnly(2020, 2, 5) })).Total);
        Assert.Equal(4, (await small.SearchAsync(new DocumentFilter { From = new DateOnly(2020, 2, 5) })).Total);
        Assert.Equal(3, (await small.SearchAsync(new DocumentFilter { To = new DateOnly(2020, 2, 5) })).Total);
    }

    [Fact]
    public async Task The_query_and_the_other_filters_narrow_it()
    {
        Assert.Equal(1, (await small.SearchAsync(new DocumentFilter { Query = "滞纳金", Regions = ["北京市"] })).Timeline!.Columns.Sum(c => c.Count));
        Assert.Empty((await small.SearchAsync(new DocumentFilter { Query = "火星探测" })).Timeline!.Columns);
    }

    [Theory]
    [InlineData("2020年8月20日", TimelineUnit.Month, 8)]
    [InlineData("2024年3月5日", TimelineUnit.Year, 5)]
    public async Task Longer_spans_are_counted_by_month_or_year(string day, TimelineUnit unit, int columns)
    {
        // A day long after both, so that none of them is a date that cannot be.
        await using var catalog = await TemporaryCatalog.CreateAsync(new FixedTime(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var text = $"重庆市人民政府关于返岗的通知\n\n渝府发〔2020〕1号\n\n各区县人民政府：\n\n一、组织专车。对返岗农民工组织包车。\n\n重庆市人民政府\n\n2020年1月20日\n\n重庆市人民政府关于返乡的通知\n\n渝府发〔{day[..4]}〕9号\n\n各区县人民政府：\n\n一、组织专列。对返乡农民工组织专列。\n\n重庆市人民政府\n\n{day}\n";
        await catalog.ImportAsync(catalog.Folder.Write("two.txt", text));
        var timeline = (await catalog.Get<SearchDocuments>().Handle(new DocumentFilter(), CancellationToken.None)).Timeline!;
        Assert.Equal((unit, columns), (timeline.Unit, timeline.Columns.Count));
        Assert.Equal(2, timeline.Columns.Sum(c => c.Count));
    }
}
