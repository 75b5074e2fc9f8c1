using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class ComparePageTests(PortalApplication portal)
{
    private const string Question = "?topic=社会保险&region=全国&region=北京市&region=重庆市&region=江西省";

    [Theory]
    [InlineData("zh-CN", "重庆市")]
    [InlineData("en", "Chongqing")]
    public async Task Regions_stand_side_by_side(string language, string chongqing)
    {
        var (response, page) = await portal.GetPageAsync("/compare" + Question, language);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var table = page.QuerySelector("table.subjects")!;
        Assert.Equal(5, table.QuerySelectorAll("thead th").Length);
        Assert.StartsWith(chongqing, table.QuerySelectorAll("thead th")[3].TextContent.Trim(), StringComparison.Ordinal);
        var rows = table.QuerySelectorAll("tbody tr").ToList();
        Assert.True(rows.Count > 5);
        Assert.All(rows, row => Assert.Equal(4, row.QuerySelectorAll("td").Length));
        var deferral = rows.Single(row => row.QuerySelector("th .subject-word")!.TextContent == "缓缴");
        Assert.Contains("人社部发〔2020〕11号", deferral.QuerySelectorAll("td")[0].TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(deferral.QuerySelectorAll("td")[2].QuerySelectorAll("a[href*='#m-']"));
        Assert.Equal(["社会保险", "全国", "北京市", "重庆市", "江西省"], page.QuerySelectorAll("form.compare-choice option[selected]").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task The_links_to_measures_lead_to_their_places()
    {
        var (_, page) = await portal.GetPageAsync("/compare" + Question);
        foreach (var link in page.QuerySelectorAll(".subjects a.path").Take(8).Select(a => a.GetAttribute("href")!))
        {
            Assert.NotNull((await portal.GetPageAsync(link.Split('#')[0])).Page.GetElementById(link.Split('#')[1]));
        }
    }

    [Fact]
    public async Task Without_a_choice_the_page_offers_one_and_a_bad_choice_is_told()
    {
        var (response, page) = await portal.GetPageAsync("/compare");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(page.QuerySelectorAll("table.subjects"));
        var offered = page.QuerySelector("main .tags a")!.GetAttribute("href")!;
        Assert.NotNull((await portal.GetPageAsync(offered)).Page.QuerySelector("table.subjects"));

        foreach (var bad in new[] { "?topic=社会保险&region=全国", "?topic=社会保险&region=全国&region=火星", "?topic=天气&region=全国&region=北京市", "?topic=社会保险&region=全国&region=全国" })
        {
            var (refused, told) = await portal.GetPageAsync("/compare" + bad);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotNull(told.QuerySelector(".problem[role=alert]"));
            Assert.NotNull(told.QuerySelector("form.compare-choice"));
        }
    }

    [Fact]
    public async Task The_table_comes_as_a_file()
    {
        var response = await portal.GetAsync("/api/compare.csv" + Question);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("社会保险.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
        Assert.Contains("渝人社发〔2020〕19号", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost/documents/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_gives_the_same_and_wants_a_whole_question()
    {
        var answer = JsonDocument.Parse(await (await portal.GetAsync("/api/compare" + Question)).Content.ReadAsStringAsync()).RootElement;
        var (_, page) = await portal.GetPageAsync("/compare" + Question);
        Assert.Equal(page.QuerySelectorAll("table.subjects tbody tr").Length, answer.GetProperty("subjects").GetArrayLength());
        Assert.Equal(4, answer.GetProperty("regions").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/api/compare")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/api/compare.csv?topic=社会保险")).StatusCode);
    }
}
