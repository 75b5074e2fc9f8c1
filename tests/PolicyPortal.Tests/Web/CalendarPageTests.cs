using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web;

/// <summary>The month: a table whose days hold what falls due, ends and begins, nothing more and nothing less.</summary>
[Collection(PortalCollection.Name)]
public sealed partial class CalendarPageTests(PortalApplication portal)
{
    [Fact]
    public async Task A_month_is_a_table_of_weeks_from_monday_with_every_day_once()
    {
        var (_, page) = await portal.GetPageAsync("/calendar?month=2020-02");
        var table = page.QuerySelector("table.month")!;
        Assert.Contains("2020年2月", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["周一", "周二", "周三", "周四", "周五", "周六", "周日"], table.QuerySelectorAll("thead th[scope=col]").Select(head => head.TextContent));
        Assert.All(table.QuerySelectorAll("tbody tr"), week => Assert.Equal(7, week.QuerySelectorAll("td").Length));
        Assert.Equal(Enumerable.Range(1, 29).Select(day => string.Create(CultureInfo.InvariantCulture, $"d-2020-02-{day:00}")), table.QuerySelectorAll("td[id]").Select(cell => cell.Id));

        // 1 February 2020 was a Saturday.
        Assert.Equal("d-2020-02-01", table.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td")[5].Id);
    }

    [Theory]
    [InlineData("2020-02-13", "到期", "重庆市 关于妥善做好技工院校春季开学疫情防控有关工作的通知")]
    [InlineData("2020-02-24", "延长期截止", "江西省 关于有效应对疫情稳定经济增长20条政策措施")]
    [InlineData("2020-05-31", "优惠期截止", "重庆市支持企业复工复产和生产经营若干政策措施")]
    [InlineData("2020-05-01", "办理期开始", "北京市 关于应对疫情影响支持中小微企业稳定就业岗位有关问题的通知")]
    public async Task A_known_day_has_its_entry(string day, string what, string document)
    {
        var cell = await CellAsync(day, "");
        Assert.Contains(cell.QuerySelectorAll("a.entry"), entry => entry.QuerySelector(".entry-what")!.TextContent == what && entry.TextContent.Contains(document, StringComparison.Ordinal));
        var entry = cell.QuerySelector("a.entry")!;
        var (response, page) = await portal.GetPageAsync(entry.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(page.GetElementById(entry.GetAttribute("href")!.Split('#')[1]));
    }

    [Theory]
    [InlineData("", "2020-06-30")]
    [InlineData("&kind=relief", "2020-06-30")]
    [InlineData("&region=北京市&scope=own", "2020-04-30")]
    [InlineData("&topic=社会保险&kind=relief&region=重庆市", "2020-02-01")]
    [InlineData("&state=over&on=2020-05-01", "2020-04-30")]
    public async Task A_busy_day_counts_all_that_its_list_shows(string filter, string day)
    {
        var cell = await CellAsync(day, filter);
        var counts = cell.QuerySelectorAll(".counts a").ToList();
        Assert.NotEmpty(counts);
        var total = counts.Sum(count => int.Parse(count.QuerySelector(".facet-count")!.TextContent, CultureInfo.InvariantCulture));
        Assert.InRange(total, 4, int.MaxValue);
        Assert.Equal(await DaysOfApiAsync(day, filter), total);
        var listed = 0;
        for (var number = 1; ; number++)
        {
            var (response, list) = await portal.GetPageAsync(cell.QuerySelector(".day-head a")!.GetAttribute("href")! + $"&page={number}");
            if (response.StatusCode != HttpStatusCode.OK)
            {
                break;
            }

            listed += list.QuerySelectorAll(".agenda-day .deadline-line").Length;
            Assert.StartsWith($"{total}项", list.GetElementById("count")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(total, listed);
    }

    [Theory]
    [InlineData("2020-06-25", "off", "法定放假")]
    [InlineData("2020-06-27", "off", "休息日")]
    [InlineData("2020-06-28", null, "调休上班")]
    [InlineData("2020-06-21", "off", "休息日")]
    [InlineData("2020-06-24", null, null)]
    public async Task Days_off_and_shifted_working_days_are_marked(string day, string? look, string? words)
    {
        var cell = await CellAsync(day, "");
        Assert.Equal(look == "off", cell.ClassList.Contains("off"));
        Assert.Equal(words, cell.QuerySelectorAll(".day-head .visually-hidden").Select(mark => mark.TextContent).LastOrDefault());
    }

    [Fact]
    public async Task The_chosen_day_is_marked_and_months_lead_on_with_the_filters()
    {
        var (_, page) = await portal.GetPageAsync("/calendar?on=2020-06-15&region=北京市&kind=relief");
        Assert.Equal("d-2020-06-15", page.QuerySelector("td[aria-current=date]")!.Id);
        foreach (var (rel, month) in new[] { ("prev", "2020-05"), ("next", "2020-07") })
        {
            var link = page.QuerySelector($".month-steps a[rel~={rel}]")!.GetAttribute("href")!;
            Assert.Contains($"month={month}", link, StringComparison.Ordinal);
            Assert.Contains("kind=relief", link, StringComparison.Ordinal);
            Assert.Contains("region=", link, StringComparison.Ordinal);
            Assert.Contains("on=2020-06-15", link, StringComparison.Ordinal);
        }

        Assert.Contains(page.QuerySelectorAll(".month-days a"), link => link.GetAttribute("href")!.Contains("month=2020-06", StringComparison.Ordinal) && link.GetAttribute("href")!.EndsWith("#d-2020-06-15", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020年6月")]
    [InlineData("202006")]
    [InlineData("2020-06-30")]
    public async Task A_month_in_another_form_is_the_same_month(string written)
    {
        var (response, page) = await portal.GetPageAsync("/calendar?month=" + Uri.EscapeDataString(written));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("2020年6月", page.GetElementById("month-name")!.TextContent);
    }

    [Theory]
    [InlineData("month=2020-13", "2020-13")]
    [InlineData("month=0000-00", "0000-00")]
    [InlineData("month=9999-12", "9999-12")]
    [InlineData("month=昨夜", "昨夜")]
    [InlineData("month=<script>", "<script>")]
    [InlineData("region=月球", "月球")]
    [InlineData("kind=gift", "gift")]
    [InlineData("body=nobody", "nobody")]
    public async Task What_cannot_be_read_is_answered_in_words(string query, string value)
    {
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var (response, page) = await portal.GetPageAsync("/calendar?" + query.Split('=')[0] + "=" + Uri.EscapeDataString(query.Split('=')[1]), language);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(value, page.QuerySelector(".notice.problem")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("table.month"));
        }
    }

    [Theory]
    [InlineData("1949-10", "prev")]
    [InlineData("2199-12", "next")]
    public async Task The_first_and_last_month_end_the_calendar(string month, string missing)
    {
        var (response, page) = await portal.GetPageAsync("/calendar?month=" + month);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(page.QuerySelector($".month-steps a[rel~={missing}]"));
        Assert.Contains(page.QuerySelectorAll("main .quiet"), line => line.TextContent.Contains("2004", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_month_names_the_nearest_days()
    {
        var (_, page) = await portal.GetPageAsync("/calendar?month=2020-11");
        var links = page.QuerySelectorAll("main .notice a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        foreach (var link in links)
        {
            Assert.NotEmpty((await portal.GetPageAsync(link)).Page.QuerySelectorAll("table.month a.entry"));
        }
    }

    [Fact]
    public async Task The_feed_of_the_page_holds_the_entries_of_its_months()
    {
        const string Filter = "region=北京市&kind=relief&kind=due";
        var (_, page) = await portal.GetPageAsync("/calendar?month=2020-04&" + Filter);
        var feed = await (await portal.GetAsync(page.QuerySelector(".take-along a")!.GetAttribute("href")!)).Content.ReadAsStringAsync();
        var days = FeedDay().Matches(feed).Select(day => day.Groups["day"].Value).CountBy(day => day).ToDictionary();
        Assert.NotEmpty(days);
        foreach (var (day, count) in days)
        {
            var date = DateOnly.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var (_, list) = await portal.GetPageAsync($"/calendar/agenda?from={date}&to={date}&pageSize=100&{Filter}");
            Assert.InRange(list.QuerySelectorAll(".agenda-day .deadline-line").Length, count, int.MaxValue);
        }
    }

    [Fact]
    public async Task A_body_narrows_the_calendar_as_it_does_the_list()
    {
        var (_, page) = await portal.GetPageAsync("/calendar?month=2020-04");
        var body = page.QuerySelectorAll(".facet a[href*='body=']").First();
        var (_, narrowed) = await portal.GetPageAsync(body.GetAttribute("href")!);
        Assert.NotEmpty(narrowed.QuerySelectorAll(".spoken-body"));
        var (_, list) = await portal.GetPageAsync(narrowed.QuerySelector(".views a[href^='/deadlines']")!.GetAttribute("href")!);
        Assert.NotEmpty(list.QuerySelectorAll(".spoken-body"));
        Assert.NotEmpty(list.QuerySelectorAll(".deadline-line"));
    }

    /// <summary>What the list of limits says of a day: one for each last day, and one for each stated first day that is not also the last.</summary>
    private async Task<int> DaysOfApiAsync(string day, string filter)
    {
        var count = 0;
        for (int page = 1, seen = 0, total = 1; seen < total; page++)
        {
            using var answer = JsonDocument.Parse(await (await portal.GetAsync($"/api/deadlines?pageSize=100&page={page}{filter}")).Content.ReadAsStringAsync());
            total = answer.RootElement.GetProperty("total").GetInt32();
            foreach (var period in answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("period")))
            {
                seen++;
                var (first, last) = (period.GetProperty("first").GetString(), period.GetProperty("last").GetString());
                count += last == day ? 1 : 0;
                count += first == day && last != day && period.GetProperty("firstBasis").GetString() is "stated" or "event" ? 1 : 0;
            }
        }

        return count;
    }

    private async Task<IElement> CellAsync(string day, string filter)
    {
        var (_, page) = await portal.GetPageAsync($"/calendar?month={day[..7]}{filter}");
        return page.GetElementById("d-" + day)!;
    }

    // DTSTART;VALUE=DATE:20200430
    [GeneratedRegex(@"DTSTART;VALUE=DATE:(?<day>\d{8})")]
    private static partial Regex FeedDay();
}
