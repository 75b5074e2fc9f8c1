using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
using PolicyPortal.BrowserTests.Support;

namespace PolicyPortal.BrowserTests;

/// <summary>What an accountant takes along on the day of closing: the list as a workbook, and the working paper on paper.</summary>
[Collection(PortalBrowserCollection.Name)]
public sealed partial class ExportJourneyTests(PortalBrowser portal)
{
    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task The_reliefs_of_a_day_are_taken_into_a_workbook(int width, bool scripts)
    {
        var page = await portal.OpenAsync(width: width, scripts: scripts);
        await page.GotoAsync("/deadlines?region=北京市&kind=relief");
        await page.Locator("#on").FillAsync("2020-06-15");
        await page.Locator(".big-search button").First.ClickAsync();
        await page.Locator(".state-tabs a.state-running").ClickAsync();
        var count = int.Parse(Digits().Match((await page.Locator("#count").TextContentAsync())!).Value, CultureInfo.InvariantCulture);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".take-along a[href*='.xlsx']").ClickAsync());
        Assert.Equal("期限-北京市-优惠期-进行中-2020-06-15.xlsx", download.SuggestedFilename);
        await using var file = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        using var workbook = SpreadsheetDocument.Open(bytes, isEditable: false);
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var heading = (uint)sheet.Descendants<Pane>().Single().VerticalSplit!.Value;
        var titles = sheet.Descendants<Row>().Single(row => row.RowIndex!.Value == heading).Elements<Cell>().ToDictionary(cell => cell.InnerText, Column);
        var rows = sheet.Descendants<Row>().Where(row => row.RowIndex!.Value > heading).Select(row => row.Elements<Cell>().ToDictionary(Column)).ToList();
        Assert.Equal(count, rows.Count);

        // A day is a number with the format of days: 2020-06-30 is day 44012 of a spreadsheet.
        var last = rows.Select(row => row.GetValueOrDefault(titles["截止"])).OfType<Cell>().ToList();
        Assert.All(last, cell => Assert.True(cell.DataType is null));
        Assert.All(last, cell => Assert.InRange(DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)), new DateTime(2020, 6, 15), new DateTime(2030, 1, 1)));
        Assert.Contains(last, cell => cell.CellValue!.Text == "44012");
        Assert.All(rows, row => Assert.Equal("进行中", row[titles["状态"]].InnerText));

        // The words of a row lead back to where they stand.
        var address = rows[0][titles["文件"]].CellFormula!.Text.Split('"')[1];
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator(":target")).ToHaveCountAsync(1);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task The_working_paper_is_printed_and_the_print_is_checked_later()
    {
        var page = await portal.OpenAsync(scripts: false);
        await page.GotoAsync("/measures?q=房租&asOf=2020-06-15");
        var count = await page.Locator("#count").TextContentAsync();
        await page.Locator(".take-along a[href*='/paper']").ClickAsync();
        await Assertions.Expect(page.Locator(".paper-facts")).ToContainTextAsync(count!);
        await page.GetByLabel("编制人").FillAsync("王会计");
        var reference = (await page.Locator(".paper-reference code").TextContentAsync())!;

        // A4 landscape, on more than one page.
        var print = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = MediaBox().Matches(print);
        Assert.InRange(sheets.Count, 2, 60);
        Assert.All(sheets, sheet => Assert.True(double.Parse(sheet.Groups["width"].Value, CultureInfo.InvariantCulture) > double.Parse(sheet.Groups["height"].Value, CultureInfo.InvariantCulture)));

        await page.Locator("#ref").FillAsync(reference.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Assertions.Expect(page.Locator(".paper-check")).ToContainTextAsync("相符");
        await page.Locator("#ref").FillAsync(reference[..9] + "000000000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Assertions.Expect(page.Locator(".paper-check.problem")).ToContainTextAsync("已有变化");
        await page.Context.DisposeAsync();
    }

    private static string Column(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsLetter));

    // 12份文件
    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    // /MediaBox [0 0 841.91998 594.95996]
    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]")]
    private static partial Regex MediaBox();
}
