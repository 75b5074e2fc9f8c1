using System.Net;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class DocumentPageTests(PortalApplication portal)
{
    [Fact]
    public async Task Shows_the_fields_the_text_and_where_they_were_read()
    {
        var page = await Open("财会〔2020〕2号");

        Assert.Equal("关于疫情防控期间切实做好会计服务工作的通知", page.QuerySelector("h1")!.FirstChild!.TextContent.Trim());
        var fields = page.QuerySelector(".fields")!;
        Assert.Contains("财会〔2020〕2号", fields.TextContent);
        Assert.Contains("财政部", fields.TextContent);
        Assert.Equal("2020-02-05", fields.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("2020年2月5日", fields.QuerySelector("time")!.TextContent);
        Assert.Contains("零见面", page.QuerySelector(".text")!.TextContent);

        var (_, source) = await portal.GetPageAsync(page.QuerySelector("a.button[href*='/source']")!.GetAttribute("href")!);
        Assert.Contains(source.QuerySelectorAll(".source-lines .marked"), line => line.TextContent.Contains("财会〔2020〕2号"));
    }

    [Fact]
    public async Task Writes_dates_in_english_as_the_english_do()
    {
        var page = await Open("财会〔2020〕2号", "en");

        Assert.Equal("5 February 2020", page.QuerySelector(".fields time")!.TextContent);
    }

    [Fact]
    public async Task Deadlines_in_the_text_and_in_the_table_lead_to_each_other()
    {
        var (_, list) = await portal.GetPageAsync("/deadlines");
        var addresses = list.QuerySelectorAll(".deadline-words a[href*='#']").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var target in addresses)
        {
            Assert.NotNull((await portal.GetPageAsync(target)).Page.GetElementById(target[(target.IndexOf('#') + 1)..]));
        }

        var (_, page) = await portal.GetPageAsync(addresses[0]);
        var inText = page.QuerySelector(".text a.deadline")!;
        var row = page.GetElementById(inText.GetAttribute("href")![1..])!;
        Assert.Equal("tr", row.LocalName);
        Assert.Contains(row.QuerySelectorAll("a"), link => link.GetAttribute("href") == "#" + inText.Id);
    }

    [Fact]
    public async Task No_space_slips_between_the_parts_of_a_paragraph()
    {
        var page = await Open("财会〔2020〕2号");

        Assert.All(page.QuerySelectorAll(".text p"), paragraph => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}\n\s*\p{IsCJKUnifiedIdeographs}", paragraph.TextContent));
    }

    [Theory]
    [InlineData("/documents/unknown")]
    [InlineData("/documents/unknown/source")]
    [InlineData("/documents/%3Cscript%3E")]
    [InlineData("/bodies/unknown")]
    [InlineData("/compilations/unknown")]
    [InlineData("/compilations/unknown/source")]
    [InlineData("/nothing/here")]
    [InlineData("/error/500")]
    public async Task An_unknown_address_gets_a_page_that_helps(string address)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var (response, page) = await portal.GetPageAsync(address, language);

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.NotNull(page.QuerySelector("form[role=search]"));
            Assert.NotNull(page.QuerySelector(".onward a[href='/']"));
            Assert.Equal(address, Uri.UnescapeDataString(page.QuerySelector(".language input[name=back]")!.GetAttribute("value")!).Replace("<script>", "%3Cscript%3E"));
        }
    }

    [Fact]
    public async Task Source_lines_that_are_no_numbers_are_refused()
    {
        var page = await Open("财会〔2020〕2号");
        var source = page.QuerySelector("a.button[href*='/source']")!.GetAttribute("href")!.Split('#')[0];

        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync(source + "?from=x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync(source + "?from=9&to=2")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync(source + "?from=999999999")).StatusCode);
    }

    private async Task<IDocument> Open(string number, string language = "zh-CN")
    {
        var (_, list) = await portal.GetPageAsync("/search?jump=0&q=" + Uri.EscapeDataString(number));
        var (response, page) = await portal.GetPageAsync(list.QuerySelector("ol.hits h3 a")!.GetAttribute("href")!, language);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return page;
    }
}
