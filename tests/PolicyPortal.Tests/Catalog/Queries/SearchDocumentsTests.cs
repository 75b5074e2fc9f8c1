using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

public sealed class SearchDocumentsTests(SmallCatalog small) : IClassFixture<SmallCatalog>
{
    [Theory]
    [InlineData("缓缴社会保险费", "京人社发〔2020〕5号", "the title's words")]
    [InlineData("社保可以缓缴多久", "京人社发〔2020〕5号", "a question: fillers weigh nothing, 社保 is 社会保险")]
    [InlineData("緩繳社會保險費", "京人社发〔2020〕5号", "traditional characters")]
    [InlineData("缓交", "京人社发〔2020〕5号", "a word that means the same")]
    [InlineData("京人社发[2020]5号", "京人社发〔2020〕5号", "a number in other brackets")]
    [InlineData("京人社发 ２０２０ 第5号", "京人社发〔2020〕5号", "a number in other widths and spacing")]
    [InlineData("财会2020 2", "财会〔2020〕2号", "a number without 号")]
    [InlineData("招骋会", "渝北府办发〔2020〕11号", "one wrong character")]
    [InlineData("贴息资金", "赣府发〔2020〕6号", "both words together")]
    [InlineData("打工人交通补贴", "渝府发〔2020〕1号", "a colloquial word, a parted compound")]
    [InlineData("\"按1%的比例\"", "财会〔2020〕2号", "an exact phrase")]
    [InlineData("1%", "财会〔2020〕2号", "a number is not found inside another: 100%")]
    [InlineData("江西", "赣府发〔2020〕6号", "a region")]
    [InlineData("财政部关于做好会计服务工作的通知", "财会〔2020〕2号", "the whole title")]
    public async Task Puts_first(string query, string number, string why)
    {
        var page = await small.SearchAsync(query);
        Assert.True(page.Items.Count > 0 && page.Items[0].Document.DocumentNumber == number, $"{why}: {string.Join(' ', page.Items.Select(i => i.Document.DocumentNumber))}");
    }

    [Theory]
    [InlineData("滞")]
    [InlineData("税")]
    [InlineData("息")]
    public async Task Finds_a_single_character_wherever_it_stands(string character)
    {
        var page = await small.SearchAsync(character);
        Assert.Equal(character == "税" ? 0 : character == "滞" ? 1 : 3, page.Total);
    }

    [Fact]
    public async Task Ranks_number_before_citation_and_heading_before_text()
    {
        Assert.Equal(["京人社发〔2020〕5号", "渝北府办发〔2020〕11号"], await small.NumbersAsync(new() { Query = "京人社发〔2020〕5号" }));
        Assert.Equal("渝北府办发〔2020〕11号", (await small.NumbersAsync(new() { Query = "贴息" }))[0]);
    }

    [Fact]
    public async Task Lists_what_has_every_word_first_and_says_how_many()
    {
        var page = await small.SearchAsync("贴息 招聘会 会计");
        Assert.Equal(0, page.Reading!.WithAllWords);
        page = await small.SearchAsync("贴息 会计");
        Assert.Equal(("财会〔2020〕2号", true), (page.Items[0].Document.DocumentNumber, page.Items[0].HasAllWords));
        Assert.Equal(1, page.Reading!.WithAllWords);
        Assert.True(page.Total > 1);
        Assert.All(page.Items.Skip(1), item => Assert.False(item.HasAllWords));
    }

    [Fact]
    public async Task Prefers_the_newer_of_two_that_score_the_same() =>
        Assert.Equal(["渝府发〔2020〕9号", "渝府发〔2020〕1号"], (await small.NumbersAsync(new() { Query = "重庆市人民政府", Regions = ["重庆市"], Scope = RegionScope.Own })).Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public async Task An_exact_phrase_is_found_only_as_it_stands()
    {
        Assert.Equal(1, (await small.SearchAsync("\"缓缴期限不超过\"")).Total);
        Assert.Equal(0, (await small.SearchAsync("\"期限缓缴\"")).Total);
    }

    [Fact]
    public async Task Shows_the_best_measures_with_marked_snippets()
    {
        var item = (await small.SearchAsync("滞纳金")).Items[0];
        var measure = item.Measures[0];
        Assert.Equal(("二", "small.txt"), (measure.Path, measure.Source));
        Assert.Contains(measure.Snippet, part => part is { IsHit: true, Text: "滞纳金" });
        Assert.Equal("滞纳金。缓缴期间免收滞纳金。", string.Concat(measure.Snippet.Select(p => p.Text)));
    }

    [Fact]
    public async Task Marks_hits_in_the_title()
    {
        var item = (await small.SearchAsync("社保缓缴")).Items[0];
        Assert.Equal(["缓缴", "社会保险"], item.Title.Where(p => p.IsHit).Select(p => p.Text));
        Assert.Equal(item.Document.Title, string.Concat(item.Title.Select(p => p.Text)));
    }

    [Fact]
    public async Task A_region_takes_in_every_level_above_it_or_itself_alone()
    {
        Assert.Equal(["渝北府办发〔2020〕11号", "渝府发〔2020〕1号", "渝府发〔2020〕9号", "财会〔2020〕2号"],
            (await small.NumbersAsync(new() { Regions = ["重庆市/渝北区"] })).Order(StringComparer.Ordinal));
        Assert.Equal(["渝北府办发〔2020〕11号"], await small.NumbersAsync(new() { Regions = ["重庆市/渝北区"], Scope = RegionScope.Own }));
        Assert.Equal(["财会〔2020〕2号"], await small.NumbersAsync(new() { Regions = ["全国"] }));
    }

    [Fact]
    public async Task Values_of_one_facet_are_alternatives_and_facets_narrow_each_other()
    {
        Assert.Equal(2, (await small.SearchAsync(new DocumentFilter { Regions = ["北京市", "江西省"], Scope = RegionScope.Own })).Total);
        Assert.Equal(1, (await small.SearchAsync(new DocumentFilter { Regions = ["北京市", "江西省"], Scope = RegionScope.Own, Genres = ["意见"] })).Total);
        Assert.Equal(1, (await small.SearchAsync(new DocumentFilter { Months = ["2020-03"] })).Total);
    }

    [Fact]
    public async Task A_facet_is_counted_without_its_own_values_and_says_what_each_would_select()
    {
        var page = await small.SearchAsync(new DocumentFilter { Regions = ["北京市"], Scope = RegionScope.Own, Genres = ["通知"] });
        var regions = page.Facets.Single(f => f.Name == "region").Values;
        Assert.Equal(2, regions.Single(v => v.Value == "重庆市").Count);
        Assert.Equal((1, 1, "渝北区"), (regions.Single(v => v.Value == "重庆市/渝北区").Count, regions.Single(v => v.Value == "重庆市/渝北区").Depth, regions.Single(v => v.Value == "重庆市/渝北区").Label));
        Assert.True(regions.Single(v => v.Value == "北京市").Selected);
        Assert.DoesNotContain(regions, v => v.Value == "江西省");
        foreach (var value in regions)
        {
            Assert.Equal(value.Count, (await small.SearchAsync(new DocumentFilter { Regions = [value.Value], Scope = RegionScope.Own, Genres = ["通知"] })).Total);
        }
    }

    [Fact]
    public async Task As_of_a_day_leaves_out_what_came_later() =>
        Assert.Equal(["渝府发〔2020〕9号", "渝府发〔2020〕1号"], await small.NumbersAsync(new() { AsOf = new DateOnly(2020, 1, 31) }));

    [Fact]
    public async Task Sorts_by_date_both_ways()
    {
        Assert.Equal("京人社发〔2020〕5号", (await small.NumbersAsync(new()))[0]);
        Assert.Equal("渝府发〔2020〕1号", (await small.NumbersAsync(new() { Sort = SortOrder.Oldest }))[0]);
    }

    [Fact]
    public async Task Names_every_value_that_it_cannot_serve()
    {
        var page = await small.SearchAsync(new DocumentFilter
        {
            Regions = ["火星"], Topics = ["天气"], Bodies = ["x"], Audiences = ["火星人"], Genres = ["诗"], Kinds = ["heading"], Months = ["2020-13"], Compilations = ["y"], Page = 0, PageSize = 101,
        });
        Assert.Equal(["region", "topic", "body", "audience", "genre", "kind", "month", "compilation", "page", "pageSize"], page.Problems.Select(p => p.Parameter));
        Assert.Empty(page.Items);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000)]
    public async Task Refuses_absurd_pages(int number) =>
        Assert.Equal([new FilterProblem("page", $"{number}")], (await small.SearchAsync(new DocumentFilter { Page = number })).Problems);

    [Fact]
    public async Task A_page_behind_the_last_is_empty()
    {
        var page = await small.SearchAsync(new DocumentFilter { Page = 9 });
        Assert.Equal((6, 0, 0), (page.Total, page.Items.Count, page.Problems.Count));
    }

    [Theory]
    [InlineData("，。！", 6)]
    [InlineData("   ", 6)]
    [InlineData("\"\"", 6)]
    public async Task Only_marks_are_as_no_query(string query, int total)
    {
        var page = await small.SearchAsync(query);
        Assert.Equal(total, page.Total);
        Assert.Empty(page.Reading?.Words ?? []);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" AND NOT title:x* NEAR(")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{x}}")]
    [InlineData("\u0000\uD800 缓缴")]
    [InlineData("社保“缓缴")]
    public async Task Hostile_and_broken_queries_are_only_text(string query) => Assert.Empty((await small.SearchAsync(query)).Problems);

    [Fact]
    public async Task A_very_long_query_is_cut_and_says_so()
    {
        var page = await small.SearchAsync(string.Concat(Enumerable.Repeat("缓缴社会保险费的办法", 1000)));
        Assert.True(page.Reading!.Truncated);
        Assert.Equal("京人社发〔2020〕5号", page.Items[0].Document.DocumentNumber);
    }

    [Fact]
    public async Task A_long_query_of_many_different_words_is_answered()
    {
        var text = File.ReadAllText(SeedFiles.Path("000"));
        for (var start = 0; start < 20_000; start += 4000)
        {
            Assert.Empty((await small.SearchAsync(text.Substring(start, 500))).Problems);
            Assert.Empty((await small.SearchAsync(string.Join(' ', text.Skip(start).Where(char.IsLetterOrDigit).Take(250)))).Problems);
        }
    }

    [Fact]
    public async Task Sees_an_import_at_once()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var search = catalog.Get<SearchDocuments>();
        Assert.Equal(0, (await search.Handle(new(), CancellationToken.None)).Total);
        await catalog.ImportAsync(SeedFiles.Path("004"));
        Assert.True((await search.Handle(new(), CancellationToken.None)).Total > 0);
    }
}
