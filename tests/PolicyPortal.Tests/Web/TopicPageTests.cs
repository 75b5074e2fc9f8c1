using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class TopicPageTests(PortalApplication portal)
{
    [Fact]
    public async Task Every_topic_leads_to_its_page_and_counts_what_the_search_finds()
    {
        var (_, page) = await portal.GetPageAsync("/topics");
        var topics = page.QuerySelectorAll(".topics > li").ToList();
        Assert.True(topics.Count > 20);
        foreach (var topic in topics.Take(5).Append(topics[^1]))
        {
            var address = topic.QuerySelector("h2 a")!.GetAttribute("href")!;
            var (response, own) = await portal.GetPageAsync(address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var link = own.QuerySelector(".actions a[href^='/search?topic=']")!;
            Assert.Equal(topic.QuerySelector(".meta span")!.TextContent, link.TextContent);
            Assert.Equal(link.TextContent, (await portal.GetPageAsync(link.GetAttribute("href")!)).Page.GetElementById("count")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Regions_and_bodies_count_what_their_links_find()
    {
        var (_, page) = await portal.GetPageAsync("/topics/社会保险");
        var regions = page.QuerySelectorAll("section[aria-labelledby^=region-]").ToList();
        Assert.Equal("全国", regions[0].QuerySelector("h2")!.ChildNodes[0].TextContent.Trim());
        foreach (var body in regions[0].QuerySelectorAll(".tags a").Take(3))
        {
            var (_, found) = await portal.GetPageAsync(body.GetAttribute("href")!);
            Assert.StartsWith(body.QuerySelector(".facet-count")!.TextContent + "份", found.GetElementById("count")!.TextContent, StringComparison.Ordinal);
        }

        var all = regions[0].QuerySelector("a[href*='scope=own']")!;
        Assert.Equal(regions[0].QuerySelector("h2 .facet-count")!.TextContent, (await portal.GetPageAsync(all.GetAttribute("href")!)).Page.GetElementById("count")!.TextContent.Trim());
        var dates = regions[0].QuerySelectorAll(".line time").Select(time => time.GetAttribute("datetime")).ToList();
        Assert.Equal(dates.OrderByDescending(date => date, StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task Periods_run_on_the_day_that_is_asked_for()
    {
        var answer = JsonDocument.Parse(await (await portal.GetAsync("/api/topics/社会保险?asOf=2020-03-15")).Content.ReadAsStringAsync()).RootElement;
        var running = answer.GetProperty("running").EnumerateArray().ToList();
        Assert.True(running.Count > 5);
        Assert.All(running, period =>
        {
            Assert.True(string.CompareOrdinal(Text(period, "start") ?? "2020-03-15", "2020-03-15") <= 0);
            Assert.True(string.CompareOrdinal((Text(period, "end") ?? "9999")[..4], "2020") > 0 || string.CompareOrdinal(Text(period, "end"), "2020-03") >= 0);
        });
        Assert.Contains(running, period => Text(period, "end") == "2020-04" && period.GetProperty("document").GetProperty("documentNumber").GetString() == "渝人社发〔2020〕19号");

        // The measure's own first day: relief from February was running in March, and not in January.
        var january = JsonDocument.Parse(await (await portal.GetAsync("/api/topics/社会保险?asOf=2020-01-15")).Content.ReadAsStringAsync()).RootElement;
        Assert.DoesNotContain(january.GetProperty("running").EnumerateArray(), period => Text(period, "start")?.StartsWith("2020-02", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Where_no_period_runs_the_last_day_on_which_one_did_is_a_link()
    {
        var (_, page) = await portal.GetPageAsync("/topics/社会保险?asOf=2030-01-01");
        Assert.Contains("没有期限在执行", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var link = page.QuerySelector("section[aria-labelledby=running] a[href*='asOf=']")!.GetAttribute("href")!;
        var (_, then) = await portal.GetPageAsync(link);
        Assert.NotEmpty(then.QuerySelectorAll("section[aria-labelledby=running] .deadline-line"));
        Assert.True(DateOnly.ParseExact(link[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture) < new DateOnly(2030, 1, 1));
    }

    [Fact]
    public async Task Strange_addresses_are_answered()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/topics/天气")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/api/topics/天气")).StatusCode);
        var (response, page) = await portal.GetPageAsync("/topics/社会保险?asOf=2020-02-30");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(page.QuerySelector(".problem[role=alert]"));
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.GetAsync("/api/topics/社会保险?asOf=x")).StatusCode);
    }

    [Fact]
    public async Task Topics_lead_to_the_comparison_of_their_regions()
    {
        var (_, page) = await portal.GetPageAsync("/topics/金融信贷");
        var (response, compared) = await portal.GetPageAsync(page.QuerySelector(".actions a[href^='/compare']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(compared.QuerySelector("table.subjects"));
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
