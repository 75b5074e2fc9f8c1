using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>Typing a query: suggestions by keyboard and finger, a typo, a number, and what the page says of the query.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed class QueryTests(PortalBrowser portal)
{
    [BrowserTheory]
    [InlineData("zh-CN", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 390)]
    public async Task Suggestions_are_a_combobox_for_keyboard_and_screen_reader(string language, ColorScheme scheme, int width)
    {
        var page = await portal.OpenAsync(language, scheme, width: width);
        await page.GotoAsync("/");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("社");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator("[role=status]").First).Not.ToBeEmptyAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(finding => $"{finding.Id}: {finding.Help}"));
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, width);

        // Down and up go round, the box itself among the places; Esc closes and leaves what was typed.
        await box.PressAsync("ArrowUp");
        await Assertions.Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        await box.PressAsync("Escape");
        await Assertions.Expect(options).ToHaveCountAsync(0);
        await Assertions.Expect(box).ToHaveValueAsync("社");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");

        await box.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        var chosen = (await page.Locator("[aria-selected=true] .suggestion-text").TextContentAsync())!;
        await box.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync(chosen);
        await Assertions.Expect(page.Locator("ol.hits > li").First).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_suggested_number_leads_by_a_click_to_its_document_and_back_to_all_results()
    {
        var page = await portal.OpenAsync(width: 390);
        await page.GotoAsync("/about");
        var box = page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("人社部发202011");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await Assertions.Expect(page.Locator(".jumped")).ToContainTextAsync("人社部发〔2020〕11号");
        await page.Locator(".jumped a").ClickAsync();
        await Assertions.Expect(page.Locator("ol.hits > li").First).ToContainTextAsync("人社部发〔2020〕11号");
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_typo_is_corrected_and_pieces_come_off(bool scripts)
    {
        var page = await portal.OpenAsync(scripts: scripts);
        await page.GotoAsync("/search");
        await page.Locator("#q").FillAsync("社保换缴 -公积金");
        await page.Locator(".big-search button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".spelling strong")).ToHaveTextAsync("缓缴");
        await page.Locator(".part").Last.ClickAsync();
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("社保 缓缴");
        await page.Locator(".reading a[href*='syn=0']").ClickAsync();
        await Assertions.Expect(page.Locator(".reading")).Not.ToContainTextAsync("社会保险");
        await page.Context.DisposeAsync();
    }
}
