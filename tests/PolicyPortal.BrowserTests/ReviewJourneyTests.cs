using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;
using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.BrowserTests;

/// <summary>The review as an editor goes through it.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed class ReviewJourneyTests(PortalBrowser portal)
{
    [BrowserFact]
    public async Task Two_keys_accept_and_correct_unless_something_is_typed_or_they_are_off()
    {
        var page = await portal.OpenAsync();
        await portal.SignInAsync(page, AccountRole.Editor);
        await page.GotoAsync("/admin/review?field=issuingBodies");
        var queue = page.Locator("#queue");
        var before = await queue.TextContentAsync();

        // What is typed into a field is text.
        await page.Keyboard.PressAsync("c");
        var field = page.Locator("#f-issuingBodies");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        Assert.Contains("a", await field.InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await queue.TextContentAsync());

        await field.BlurAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(queue).Not.ToHaveTextAsync(before!);
        var after = await queue.TextContentAsync();

        // Switched off, they stay so.
        await page.Locator("[data-keys]").UncheckAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-keys]")).Not.ToBeCheckedAsync();
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#f-issuingBodies")).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        Assert.Equal(after, await queue.TextContentAsync());

        // What was accepted is taken back, and in doubt again.
        await page.GotoAsync("/admin/corrections");
        await page.Locator(".changes button[form^=withdraw]").First.ClickAsync();
        await page.GotoAsync("/admin/review?field=issuingBodies");
        await Assertions.Expect(queue).ToHaveTextAsync(before!);
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData("zh-CN", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string language, ColorScheme scheme, int width)
    {
        var page = await portal.OpenAsync(language, scheme, width);
        await portal.SignInAsync(page, AccountRole.Editor);
        await page.GotoAsync("/admin/review");
        var document = await page.Locator(".review .meta a").First.GetAttributeAsync("href");
        foreach (var address in new[] { "/admin/review", "/admin/review?field=limit", "/admin/review?field=region", "/admin/corrections", document! })
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach((details) => { details.open = true; })");
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {string.Join(" ", v.Nodes.Take(2).Select(n => n.Html))}"))}");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, address);
        }

        await page.Context.DisposeAsync();
    }
}
