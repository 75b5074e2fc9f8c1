using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>Next month's compilation comes as a Word file: looked at, corrected, applied, found and taken back.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed class ImportJourneyTests(PortalBrowser portal)
{
    private static readonly string[] Lines =
    [
        "某某省人力资源和社会保障厅关于开展蓝莓种植技能培训的通知", "某人社发〔2031〕9号", "各市人力资源和社会保障局：",
        "一、蓝莓种植技能培训。每人补贴1500元，于2031年6月30日前申报。", "二、培训合格的发给证书。", "某某省人力资源和社会保障厅", "2031年2月10日",
    ];

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task Looks_at_a_Word_file_corrects_it_applies_it_finds_it_and_takes_it_back(int width, bool scripts)
    {
        var page = await portal.OpenAsync(width: width, scripts: scripts);
        await portal.SignInAsync(page);
        await page.GotoAsync("/admin/imports");
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = $"蓝莓{width}{scripts}.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = Word() });
        await page.Locator("[data-drop] button[type=submit]").PressAsync("Enter");
        var batch = page.Url;
        await StateAsync(page, "待写入");
        await Assertions.Expect(page.Locator(".changes")).ToContainTextAsync("蓝莓种植技能培训的通知");

        await page.Locator(".changes a", new() { HasTextString = "蓝莓" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".source-lines")).ToContainTextAsync("每人补贴1500元");
        await page.Locator("#correct ~ details summary").ClickAsync();
        await page.Locator("#title").FillAsync("关于开展蓝莓种植技能培训的紧急通知");
        await page.Locator("#correct ~ details button[type=submit]").ClickAsync();
        await StateAsync(page, "待写入", "紧急通知");

        await page.Locator("form[action$='handler=apply'] button").PressAsync("Enter");
        await StateAsync(page, "已写入");

        // A reader finds it.
        var reader = await portal.OpenAsync(width: width, scripts: scripts);
        await reader.GotoAsync("/search?q=蓝莓种植");
        await Assertions.Expect(reader.Locator("ol.hits > li").First).ToContainTextAsync("紧急通知");

        await page.GotoAsync(batch);
        await page.Locator("form[action$='handler=undo'] button").ClickAsync();
        await StateAsync(page, "已撤销");
        await reader.ReloadAsync();
        await Assertions.Expect(reader.Locator("main")).Not.ToContainTextAsync("紧急通知");
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width || !scripts);
        await reader.Context.DisposeAsync();
        await page.Context.DisposeAsync();
    }

    /// <summary>
    /// Waits until the batch has a state, and its page some words. The page fetches itself again; where scripts are off, the browser's driver keeps it from
    /// doing so, and it is fetched here.
    /// </summary>
    private static async Task StateAsync(IPage page, string state, string? words = null)
    {
        while (await page.Locator("[data-progress]").CountAsync() > 0 && await page.Locator("noscript").CountAsync() > 0)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.Locator("h1 .state-badge")).ToHaveTextAsync(state, new() { Timeout = 60_000 });
        if (words is not null)
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words, new() { Timeout = 60_000 });
        }
    }

    private static byte[] Word()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(new Body(Lines.Select(line => new Paragraph(new Run(new Text(line))))));
        }

        return stream.ToArray();
    }
}
