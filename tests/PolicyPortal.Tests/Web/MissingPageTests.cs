using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class MissingPageTests(PortalApplication portal)
{
    [Theory]
    [InlineData("zh-CN", "被引用而未收录的文件")]
    [InlineData("en", "Cited but not here")]
    public async Task Missing_documents_are_listed_with_those_that_cite_them(string language, string title)
    {
        var (response, page) = await portal.GetPageAsync("/citations/missing", language);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        var items = page.QuerySelectorAll("ol.lines > li").ToList();
        Assert.Equal(20, items.Count);
        Assert.All(items, item => Assert.NotEmpty(item.QuerySelectorAll(".relations a[href^='/documents/']")));
        Assert.NotNull(page.QuerySelector("footer a[href='/citations/missing']"));
        Assert.NotNull(page.QuerySelector(".pager a[rel=next]"));
        Assert.NotNull((await portal.GetPageAsync("/compilations", language)).Page.QuerySelector("main a[href='/citations/missing']"));
    }

    [Fact]
    public async Task Words_filter_and_strange_addresses_are_answered()
    {
        var (_, page) = await portal.GetPageAsync("/citations/missing?q=传染病防治法");
        Assert.Contains("传染病防治法", Assert.Single(page.QuerySelectorAll("ol.lines > li")).TextContent);
        Assert.Empty((await portal.GetPageAsync("/citations/missing?q=%3Cscript%3E火星")).Page.QuerySelectorAll("ol.lines > li"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/citations/missing?page=9999")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/citations/missing?page=x")).StatusCode);
    }

    [Fact]
    public async Task The_api_gives_the_same_most_cited_first()
    {
        var answer = JsonDocument.Parse(await (await portal.GetAsync("/api/citations/missing?pageSize=100")).Content.ReadAsStringAsync()).RootElement;
        var counts = answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("count").GetInt32()).ToList();

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts[0] > 1);
        Assert.All(answer.GetProperty("items").EnumerateArray(), item => Assert.Equal(item.GetProperty("count").GetInt32(), item.GetProperty("citedBy").GetArrayLength()));
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/api/citations/missing?pageSize=0")).StatusCode);
    }

    [Fact]
    public async Task Citations_in_the_text_tell_their_relation_and_stand_below_by_relation()
    {
        var answer = JsonDocument.Parse(await (await portal.GetAsync("/api/documents?q=人社部发〔2020〕11号")).Content.ReadAsStringAsync()).RootElement;
        var (_, page) = await portal.GetPageAsync("/documents/" + answer.GetProperty("items")[0].GetProperty("id").GetString());

        var cited = page.QuerySelectorAll(".text .cited").ToList();
        Assert.NotEmpty(cited);
        Assert.All(cited, citation => Assert.Contains(citation.GetAttribute("title")!, citation.QuerySelector(".visually-hidden")!.TextContent));
        var relations = page.GetElementById("relations")!.ParentElement!;
        Assert.Contains(relations.QuerySelectorAll("h4"), heading => heading.TextContent == "引用");
        Assert.Contains(relations.QuerySelectorAll("h4"), heading => heading.TextContent.StartsWith('被'));
    }

    [Fact]
    public async Task A_compilation_lists_its_doubts_by_kind_with_counts()
    {
        foreach (var compilation in (await portal.GetPageAsync("/compilations")).Page.QuerySelectorAll(".card h2 a").Select(link => link.GetAttribute("href")!).ToList())
        {
            var (_, page) = await portal.GetPageAsync(compilation);
            if (page.GetElementById("notes")?.ParentElement is { } notes)
            {
                var counts = notes.QuerySelectorAll("details summary .facet-count").Sum(count => int.Parse(count.TextContent));
                Assert.Equal(notes.QuerySelectorAll(".notes li").Length, counts);
                Assert.Equal(notes.QuerySelector("h2 .facet-count")!.TextContent, counts.ToString());
                Assert.All(notes.QuerySelectorAll(".notes li"), note => Assert.NotNull(note.QuerySelector("a[href*='/source?']")));
            }
        }
    }
}
