using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>What people come for, from the first page to the source line and back.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed partial class JourneyTests(PortalBrowser portal)
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_question_to_a_deadline_its_source_and_back(bool scripts)
    {
        var page = await portal.OpenAsync(scripts: scripts);
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("社会保险费缓缴");
        await page.GetByRole(AriaRole.Button, new() { Name = "检索" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(SearchAddress());
        await Assertions.Expect(page.Locator("ol.hits > li").First).ToBeVisibleAsync();
        var results = page.Url;

        var documents = await page.Locator("ol.hits h3 a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var document in documents)
        {
            await page.GotoAsync(document);
            if (await page.Locator(".text a.deadline").CountAsync() > 0)
            {
                break;
            }

            await page.GotoAsync(results);
        }

        // The words of the limit lead to its row, the row to the source line, where the line is marked.
        var deadline = page.Locator(".text a.deadline").First;
        var row = page.Locator(await deadline.GetAttributeAsync("href") ?? "");
        await deadline.ClickAsync();
        await Assertions.Expect(row).ToBeInViewportAsync();
        await row.Locator("a.source-link").ClickAsync();
        await Assertions.Expect(page.Locator(".source-lines .marked").First).ToBeInViewportAsync();

        await page.Locator(".crumbs a").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Equal(results, page.Url);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_language_switch_keeps_the_place_and_is_remembered()
    {
        var page = await portal.OpenAsync("zh-CN", scripts: false);
        await page.GotoAsync("/search?q=企业&sort=newest");
        var address = page.Url;

        await page.GetByRole(AriaRole.Button, new() { Name = "Switch to English" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Equal(address, page.Url);

        await page.GotoAsync("/deadlines");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Deadlines");
        await page.GetByRole(AriaRole.Button, new() { Name = "切换到中文" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("期限");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Filters_are_taken_on_and_off_without_script()
    {
        var page = await portal.OpenAsync(scripts: false);
        await page.GotoAsync("/search?q=企业");
        var count = await page.Locator("#count").TextContentAsync();

        await page.Locator(".facet a[href*='topic=']").First.ClickAsync();
        await Assertions.Expect(page.Locator("#count")).Not.ToHaveTextAsync(count!);
        await page.Locator(".spoken-topic a.chip").First.ClickAsync();
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync(count!);
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Three_regions_are_compared_and_a_measure_is_read(int width, bool scripts)
    {
        var page = await portal.OpenAsync(width: width, scripts: scripts);
        await page.GotoAsync("/compare");
        await page.Locator("#topic").SelectOptionAsync("社会保险");
        foreach (var (place, region) in new[] { "全国", "北京市", "重庆市", "" }.Index())
        {
            await page.Locator($"#region-{place}").SelectOptionAsync(region);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "对照" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.subjects tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(4);
        var address = page.Url;
        await page.Locator(".region-measure a.path").First.ClickAsync();
        await Assertions.Expect(page.Locator(":target")).ToBeVisibleAsync();
        await page.GoBackAsync();
        Assert.Equal(address, page.Url);
        await Assertions.Expect(page.Locator("table.subjects tbody tr").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_relief_that_ended_the_day_before_stands_under_over_and_the_day_stays(int width)
    {
        var page = await portal.OpenAsync(width: width, scripts: false);
        await page.GotoAsync("/deadlines?region=北京市&kind=relief");
        await page.Locator("#on").FillAsync("2020-07-01");
        await page.Locator(".big-search button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".day-bar strong")).ToHaveTextAsync("2020年7月1日");

        await page.Locator(".state-tabs a.state-over").ClickAsync();
        var first = page.Locator(".deadline-line").First;
        await Assertions.Expect(first.Locator(".badge.state-over")).ToHaveTextAsync("已结束");
        await Assertions.Expect(first.Locator(".period")).ToContainTextAsync("2020年6月");

        // The document, and whatever is opened from it, stays on the day until one leaves it.
        await first.Locator(".deadline-words a").ClickAsync();
        await Assertions.Expect(page.Locator(".day-bar strong")).ToHaveTextAsync("2020年7月1日");
        await page.Locator("header.site nav a[href^='/search']").ClickAsync();
        await Assertions.Expect(page.Locator(".day-bar strong")).ToHaveTextAsync("2020年7月1日");
        await page.Locator(".day-leave").ClickAsync();
        await Assertions.Expect(page.Locator(".day-bar")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_bar_of_the_timeline_narrows_the_list_by_keyboard()
    {
        var page = await portal.OpenAsync(scripts: false);
        await page.GotoAsync("/search?q=企业");
        var bar = page.Locator(".timeline svg a").Nth(1);
        var count = await bar.Locator("text.count").TextContentAsync();
        await bar.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#count")).ToContainTextAsync(count!);
        await Assertions.Expect(page.Locator(".timeline svg a.selected")).ToHaveCountAsync(1);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_filters_and_outline_open_on_demand()
    {
        var page = await portal.OpenAsync(width: 390);
        await page.GotoAsync("/search?q=企业");
        var facet = page.Locator(".facet a").First;
        await Assertions.Expect(facet).ToBeHiddenAsync();
        await page.Locator("details.filters > summary").ClickAsync();
        await Assertions.Expect(facet).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_content_and_search_box()
    {
        var page = await portal.OpenAsync();
        await page.GotoAsync("/about");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("[data-search]")).ToBeFocusedAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task No_page_breaks_the_content_security_policy()
    {
        var page = await portal.OpenAsync();
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        foreach (var address in new[] { "/", "/search?q=企业", "/deadlines", "/about", "/compilations", "/coverage", "/compare?topic=社会保险&region=全国&region=北京市" })
        {
            await page.GotoAsync(address);
        }

        await page.Context.DisposeAsync();
        Assert.Empty(complaints);
    }

    // http://127.0.0.1:41234/search?q=…
    [GeneratedRegex("/search\\?q=")]
    private static partial Regex SearchAddress();
}
