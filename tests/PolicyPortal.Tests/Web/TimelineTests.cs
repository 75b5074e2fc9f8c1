using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class TimelineTests(PortalApplication portal)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=企业&region=重庆市&sort=newest")]
    public async Task Every_bar_finds_as_many_documents_as_it_counts(string address)
    {
        var (_, page) = await portal.GetPageAsync(address);
        var bars = page.QuerySelectorAll(".timeline svg a").ToList();
        Assert.True(bars.Count > 3);
        foreach (var bar in bars)
        {
            var (response, found) = await portal.GetPageAsync(bar.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.StartsWith(bar.QuerySelector("text.count")!.TextContent + "份", found.GetElementById("count")!.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Single(found.QuerySelectorAll(".timeline svg a.selected"));
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_picture_has_a_name_and_a_table_that_says_the_same(string language)
    {
        var (_, page) = await portal.GetPageAsync("/search", language);
        var picture = page.QuerySelector(".timeline svg")!;
        foreach (var id in picture.GetAttribute("aria-labelledby")!.Split(' '))
        {
            Assert.NotEqual("", page.GetElementById(id)!.TextContent);
        }

        var rows = page.QuerySelectorAll(".timeline table tbody tr").ToList();
        Assert.Equal(picture.QuerySelectorAll("text.count").Select(count => count.TextContent), rows.Select(row => row.QuerySelectorAll("td").Last().TextContent));
        Assert.Equal(picture.QuerySelectorAll("a").Select(bar => bar.GetAttribute("href")), rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll(".timeline [style], .timeline style, .timeline script"));
    }

    [Fact]
    public async Task A_bar_keeps_the_question_and_following_it_again_takes_it_off()
    {
        var (_, page) = await portal.GetPageAsync("/search?q=企业&month=2020-01&page=2");
        var bar = page.QuerySelectorAll(".timeline svg a")[2].GetAttribute("href")!;
        Assert.Contains("q=", bar, StringComparison.Ordinal);
        Assert.DoesNotContain("month=", bar, StringComparison.Ordinal);
        Assert.DoesNotContain("page=", bar, StringComparison.Ordinal);
        var back = (await portal.GetPageAsync(bar)).Page.QuerySelector(".timeline svg a.selected")!.GetAttribute("href")!;
        Assert.DoesNotContain("from=", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_are_none_are_told()
    {
        foreach (var bad in new[] { "from=2020-02-30", "to=x", "from=2020-03-01&to=2020-02-01" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/search?" + bad)).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/api/documents?" + bad)).StatusCode);
        }
    }

    [Fact]
    public async Task The_api_tells_the_same()
    {
        var answer = JsonDocument.Parse(await (await portal.GetAsync("/api/documents")).Content.ReadAsStringAsync()).RootElement.GetProperty("timeline");
        var (_, page) = await portal.GetPageAsync("/search");
        Assert.Equal("week", answer.GetProperty("unit").GetString());
        Assert.Equal(
            page.QuerySelectorAll(".timeline svg text.count").Select(count => count.TextContent),
            answer.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("count").GetInt32()).Where(count => count > 0).Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
