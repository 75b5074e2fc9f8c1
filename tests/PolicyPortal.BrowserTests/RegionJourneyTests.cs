using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>What people in one region do day by day: choose it once, leave the higher levels out, keep a search.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed partial class RegionJourneyTests(PortalBrowser portal)
{
    private const string Remembered = ".region-choice input[value='重庆市']";

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task A_region_is_chosen_remembered_left_out_and_forgotten(int width, bool scripts)
    {
        var page = await portal.OpenAsync(width: width, scripts: scripts);
        await page.GotoAsync("/");
        await page.Locator("#q").FillAsync("社保缓交");
        await page.Keyboard.PressAsync("Enter");
        if (width < 600)
        {
            await page.Locator("details.filters > summary").ClickAsync();
        }

        await page.Locator(".facet a", new() { HasText = "重庆市" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".spoken")).ToContainTextAsync("适用于");
        Assert.Equal(await page.Locator("ol.hits > li").CountAsync(), await page.Locator("ol.hits .level").CountAsync());
        await page.Locator(".region-bar .sorts a").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".level.above")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".level.own").First).ToBeVisibleAsync();

        // The next question starts with the region, and the address says so.
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(Remembered)).ToBeCheckedAsync();
        await page.Locator("#q").FillAsync("房租");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(RegionInAddress());

        // Taken off here it waits unticked, until it is forgotten.
        await page.Locator(".spoken-region a.chip").ClickAsync();
        await Assertions.Expect(page.Locator(Remembered)).Not.ToBeCheckedAsync();
        await page.Locator(".region-choice button").ClickAsync();
        await Assertions.Expect(page.Locator(".region-choice")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_search_is_saved_found_again_and_deleted_by_keyboard()
    {
        var page = await portal.OpenAsync();
        await page.GotoAsync("/search?q=社保缓交&region=重庆市");
        var save = page.Locator("[data-save]");
        await save.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(save).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("[data-told]")).ToHaveTextAsync("已保存在本机");

        await page.GotoAsync("/");
        var saved = page.Locator(".saved a");
        await Assertions.Expect(saved).ToHaveTextAsync("“社保缓交” · 适用于重庆市（含全国）");
        Assert.Empty((await page.RunAxe()).Violations.Select(finding => finding.Id));
        await saved.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".saved")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Nothing_promises_to_save_where_it_cannot()
    {
        var page = await portal.OpenAsync(scripts: false);
        await page.GotoAsync("/search?q=社保缓交");
        await Assertions.Expect(page.Locator("[data-save]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("a[href^='/search.atom']")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData("zh-CN", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_where_a_region_is_remembered(string language, ColorScheme scheme)
    {
        var page = await portal.OpenAsync(language, scheme, width: 390);
        await page.Context.AddCookiesAsync([new() { Name = "region", Value = "%E9%87%8D%E5%BA%86%E5%B8%82", Url = portal.Address }]);
        foreach (var address in (string[])["/", "/about", "/search?q=社保"])
        {
            await page.GotoAsync(address);
            await Assertions.Expect(page.Locator(".region-choice")).ToHaveCountAsync(1);
            Assert.Empty((await page.RunAxe()).Violations.Select(finding => $"{address}: {finding.Id}"));
            Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        await page.Context.DisposeAsync();
    }

    // …&region=重庆市
    [GeneratedRegex("region=%E9%87%8D%E5%BA%86%E5%B8%82")]
    private static partial Regex RegionInAddress();
}
