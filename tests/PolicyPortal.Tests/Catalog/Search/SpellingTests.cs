using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Catalog.Import;

namespace PolicyPortal.Tests.Catalog.Search;

/// <summary>Mistyped words over the vocabulary of the five compilations.</summary>
public sealed class SpellingTests(SeedCatalog seeds) : IClassFixture<SeedCatalog>
{
    [Theory]
    [InlineData("复工付产", "复工复产", "the same sound in a word of four")]
    [InlineData("按揭还宽", "按揭还款", "the same sound but for one tone, in a word of two")]
    [InlineData("失业保险反还", "失业保险返还", "返 typed as 反")]
    [InlineData("社保换缴", "社保缓缴", "two characters by sound alone")]
    [InlineData("公基金缓交", "公积金缓交", "a known word inside the wrong one")]
    [InlineData("农名工返岗", "农民工返岗", "ng for n")]
    [InlineData("招骋会暂停", "招聘会暂停", "a character that only looks alike")]
    [InlineData("工伤任定", "工伤认定", "the same sound")]
    [InlineData("住房公金积", "住房公积金", "two characters exchanged")]
    [InlineData("稳岗返返还", "稳岗返还", "one character too many")]
    [InlineData("失业险金", "失业保险金", "one character missing")]
    [InlineData("shebao", "社保", "letters of an input method that was off")]
    [InlineData("標題：復工付產", "标题:复工复产", "in a field, in traditional characters")]
    public async Task Reads_what_nobody_has_as_what_was_meant_and_says_so(string typed, string meant, string why)
    {
        var reading = (await Search(new() { Query = typed })).Reading!;
        Assert.True(reading.Spelling is { Applied: true } spelling && spelling.Query == meant, $"{why}: {reading.Spelling?.Query}");
    }

    [Theory]
    [InlineData("社保可以缓缴多久")]
    [InlineData("员工回不来能不能开除")]
    [InlineData("孩子没开学在家带娃 工资")]
    [InlineData("公积金缓交")]
    [InlineData("辞职")]
    [InlineData("房租能免几个月")]
    [InlineData("机构:北京市人社局 工资")]
    [InlineData("\"复工付产\"")]
    [InlineData("zzzz")]
    [InlineData("魑魅魍魉")]
    public async Task Leaves_alone_what_is_typed_right_or_unknown(string query) => Assert.Null((await Search(new() { Query = query })).Reading!.Spelling);

    [Fact]
    public async Task Searches_as_typed_where_that_is_asked_for_and_still_offers_the_other()
    {
        var page = await Search(new() { Query = "复工付产", Spelling = false });
        Assert.True(page.Reading!.Spelling is { Applied: false, Query: "复工复产" });
        Assert.DoesNotContain("复工复产", page.Reading.Words);
    }

    [Fact]
    public async Task Corrected_results_are_those_of_the_word_typed_right()
    {
        var mistyped = await Search(new() { Query = "失业保险反还", Regions = ["重庆市"] });
        var right = await Search(new() { Query = "失业保险返还", Regions = ["重庆市"] });
        Assert.NotEmpty(right.Items);
        Assert.Equal(right.Items.Select(i => i.Document.Id).Take(3), mistyped.Items.Select(i => i.Document.Id).Take(3));
    }

    private Task<DocumentPage> Search(DocumentFilter filter) => seeds.Catalog.Get<SearchDocuments>().Handle(filter, CancellationToken.None);
}
