using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

/// <summary>What a choice of regions takes in, and what an empty answer says.</summary>
public sealed class RegionLevelTests(SmallCatalog small) : IClassFixture<SmallCatalog>
{
    private const RegionStanding Own = RegionStanding.Own;
    private const RegionStanding Above = RegionStanding.Above;

    [Fact]
    public async Task Every_level_of_the_tree_is_counted_from_the_region_upwards()
    {
        var page = await small.SearchAsync(new DocumentFilter { Regions = ["重庆市/渝北区"] });
        Assert.Equal([new("重庆市/渝北区", Own, 1), new("重庆市", Above, 2), new("全国", Above, 1)], page.Levels);
        Assert.Equal(page.Total, page.Levels.Sum(level => level.Count));
    }

    [Fact]
    public async Task Levels_that_are_left_out_are_counted_all_the_same()
    {
        var page = await small.SearchAsync(new DocumentFilter { Regions = ["重庆市/渝北区"], Scope = RegionScope.Own });
        Assert.Equal(1, page.Total);
        Assert.Equal([1, 2, 1], page.Levels.Select(level => level.Count));
    }

    [Fact]
    public async Task Each_result_says_whether_it_is_the_regions_own()
    {
        var page = await small.SearchAsync(new DocumentFilter { Regions = ["重庆市", "北京市"] });
        Assert.NotEmpty(page.Items);
        Assert.All(page.Items, item => Assert.Equal(item.Document.Region == "全国" ? Above : Own, item.Standing));
        Assert.Contains(page.Items, item => item.Standing == Above);
        Assert.All((await small.SearchAsync("贴息")).Items, item => Assert.Null(item.Standing));
    }

    [Fact]
    public async Task A_level_between_is_above_one_region_and_own_where_it_is_asked_for_too()
    {
        var page = await small.SearchAsync(new DocumentFilter { Regions = ["重庆市/渝北区", "重庆市"] });
        Assert.Equal([new("重庆市/渝北区", Own, 1), new("重庆市", Own, 2), new("全国", Above, 1)], page.Levels);
    }

    [Fact]
    public async Task A_region_of_the_country_that_no_document_has_still_gets_what_applies_there()
    {
        var page = await small.SearchAsync(new DocumentFilter { Regions = ["广东省/深圳市"] });
        Assert.Equal([new("广东省/深圳市", Own, 0), new("广东省", Above, 0), new("全国", Above, 1)], page.Levels);
        Assert.Equal(1, page.Total);
    }

    [Fact]
    public async Task Measures_tell_their_level_too()
    {
        var page = await small.Catalog.Get<ListMeasures>().Handle(new DocumentFilter { Regions = ["北京市"] }, CancellationToken.None);
        Assert.Equal([new("北京市", Own, 2), new("全国", Above, 2)], page.Levels);
        Assert.Equal([Own, Own, Above, Above], page.Items.Select(item => item.Standing!.Value));
    }

    [Fact]
    public async Task An_empty_answer_counts_what_dropping_each_part_would_find()
    {
        var filter = new DocumentFilter { Query = "招聘会", Regions = ["北京市"], Scope = RegionScope.Own, Genres = ["通知"], Months = ["2020-03"] };
        var page = await small.SearchAsync(filter);
        Assert.Equal(0, page.Total);
        var drops = page.Nothing!.Drops.ToDictionary(drop => drop.Parameter, drop => drop.Count);

        // A region alone or a month alone does not help here: only both, or other words.
        Assert.Equal(["", "q"], drops.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((await small.SearchAsync(filter with { Query = null })).Total, drops["q"]);
        Assert.Equal((await small.SearchAsync("招聘会")).Total, drops[""]);
    }

    [Fact]
    public async Task Each_drop_gives_what_it_promises()
    {
        var filter = new DocumentFilter { Query = "会计", Regions = ["北京市"], Scope = RegionScope.Own };
        var drops = (await small.SearchAsync(filter)).Nothing!.Drops.ToDictionary(drop => drop.Parameter, drop => drop.Count);
        Assert.Equal((await small.SearchAsync(filter with { Regions = [] })).Total, drops["region"]);
        Assert.Equal((await small.SearchAsync(filter with { Scope = RegionScope.Applies })).Total, drops["scope"]);
        Assert.Equal((await small.SearchAsync(filter with { Query = null })).Total, drops["q"]);
    }

    [Fact]
    public async Task An_empty_answer_names_what_the_catalogue_lacks_and_what_it_holds()
    {
        var nothing = (await small.SearchAsync(new DocumentFilter { Regions = ["广东省", "北京市"], Scope = RegionScope.Own, Months = ["2019-05"] })).Nothing!;
        Assert.Equal([new("region", "广东省"), new("month", "2019-05")], nothing.Gaps);
        Assert.Equal(new CatalogExtent(1, 6, new DateOnly(2020, 1, 20), new DateOnly(2020, 3, 5)), nothing.Extent);
        Assert.Null((await small.SearchAsync("贴息")).Nothing);
    }
}
