using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>An accountant's day of closing: set the date and the region, see what is over, take the days along, look at the month.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed partial class CalendarJourneyTests(PortalBrowser portal)
{
    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task From_a_day_and_a_region_to_what_ended_the_feed_and_the_month(int width, bool scripts)
    {
        var page = await portal.OpenAsync(width: width, scripts: scripts);

        // The day is set for the whole portal.
        await page.GotoAsync("/deadlines");
        await page.Locator(".day-choice summary").ClickAsync();
        await page.Locator("#portal-day").FillAsync("2020-05-01");
        await page.Locator(".day-choice button").ClickAsync();
        await Assertions.Expect(page.Locator(".day-bar time")).ToHaveAttributeAsync("datetime", "2020-05-01");

        if (width < 600)
        {
            await page.Locator("details.filters > summary").ClickAsync();
        }

        await page.Locator(".facet a[href*='region=']", new() { HasText = "北京市" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".spoken")).ToContainTextAsync("适用于");

        // A relief of which the last day was the day before stands under "over".
        await page.Locator(".state-tabs a.state-over").ClickAsync();
        var ended = page.Locator(".deadline-line", new() { HasText = "2020年2月至4月" }).First;
        await Assertions.Expect(ended.Locator(".badge.kind-relief")).ToHaveTextAsync("优惠期");
        await Assertions.Expect(ended.Locator(".badge.state-over")).ToHaveTextAsync("已结束");
        await Assertions.Expect(ended.Locator(".period")).ToHaveTextAsync("2020年2月至2020年4月");

        // The month keeps day, region and state; the feed is had from it and is a calendar.
        await page.Locator(".views a[href^='/calendar?']").ClickAsync();
        await Assertions.Expect(page.Locator("#month-name")).ToHaveTextAsync("2020年5月");
        await Assertions.Expect(page.Locator(".spoken")).ToContainTextAsync("北京市");
        var feed = await page.Locator(".take-along a").GetAttributeAsync("href");
        Assert.StartsWith("/deadlines.ics?", feed, StringComparison.Ordinal);
        var calendar = await page.APIRequest.GetAsync(portal.Address + feed);
        Assert.Equal("text/calendar; charset=utf-8", calendar.Headers["content-type"]);
        var text = Unfolded().Replace(await calendar.TextAsync(), "");
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Matches("DTSTART;VALUE=DATE:20200430\r\n(?:.+\r\n)*?DESCRIPTION:2020年2月至4月", text);

        // A month back, the day of the end; from its list into the document, at the words.
        await page.Locator(".month-steps a[rel~=prev]").ClickAsync();
        await Assertions.Expect(page.Locator("#month-name")).ToHaveTextAsync("2020年4月");
        await page.Locator("#d-2020-04-30 .day-head a").ClickAsync();
        await Assertions.Expect(page.Locator(".agenda-day h3")).ToContainTextAsync("1天前");
        await page.Locator(".agenda-day .deadline-line", new() { HasText = "2020年2月至4月" }).Locator(".deadline-words a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("稳定就业岗位");
        await Assertions.Expect(page.Locator(":target")).ToHaveTextAsync(new Regex("2020年2月至4月"));
        await Assertions.Expect(page.Locator(":target")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".day-bar time")).ToHaveAttributeAsync("datetime", "2020-05-01");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_month_is_walked_by_keyboard()
    {
        var page = await portal.OpenAsync();
        await page.GotoAsync("/calendar?month=2020-06&on=2020-06-15");
        await page.Locator(".month-steps a[rel~=next]").FocusAsync();
        var head = page.Locator("#d-2020-06-30 .day-head a");

        // Nothing but links of days and what stands on them lies between; each has at most four.
        for (var i = 0; i < 30 * 4 && await page.Locator("#d-2020-06-30 .day-head a:focus").CountAsync() == 0; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(head).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        var due = int.Parse(string.Concat((await page.Locator("a:focus").InnerTextAsync()).Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".agenda-day")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".agenda-day h4.mark-due + ol > li")).ToHaveCountAsync(due);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_the_month_is_a_list_of_days_with_something_on_them()
    {
        var page = await portal.OpenAsync(width: 390);
        await page.GotoAsync("/calendar?month=2020-02&on=2020-02-17");
        await Assertions.Expect(page.Locator("#d-2020-02-13")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#d-2020-02-11")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#d-2020-02-17")).ToBeVisibleAsync();
        var first = await page.Locator("#d-2020-02-13").BoundingBoxAsync();
        Assert.InRange(first!.Width, 300, 390);
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData("zh-CN", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_a_phone_with_filters_and_table_open(string language, ColorScheme scheme)
    {
        var page = await portal.OpenAsync(language, scheme, width: 390);
        foreach (var address in (string[])["/calendar?month=2020-02&on=2020-02-17", "/calendar/timeline?on=2020-06-15"])
        {
            await page.GotoAsync(address);
            await page.Locator("details.filters > summary").ClickAsync();
            foreach (var table in await page.Locator(".period-table summary").AllAsync())
            {
                await table.ClickAsync();
            }

            Assert.Empty((await page.RunAxe()).Violations.Select(finding => $"{address}: {finding.Id}"));
            Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        await page.Context.DisposeAsync();
    }

    // RFC 5545, 3.1: a long line goes on behind a line break and a blank.
    [GeneratedRegex("\r\n ")]
    private static partial Regex Unfolded();
}
