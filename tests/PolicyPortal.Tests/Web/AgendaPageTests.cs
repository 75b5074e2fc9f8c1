using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>The agenda: day by day from the chosen day on, with state and reason.</summary>
[Collection(PortalCollection.Name)]
public sealed class AgendaPageTests(PortalApplication portal)
{
    [Fact]
    public async Task It_begins_with_the_chosen_day_and_goes_on_page_by_page()
    {
        List<string> days = [];
        var entries = 0;
        var address = "/calendar/agenda?on=2020-06-15&pageSize=30";
        var total = 0;
        while (address is not null)
        {
            var (_, page) = await portal.GetPageAsync(address);
            total = int.Parse(page.GetElementById("count")!.TextContent.Split('项')[0], CultureInfo.InvariantCulture);
            days.AddRange(page.QuerySelectorAll(".agenda-day h3 time").Select(time => time.GetAttribute("datetime")!));
            entries += page.QuerySelectorAll(".agenda-day .deadline-line").Length;
            Assert.All(page.QuerySelectorAll(".agenda-day .deadline-line"), line => Assert.NotEqual("", line.QuerySelector(".state-line .badge")!.TextContent));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(total, entries);
        Assert.Equal("2020-06-30", days[0]);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);

        // A day that two pages share stands on both, and the second says so.
        Assert.True(days.Count > days.Distinct().Count());
    }

    [Fact]
    public async Task A_day_says_how_far_off_it_is_and_tells_apart_what_happens()
    {
        var (_, page) = await portal.GetPageAsync("/calendar/agenda?on=2020-06-29&from=2020-06-30&to=2020-06-30&pageSize=100");
        var day = Assert.Single(page.QuerySelectorAll(".agenda-day"));
        Assert.Contains("1天后", day.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("周二", day.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["到期", "截止", "开始"], day.QuerySelectorAll("h4").Select(mark => mark.TextContent));
        Assert.All(day.QuerySelectorAll(".mark-due + ol .badge[class*=kind-]"), kind => Assert.Equal("办理期", kind.TextContent));
    }

    [Fact]
    public async Task States_are_those_of_the_chosen_day()
    {
        var (_, before) = await portal.GetPageAsync("/calendar/agenda?on=2020-06-30&from=2020-06-30&to=2020-06-30&kind=relief&certain=1");
        Assert.All(before.QuerySelectorAll(".mark-ends + ol .state-line .badge"), state => Assert.Equal("进行中", state.TextContent));
        var (_, after) = await portal.GetPageAsync("/calendar/agenda?on=2020-07-01&from=2020-06-30&to=2020-06-30&kind=relief&certain=1");
        Assert.All(after.QuerySelectorAll(".mark-ends + ol .state-line .badge"), state => Assert.Equal("已结束", state.TextContent));
        Assert.Contains("1天前", after.QuerySelector(".agenda-day h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_the_last_day_it_says_so_and_leads_back()
    {
        var (response, page) = await portal.GetPageAsync("/calendar/agenda?on=2030-01-01");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual("", page.QuerySelector("main .notice")!.TextContent.Trim());
        var (_, earlier) = await portal.GetPageAsync(page.QuerySelector(".month-steps a[rel~=prev]")!.GetAttribute("href")!);
        Assert.NotEmpty(earlier.QuerySelectorAll(".agenda-day .deadline-line"));
    }

    [Theory]
    [InlineData("from=2020-02-30")]
    [InlineData("from=2020-03-01&to=2020-02-01")]
    [InlineData("page=0")]
    [InlineData("region=月球")]
    public async Task What_cannot_be_read_is_answered_in_words(string query)
    {
        var (response, page) = await portal.GetPageAsync("/calendar/agenda?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(page.QuerySelector(".notice.problem"));
    }

    [Fact]
    public async Task A_page_behind_the_last_is_told()
    {
        var (response, page) = await portal.GetPageAsync("/calendar/agenda?on=2020-06-15&page=999");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page.QuerySelector(".notice.problem a"));
    }

    [Fact]
    public async Task The_views_lead_round_with_filters_and_days()
    {
        var address = "/deadlines?on=2020-06-15&kind=relief&topic=社会保险&from=2020-05-01&to=2020-07-31";
        foreach (var next in new[] { "/calendar/agenda", "/calendar/timeline", "/calendar", "/deadlines" })
        {
            var (_, page) = await portal.GetPageAsync(address);
            address = page.QuerySelectorAll(".views a").Select(link => link.GetAttribute("href")!).Single(link => link.Split('?')[0] == next);
            Assert.Contains("kind=relief", address, StringComparison.Ordinal);
            Assert.Contains("topic=", address, StringComparison.Ordinal);
            Assert.Contains("on=2020-06-15", address, StringComparison.Ordinal);
            Assert.Contains(next == "/calendar" ? "month=2020-05" : "from=2020-05-01", address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Home_leads_to_what_ends_next()
    {
        var (_, home) = await portal.GetPageAsync("/?asOf=2020-06-15");
        var links = home.QuerySelectorAll(".due-next a[href*='within=']").ToList();
        Assert.Equal(3, links.Count);
        foreach (var link in links)
        {
            var (_, list) = await portal.GetPageAsync(link.GetAttribute("href")!);
            Assert.StartsWith(link.QuerySelector(".facet-count")!.TextContent + "个", list.GetElementById("count")!.TextContent, StringComparison.Ordinal);
        }
    }
}
