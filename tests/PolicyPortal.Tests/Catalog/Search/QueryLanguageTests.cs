using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Tests.Catalog.Import;

namespace PolicyPortal.Tests.Catalog.Search;

/// <summary>What the query language, synonyms, jumps and suggestions do with the five compilations.</summary>
public sealed class QueryLanguageTests(SeedCatalog seeds) : IClassFixture<SeedCatalog>
{
    [Fact]
    public async Task An_exclusion_leaves_out_every_document_that_has_the_word()
    {
        var with = await All("缓缴 公积金");
        var without = await All("缓缴 -公积金");
        Assert.NotEmpty(without);
        Assert.All(without, id => Assert.DoesNotContain(id, with.Where(has => TextOf(has).Contains("公积金", StringComparison.Ordinal))));
        Assert.All(without, id => Assert.DoesNotContain("公积金", TextOf(id), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exclusions_alone_list_all_the_others() => Assert.Equal((await All("")).Count, (await All("-公积金")).Count + (await All("\"公积金\"")).Count);

    [Fact]
    public async Task Alternatives_find_what_either_finds()
    {
        var either = await All("\"失业补助金\" OR \"包车\"");
        var some = await All("\"失业补助金\"");
        var others = await All("\"包车\"");
        Assert.Equal(some.Union(others).Order(StringComparer.Ordinal), either.Order(StringComparer.Ordinal));
        Assert.True(either.Count > Math.Max(some.Count, others.Count));
    }

    [Fact]
    public async Task A_word_for_the_title_must_stand_in_the_title_in_its_own_form_or_another()
    {
        var titles = (await Search(new() { Query = "标题:社保 缓缴" })).Items.Select(i => i.Document.Title).ToList();
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.True(title.Contains("社会保险", StringComparison.Ordinal) || title.Contains("社保", StringComparison.Ordinal), title));
        Assert.All((await Search(new() { Query = "标题:社保", Synonyms = false })).Items, i => Assert.Contains("社保", i.Document.Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("机构:北京市人社局", "北京市人力资源和社会保障局")]
    [InlineData("发文机关：人社部", "人力资源和社会保障部")]
    [InlineData("body:\"财政部\"", "财政部")]
    public async Task A_body_is_found_by_its_official_or_a_short_name(string query, string name)
    {
        var page = await Search(new() { Query = query, PageSize = 100 });
        Assert.NotEmpty(page.Items);
        Assert.All(page.Items, i => Assert.Contains(i.Document.IssuingBodies, body => body.Name.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("文号:渝人社发2020 10", "渝人社发〔2020〕10号")]
    [InlineData("no:人社部发[2020]11号 缓缴", "人社部发〔2020〕11号")]
    public async Task A_number_selects_its_document(string query, string number) => Assert.Equal([number], (await Search(new() { Query = query })).Items.Select(i => i.Document.DocumentNumber));

    [Fact]
    public async Task A_piece_of_a_number_selects_all_that_have_it() =>
        Assert.All((await Search(new() { Query = "文号:渝人社发", PageSize = 100 })).Items, i => Assert.StartsWith("渝人社发", i.Document.DocumentNumber!, StringComparison.Ordinal));

    [Fact]
    public async Task Says_how_it_understood_and_what_the_query_is_without_each_piece()
    {
        var reading = (await Search(new() { Query = "标题:缓缴 社保 OR 医保 -\"公积金 贷款\" 减免" })).Reading!;
        Assert.Equal(
            [
                new QueryPart("word", "title", false, false, "缓缴", "社保 OR 医保 -\"公积金 贷款\" 减免"),
                new QueryPart("word", "any", false, false, "社保", "标题:缓缴 医保 -\"公积金 贷款\" 减免"),
                new QueryPart("word", "any", false, true, "医保", "标题:缓缴 社保 -\"公积金 贷款\" 减免"),
                new QueryPart("phrase", "any", true, false, "公积金 贷款", "标题:缓缴 社保 OR 医保 减免"),
                new QueryPart("word", "any", false, false, "减免", "标题:缓缴 社保 OR 医保 -\"公积金 贷款\""),
            ],
            reading.Parts);
        Assert.True(reading.UsesLanguage);
    }

    [Fact]
    public async Task Plain_words_are_read_without_the_language()
    {
        var reading = (await Search(new() { Query = "标题:缓缴 -公积金", PlainWords = true })).Reading!;
        Assert.False(reading.UsesLanguage);
        Assert.Equal(["标题", "缓缴", "公积金"], reading.Words);
    }

    [Fact]
    public async Task Similar_words_are_named_weigh_less_and_can_be_left_out()
    {
        var with = await Search(new() { Query = "失业金" });
        Assert.Contains("失业保险金", with.Reading!.AlsoSearched);
        Assert.Contains(with.Items, i => i.Document.DocumentNumber == "人社厅发〔2020〕9号");

        var without = await Search(new() { Query = "失业金", Synonyms = false });
        Assert.Empty(without.Reading!.AlsoSearched);
        Assert.True(without.Total < with.Total);
        Assert.All(await All("失业金", synonyms: false), id => Assert.Contains("失业金", TextOf(id), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_that_nobody_has_is_named_and_keeps_nothing_out()
    {
        var page = await Search(new() { Query = "社保 zzzz" });
        Assert.Equal(["zzzz"], page.Reading!.NotFound);
        Assert.Equal((await Search(new() { Query = "社保" })).Total, page.Total);
    }

    [Fact]
    public void Has_at_least_200_groups_of_words_that_stand_for_each_other_and_each_has_two()
    {
        var groups = SearchData.Lines("synonyms.txt").Concat(SearchData.Lines("asked.txt")).ToList();
        Assert.InRange(groups.Count, 200, 1000);
        Assert.DoesNotContain(groups, group => group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word != ">") < 2);
        Assert.Equal(groups.Count, groups.Distinct().Count());
    }

    [Theory]
    [InlineData("人社部发[2020]11号", "人社部发〔2020〕11号")]
    [InlineData("人社部发 ２０２０ 第１１", "人社部发〔2020〕11号")]
    [InlineData("人社部发202011", "人社部发〔2020〕11号")]
    [InlineData("查一下人社部发〔2020〕11号", "人社部发〔2020〕11号")]
    [InlineData("〔十五届〕第23号", "〔十五届〕第23号")]
    [InlineData("关于阶段性减免企业社会保险费的通知", "人社部发〔2020〕11号")]
    [InlineData("《人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知》", "人社部发〔2020〕11号")]
    [InlineData("關於延長2020年春節假期的通知", "国办发明电〔2020〕1号")]
    [InlineData("社会保险", null)]
    [InlineData("通知", null)]
    [InlineData("人社部发〔2020〕11号 缓缴", null)]
    [InlineData("人社部发〔2020〕999号", null)]
    [InlineData("-人社部发〔2020〕11号", null)]
    [InlineData("", null)]
    public async Task Knows_the_document_that_a_query_is_the_number_or_title_of(string query, string? number)
    {
        var id = await seeds.Catalog.Get<FindJump>().Handle(query, CancellationToken.None);
        Assert.Equal(number, id is null ? null : (await seeds.Catalog.Get<GetDocument>().Handle(id, CancellationToken.None))!.Document.DocumentNumber);
    }

    [Theory]
    [InlineData("社", SuggestionKind.Word, "社会保险")]
    [InlineData("缓", SuggestionKind.Word, "缓缴")]
    [InlineData("重庆 社", SuggestionKind.Word, "重庆 社会保险")]
    [InlineData("渝人社发", SuggestionKind.Number, "渝人社发〔2020〕10号")]
    [InlineData("人社部发2020 11", SuggestionKind.Number, "人社部发〔2020〕11号")]
    [InlineData("北京市人", SuggestionKind.Body, "北京市人力资源和社会保障局")]
    [InlineData("阶段性减免", SuggestionKind.Title, "人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知")]
    public async Task Suggests_what_the_start_may_go_on_to(string start, SuggestionKind kind, string text)
    {
        var suggestions = await Suggest(start);
        Assert.True(suggestions.Any(s => s.Kind == kind && s.Text == text), string.Join(' ', suggestions.Select(s => $"{s.Kind} {s.Text}")));
        Assert.InRange(suggestions.Count, 1, 12);
        Assert.Equal(suggestions.Count, suggestions.Select(s => s.Query).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("，。")]
    [InlineData("zzzzzz")]
    public async Task Suggests_nothing_for_nothing(string? start) => Assert.Empty(await Suggest(start));

    [Fact]
    public async Task Every_suggestion_leads_to_something()
    {
        foreach (var start in new[] { "社", "返", "北京", "渝", "关于", "企业", "工" })
        {
            foreach (var suggestion in await Suggest(start))
            {
                Assert.True((await Search(new() { Query = suggestion.Query })).Total > 0, suggestion.Query);
            }
        }
    }

    private Task<IReadOnlyList<Suggestion>> Suggest(string? start) => seeds.Catalog.Get<SuggestQueries>().Handle(start, CancellationToken.None);

    private Task<DocumentPage> Search(DocumentFilter filter) => seeds.Catalog.Get<SearchDocuments>().Handle(filter, CancellationToken.None);

    private async Task<List<string>> All(string query, bool synonyms = true)
    {
        List<string> ids = [];
        for (var number = 1; ; number++)
        {
            // Attachments hide behind their documents unless kinds are named.
            var page = await Search(new() { Query = query, Synonyms = synonyms, PageSize = 100, Page = number, Kinds = ["document", "interpretation", "article", "attachment"] });
            ids.AddRange(page.Items.Select(i => i.Document.Id));
            if (page.Items.Count == 0)
            {
                return ids;
            }
        }
    }

    private string TextOf(string id)
    {
        using var context = seeds.Catalog.Context();
        return context.Documents.Where(d => d.Id == id).Select(d => d.Title).Single() + string.Concat(context.Paragraphs.Where(p => p.DocumentId == id).OrderBy(p => p.Ordinal).Select(p => p.Text));
    }
}
