using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>Reading a document: from hit to hit, citing a measure, and back to the same address.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed class ReadingJourneyTests(PortalBrowser portal)
{
    private const string Query = "缓缴社会保险费";

    [BrowserTheory]
    [InlineData("zh-CN", 1280)]
    [InlineData("zh-CN", 390)]
    [InlineData("en", 1280)]
    public async Task A_measure_is_found_cited_and_come_back_to(string language, int width)
    {
        var page = await portal.OpenAsync(language, width: width);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = portal.Address });
        await OpenTwentyAsync(page);

        // From hit to hit, with buttons and keys.
        var count = page.Locator("[data-hits-count]");
        var total = await page.Locator(".text mark[id]").CountAsync();
        await page.Locator("[data-hit-next]").ClickAsync();
        await Assertions.Expect(count).ToHaveTextAsync(language == "en" ? $"1 of {total}" : $"第1处/共{total}处");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(count).ToHaveTextAsync(language == "en" ? $"2 of {total}" : $"第2处/共{total}处");
        await Assertions.Expect(page.Locator("#hit-2")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await page.Locator("[data-hit-previous]").ClickAsync();
        await Assertions.Expect(page.Locator($"#hit-{total}")).ToBeInViewportAsync();
        Assert.EndsWith($"#hit-{total}", page.Url);

        // The measure's citation, in three forms, and its link.
        var block = page.Locator(".block").Filter(new() { Has = page.Locator(".run-in", new() { HasTextString = Query }) });
        var anchor = await block.GetAttributeAsync("id");
        await block.Locator("[data-cite]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-copy-bar]")).ToBeVisibleAsync();
        Assert.Equal("重庆市人民政府办公厅：《重庆市人民政府办公厅关于应对新型冠状病毒感染的肺炎疫情支持中小企业共渡难关的二十条政策措施》（渝府办发〔2020〕14号），2020年2月4日，二、8。", await ClipboardAsync(page));
        await page.Locator("[data-copy-as=standard]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-copy-as=standard]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("[data-copied-text]")).ToContainTextAsync("渝府办发〔2020〕14号[Z/OL]. 2020: 二、8(2020-02-04)[");
        await page.Locator("[data-copy-as=text]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-copied-text]")).ToContainTextAsync("8.缓缴社会保险费。对受疫情影响");
        Assert.EndsWith("市财政局)", await ClipboardAsync(page));
        await page.Locator("[data-copy-as=link]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-copied-text]")).ToContainTextAsync("#" + anchor);
        var link = await ClipboardAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-copy-bar]")).ToBeHiddenAsync();
        await Assertions.Expect(block.Locator("[data-cite]")).ToBeFocusedAsync();

        // The link leads back to the measure.
        await page.GotoAsync("/about");
        await page.GotoAsync(link);
        await Assertions.Expect(block).ToBeInViewportAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Without_script_hits_and_citations_are_plain_links()
    {
        var page = await portal.OpenAsync(scripts: false);
        await OpenTwentyAsync(page);

        await Assertions.Expect(page.Locator("[data-hit-next]")).ToBeHiddenAsync();
        await page.Locator(".hits-links a").Nth(2).ClickAsync();
        await Assertions.Expect(page.Locator("#hit-3")).ToBeInViewportAsync();

        var block = page.Locator(".block").Filter(new() { Has = page.Locator(".run-in", new() { HasTextString = Query }) });
        await block.Locator("[data-cite]").ClickAsync();
        await Assertions.Expect(page.Locator("#cite-plain")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#cite-plain")).ToContainTextAsync("2020年2月4日，二、8。");
        await Assertions.Expect(page.Locator("#cite-text")).ToContainTextAsync("对受疫情影响");
        await Assertions.Expect(page.Locator(".cite button").First).ToBeHiddenAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#hit-3")).ToBeInViewportAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_outline_follows_the_reader_forth_and_back()
    {
        var page = await portal.OpenAsync();
        await OpenTwentyAsync(page);
        var current = page.Locator("[data-outline] a[aria-current]");
        var blocks = page.Locator(".block.measure");

        await blocks.Nth(12).EvaluateAsync("block => { block.scrollIntoView(); }");
        await Assertions.Expect(current).ToHaveAttributeAsync("href", "#" + await blocks.Nth(12).GetAttributeAsync("id"));
        await blocks.Nth(3).EvaluateAsync("block => { block.scrollIntoView(); }");
        await Assertions.Expect(current).ToHaveAttributeAsync("href", "#" + await blocks.Nth(3).GetAttributeAsync("id"));
        await page.Context.DisposeAsync();
    }

    private static async Task OpenTwentyAsync(IPage page)
    {
        await page.GotoAsync($"/search?q={Uri.EscapeDataString(Query)}&region={Uri.EscapeDataString("重庆市")}&scope=own");
        await page.Locator("main h3 a", new() { HasTextString = "共渡难关的二十条政策措施" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".hits-bar")).ToBeVisibleAsync();
    }

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
