using System.Text.Json;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Tests.Web;

/// <summary>The portal set to a day: states with their reasons, a bar that says so, links that keep it, and words for a day that cannot be shown.</summary>
[Collection(PortalCollection.Name)]
public sealed class DayPageTests(PortalApplication portal)
{
    [Fact]
    public async Task The_list_of_limits_tells_state_and_reason_for_the_day()
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=2020-06-15&region=北京市&state=running");
        Assert.Equal("2020-06-15", page.QuerySelector(".day-bar time")!.GetAttribute("datetime"));
        var rows = page.QuerySelectorAll(".deadline-line").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("进行中", row.QuerySelector(".state-line .badge")!.TextContent));
        Assert.Contains(rows, row => row.QuerySelector(".period")!.TextContent == "2020年2月至2020年6月" && row.TextContent.Contains("按期限长度推算", StringComparison.Ordinal));

        // The day after the end it is over, and nothing else changes its name.
        var (_, after) = await portal.GetPageAsync("/deadlines?on=2020-07-01&region=北京市&state=over");
        Assert.Contains(after.QuerySelectorAll(".deadline-line"), row => row.QuerySelector(".period")!.TextContent == "2020年2月至2020年6月");
    }

    [Fact]
    public async Task States_are_counted_and_never_mixed()
    {
        var answer = await JsonAsync("/api/deadlines?on=2020-06-15&pageSize=100");
        var states = answer.GetProperty("facets").EnumerateArray().First(f => f.GetProperty("name").GetString() == "state").GetProperty("values").EnumerateArray().ToDictionary(v => v.GetProperty("value").GetString()!, v => v.GetProperty("count").GetInt32());
        Assert.Equal(["upcoming", "running", "over", "waiting", "unknown"], states.Keys);
        Assert.Equal(answer.GetProperty("total").GetInt32(), states.Values.Sum());
        foreach (var (state, count) in states)
        {
            var alone = await JsonAsync($"/api/deadlines?on=2020-06-15&state={state}&pageSize=100");
            Assert.Equal(count, alone.GetProperty("total").GetInt32());
            Assert.All(alone.GetProperty("items").EnumerateArray(), item =>
            {
                Assert.Equal(state, item.GetProperty("state").GetString());
                Assert.False(string.IsNullOrEmpty(item.GetProperty("reason").GetString()));
            });
        }
    }

    [Fact]
    public async Task What_is_due_next_ends_within_the_days()
    {
        var answer = await JsonAsync("/api/deadlines?on=2020-06-15&within=30&certain=1&pageSize=100");
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.InRange(DateOnly.Parse(item.GetProperty("period").GetProperty("last").GetString()!, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2020, 6, 15), new DateOnly(2020, 7, 15)));
        Assert.All(items, item => Assert.DoesNotContain(item.GetProperty("period").GetProperty("doubts").EnumerateArray(), d => d.GetString() != "endsOnHoliday"));
        Assert.Equal(items.Count, answer.GetProperty("next").EnumerateArray().Single(n => n.GetProperty("days").GetInt32() == 30).GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("20200615")]
    [InlineData("2020年6月15日")]
    [InlineData("2020/6/15")]
    public async Task A_day_in_another_form_is_the_same_day(string written)
    {
        var (_, page) = await portal.GetPageAsync("/deadlines?on=" + Uri.EscapeDataString(written));
        Assert.Equal("2020-06-15", page.QuerySelector(".day-bar time")!.GetAttribute("datetime"));
        Assert.Contains(page.QuerySelectorAll(".state-tabs a"), link => link.GetAttribute("href")!.Contains("on=2020-06-15", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/deadlines?on=2020-02-30", "2020-02-30")]
    [InlineData("/deadlines?on=0000-01-01", "0000-01-01")]
    [InlineData("/search?asOf=9999-12-31", "9999-12-31")]
    [InlineData("/measures?asOf=soon", "soon")]
    [InlineData("/deadlines?state=often", "often")]
    [InlineData("/deadlines?body=b0", "b0")]
    [InlineData("/calendar?on=2020-02-30", "2020-02-30")]
    [InlineData("/deadlines?within=367", "367")]
    [InlineData("/?asOf=2020-02-30", "2020-02-30")]
    [InlineData("/events?asOf=soon", "soon")]
    [InlineData("/about?asOf=9999-01-01", "9999-01-01")]
    [InlineData("/deadlines?certain=maybe", "maybe")]
    public async Task What_cannot_be_read_is_answered_in_words(string address, string value)
    {
        var (response, page) = await portal.GetPageAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(value, page.QuerySelector(".notice.problem")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".day-bar"));
    }

    [Fact]
    public async Task A_day_before_the_first_document_says_so()
    {
        var (response, page) = await portal.GetPageAsync("/search?asOf=1960-01-01");
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("最早", page.QuerySelector(".day-bar")!.TextContent, StringComparison.Ordinal);
        var (_, limits) = await portal.GetPageAsync("/deadlines?on=1960-01-01");
        Assert.NotEmpty(limits.QuerySelectorAll(".deadline-line"));
    }

    [Fact]
    public async Task Every_link_keeps_the_day_and_one_leaves_it()
    {
        foreach (var address in new[] { "/?asOf=2020-03-15", "/search?q=企业&asOf=2020-03-15", "/deadlines?on=2020-03-15", "/calendar?on=2020-03-15", "/calendar/agenda?on=2020-03-15", "/calendar/timeline?on=2020-03-15", "/events?asOf=2020-03-15", "/about?asOf=2020-03-15", "/topics/社会保险?asOf=2020-03-15" })
        {
            var (_, page) = await portal.GetPageAsync(address);

            // What events have as dates is a matter of no day, so their file takes none.
            var links = page.QuerySelectorAll("a[href^='/']:not([href^='/events.'])").Where(a => !a.HasAttribute("data-leave-day") && !a.GetAttribute("href")!.StartsWith("/openapi", StringComparison.Ordinal) && !a.GetAttribute("href")!.StartsWith("/api", StringComparison.Ordinal)).Select(a => a.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.Matches(link.StartsWith("/deadlines", StringComparison.Ordinal) || link.StartsWith("/calendar", StringComparison.Ordinal) ? @"[?&]on=20" : @"[?&]asOf=20", link));
            Assert.DoesNotContain("2020-03-15", page.QuerySelector(".day-leave")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.All(page.QuerySelectorAll("form:not([method=post])"), form => Assert.NotEmpty(form.QuerySelectorAll("[name=asOf],[name=on]")));
        }

        var (_, today) = await portal.GetPageAsync("/search");
        Assert.Null(today.QuerySelector(".day-bar"));
        Assert.DoesNotContain(today.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.Contains("asOf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<a href=\"/x\">", "<a href=\"/x?asOf=2020-06-15\">")]
    [InlineData("<a class=\"b\" href=\"/x?q=1#p\">", "<a class=\"b\" href=\"/x?q=1&amp;asOf=2020-06-15#p\">")]
    [InlineData("<a href=\"/calendar/agenda\">", "<a href=\"/calendar/agenda?on=2020-06-15\">")]
    [InlineData("<a href=\"/calendars\">", "<a href=\"/calendars?asOf=2020-06-15\">")]
    [InlineData("<a href=\"/deadlines?kind=due\">", "<a href=\"/deadlines?kind=due&amp;on=2020-06-15\">")]
    [InlineData("<a href=\"/x?asOf=2020-01-01\">", "<a href=\"/x?asOf=2020-01-01\">")]
    [InlineData("<a href=\"/x?q=1&amp;asOf=2020-01-01\">", "<a href=\"/x?q=1&amp;asOf=2020-01-01\">")]
    [InlineData("<a data-leave-day href=\"/x\">", "<a data-leave-day href=\"/x\">")]
    [InlineData("<a href=\"//elsewhere/x\">", "<a href=\"//elsewhere/x\">")]
    [InlineData("<a href=\"#here\">", "<a href=\"#here\">")]
    [InlineData("<a href=\"/api/documents\">", "<a href=\"/api/documents\">")]
    [InlineData("<link href=\"/portal.css\">", "<link href=\"/portal.css\">")]
    [InlineData("<form action=\"/search\"><input name=\"q\"></form>", "<form action=\"/search\"><input type=\"hidden\" name=\"asOf\" value=\"2020-06-15\"><input name=\"q\"></form>")]
    [InlineData("<form action=\"/search\"><input name=\"asOf\"></form>", "<form action=\"/search\"><input name=\"asOf\"></form>")]
    [InlineData("<form method=\"post\" action=\"/language\"></form>", "<form method=\"post\" action=\"/language\"></form>")]
    [InlineData("<p>&lt;a href=&quot;/x&quot;&gt;", "<p>&lt;a href=&quot;/x&quot;&gt;")]
    [InlineData("a < b", "a < b")]
    public void A_link_with_the_day(string before, string after) => Assert.Equal(after, DayInLinks.Rewrite(before, new DateOnly(2020, 6, 15)));

    [Fact]
    public async Task Events_are_listed_with_the_limits_that_they_hold_up()
    {
        var (_, page) = await portal.GetPageAsync("/events");
        var row = page.QuerySelectorAll("table.events tbody tr").First();
        Assert.Contains("epidemic", row.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(row.QuerySelectorAll(".deadline-line"));
        Assert.All(row.QuerySelectorAll(".deadline-line"), limit => Assert.Equal("等待事件", limit.QuerySelector(".badge[class*=state-]")!.TextContent));
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var document = JsonDocument.Parse(await (await portal.GetAsync(address)).Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
