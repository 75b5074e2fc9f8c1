using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class CoveragePageTests(PortalApplication portal)
{
    [Fact]
    public async Task Every_figure_of_a_region_is_what_its_link_finds()
    {
        var (_, page) = await portal.GetPageAsync("/coverage");
        var links = page.QuerySelectorAll("section[aria-labelledby=regions] td a").ToList();
        Assert.True(links.Count > 10);
        foreach (var link in links)
        {
            var (response, found) = await portal.GetPageAsync(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith(link.TextContent, found.GetElementById("count")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Figures_of_bodies_are_what_their_links_find()
    {
        var (_, page) = await portal.GetPageAsync("/coverage");
        var rows = page.QuerySelectorAll("section[aria-labelledby=bodies] tbody tr").ToList();
        Assert.True(rows.Count > 80);
        foreach (var link in rows.Take(4).Concat(rows.TakeLast(2)).SelectMany(row => row.QuerySelectorAll("td a")))
        {
            var (_, found) = await portal.GetPageAsync(link.GetAttribute("href")!);
            Assert.StartsWith(link.TextContent, found.GetElementById("count")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Gaps_and_dates_are_told()
    {
        var (_, page) = await portal.GetPageAsync("/coverage");
        Assert.Contains("未收录不等于没有", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var gaps = page.QuerySelector("section[aria-labelledby=gaps]")!.TextContent;
        Assert.Contains("31个省级地区没有任何文件", gaps, StringComparison.Ordinal);
        Assert.Contains("湖北省", gaps, StringComparison.Ordinal);
        Assert.DoesNotContain("重庆市", gaps, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=gaps] a[href='/citations/missing']"));
        Assert.Contains("2020年3月10日", page.QuerySelector("section[aria-labelledby=compilations]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "zh-CN", "数据截至")]
    [InlineData("/about", "en", "Data up to")]
    [InlineData("/nowhere", "zh-CN", "数据截至")]
    public async Task Every_page_says_up_to_when_its_data_go(string address, string language, string words)
    {
        var (_, page) = await portal.GetPageAsync(address, language);
        var state = page.QuerySelector("footer .data-state")!;
        Assert.Contains(words, state.TextContent, StringComparison.Ordinal);
        Assert.Equal("2020-04-21", state.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.NotNull(state.QuerySelector("a[href='/coverage']"));
    }

    [Fact]
    public async Task The_api_gives_the_same()
    {
        var answer = JsonDocument.Parse(await (await portal.GetAsync("/api/coverage")).Content.ReadAsStringAsync()).RootElement;
        var (_, page) = await portal.GetPageAsync("/coverage");
        Assert.Equal(
            page.QuerySelectorAll("section[aria-labelledby=regions] tbody tr").Select(row => int.Parse(row.QuerySelectorAll("td").Last().TextContent, CultureInfo.InvariantCulture)),
            answer.GetProperty("regions").EnumerateArray().Select(row => row.GetProperty("total").GetInt32()));
        Assert.Equal("2020-04-21", answer.GetProperty("state").GetProperty("newestIssueDate").GetString());
        Assert.Equal(31, answer.GetProperty("provincesWithout").GetArrayLength());
    }
}
