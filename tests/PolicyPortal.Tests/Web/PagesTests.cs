using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>Every page answers in both languages and hangs together with the others.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class PagesTests(PortalApplication portal)
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in new[] { "zh-CN", "en" })
            {
                foreach (var page in new[] { "/", "/search", "/search?q=稳岗返还", "/measures", "/measures?q=房租", "/deadlines", "/deadlines?on=2020-06-15&state=running", "/calendar", "/calendar?month=2020-06", "/calendar/agenda?on=2020-06-15", "/calendar/timeline?on=2020-06-15", "/events", "/bodies", "/compilations", "/coverage", "/topics", "/topics/社会保险", "/topics/社会保险?asOf=2020-03-15", "/compare", "/compare?topic=金融信贷&region=全国&region=重庆市", "/about" })
                {
                    data.Add(page, language);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Answers_with_a_title_one_heading_and_the_frame(string address, string language)
    {
        var (response, page) = await portal.GetPageAsync(address, language);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertFrame(page, language);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_page_that_the_lists_lead_to_answers(string language)
    {
        string[] lists = ["/search?q=社会保险", "/deadlines", "/bodies", "/compilations", "/measures"];
        foreach (var list in lists)
        {
            var (_, page) = await portal.GetPageAsync(list, language);
            var target = page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!)
                .First(href => href.StartsWith("/documents/") || href.StartsWith("/bodies/") || href.StartsWith("/compilations/"));
            var (response, detail) = await portal.GetPageAsync(target, language);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            AssertFrame(detail, language);

            var source = detail.QuerySelector("a.source-link, a.button[href*='/source']")?.GetAttribute("href");
            if (source is not null)
            {
                var (sourceResponse, sourcePage) = await portal.GetPageAsync(source, language);
                Assert.Equal(HttpStatusCode.OK, sourceResponse.StatusCode);
                AssertFrame(sourcePage, language);
                Assert.NotEmpty(sourcePage.QuerySelectorAll(".source-lines .marked"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task English_pages_have_no_chinese_outside_marked_text(string address, string language)
    {
        if (language != "en")
        {
            return;
        }

        var (_, page) = await portal.GetPageAsync(address, language);
        AssertNoChinese(page);
    }

    [Fact]
    public async Task An_english_document_page_has_no_chinese_outside_marked_text()
    {
        foreach (var (address, _) in await FirstDocuments(20))
        {
            var (_, page) = await portal.GetPageAsync(address, "en");
            AssertNoChinese(page);
        }
    }

    [Fact]
    public async Task Anchors_that_a_document_links_to_exist_once()
    {
        foreach (var (address, page) in await FirstDocuments(20))
        {
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            foreach (var link in page.QuerySelectorAll("a[href^='#']"))
            {
                Assert.True(ids.Contains(link.GetAttribute("href")![1..]), $"{address} links to {link.GetAttribute("href")}, which it has not.");
            }
        }
    }

    [Fact]
    public async Task Every_kind_of_page_describes_itself_for_search_engines()
    {
        var (document, _) = (await FirstDocuments(1))[0];
        List<string> descriptions = [];
        foreach (var address in new[] { "/", "/search", "/search?q=房租", "/measures", "/deadlines", "/calendar?month=2020-02", "/calendar/agenda?from=2020-02-01", "/calendar/timeline?on=2020-02-15", "/topics", "/topics/社会保险", "/compare", "/coverage", "/bodies", "/compilations", "/citations/missing", "/about", document.Split('?')[0] })
        {
            descriptions.Add((await portal.GetPageAsync(address)).Page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        }

        Assert.All(descriptions, text => Assert.InRange(text.Length, 10, 300));
        Assert.Equal(descriptions.Count, descriptions.Distinct().Count());
        Assert.Contains("User-agent", await (await portal.GetAsync("/robots.txt")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_has_script_or_style_of_its_own()
    {
        foreach (var address in new[] { "/", "/search?q=企业", "/deadlines", "/about", "/nowhere" })
        {
            var (_, page) = await portal.GetPageAsync(address);
            Assert.All(page.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("src")));
            Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], [onload]"));
        }
    }

    private async Task<List<(string Address, IDocument Page)>> FirstDocuments(int count)
    {
        var (_, list) = await portal.GetPageAsync("/search?q=社会保险费");
        List<(string, IDocument)> documents = [];
        foreach (var link in list.QuerySelectorAll("ol.hits h3 a").Take(count))
        {
            var address = link.GetAttribute("href")!;
            documents.Add((address, (await portal.GetPageAsync(address)).Page));
        }

        Assert.NotEmpty(documents);
        return documents;
    }

    private static void AssertFrame(IDocument page, string language)
    {
        Assert.Equal(language == "en" ? "en" : "zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main#main"));
        Assert.NotNull(page.QuerySelector("a.skip[href='#main']"));
        Assert.NotNull(page.QuerySelector("header nav"));

        // A key that stands in the page is a text that is missing.
        Assert.DoesNotMatch(KeyPattern(), page.Body!.TextContent);
    }

    private static void AssertNoChinese(IDocument page)
    {
        var leftovers = page.Body!.Descendants<IText>()
            .Where(text => Chinese().IsMatch(text.Data) && !text.Ancestors<IElement>().Any(element => element.GetAttribute("lang") == "zh-Hans" || element.LocalName is "code"))
            .Select(text => text.Data.Trim())
            .ToList();
        Assert.Empty(leftovers);
    }

    // "Nav.Search", "Facet.topic"
    [GeneratedRegex(@"\b(Nav|Topics|Coverage|SideBySide|Period|Footer|Search|Facet|Problem|Count|Home|Deadline|Kind|Note|Field|Source|Error|Relation)\.[A-Za-z]+")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
