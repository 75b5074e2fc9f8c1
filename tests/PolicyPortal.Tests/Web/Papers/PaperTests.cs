using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Web.Papers;

/// <summary>Working papers through the host on the five compilations, at noon of 1 June 2020 by UTC.</summary>
public sealed partial class PaperTests(PaperTests.FixedPortal portal) : IClassFixture<PaperTests.FixedPortal>
{
    private const string Question = "region=北京市&state=running&kind=relief";

    [Fact]
    public async Task Every_limit_stands_with_its_words_document_source_and_checksum()
    {
        var (_, page) = await portal.GetPageAsync($"/deadlines/paper?{Question}&on=2020-06-15");
        var facts = page.QuerySelector(".paper-facts")!.TextContent;
        Assert.Contains("适用于北京市", facts, StringComparison.Ordinal);
        Assert.Contains("2020年6月15日", facts, StringComparison.Ordinal);
        Assert.Contains("2020年6月1日 20:00", facts, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll(".paper-rows tbody tr");
        var (_, list) = await portal.GetPageAsync($"/deadlines?{Question}&on=2020-06-15");
        Assert.StartsWith(list.QuerySelector("#count")!.TextContent, page.QuerySelectorAll(".paper-facts dd")[3].TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            Assert.NotEmpty(row.QuerySelector("q")!.TextContent);
            Assert.Equal("进行中", row.QuerySelector(".badge[class*=state-]")!.TextContent);
            Assert.Contains("优惠期", row.QuerySelector(".paper-state")!.TextContent, StringComparison.Ordinal);
            Assert.Matches(@"第\d+", row.QuerySelector(".paper-place a")!.TextContent);
            var file = row.QuerySelector(".paper-place .paper-meta span")!.TextContent;
            var source = page.QuerySelectorAll(".paper-sources tbody tr").Single(r => r.TextContent.Contains(file, StringComparison.Ordinal));
            Assert.Matches("[0-9a-f]{64}", source.TextContent);
            Assert.Contains(row.QuerySelector(".paper-place code")!.TextContent.TrimEnd('…'), source.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/search/paper?q=社保缓交&region=重庆市&asOf=2020-06-15", "适用于重庆市")]
    [InlineData("/measures/paper?q=房租&asOf=2020-06-15", "“房租”")]
    [InlineData("/deadlines/paper?topic=社会保险&on=2020-06-15", "社会保险")]
    public async Task The_page_has_a_head_to_sign_off_and_the_workbook_holds_the_same(string address, string said)
    {
        var (response, page) = await portal.GetPageAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        string[] fields = [.. page.QuerySelectorAll(".sign-off label").Select(label => label.TextContent)];
        Assert.All((string[])["编制人", "编制日期", "复核人", "复核日期"], field => Assert.Contains(field, fields));
        Assert.All(page.QuerySelectorAll(".sign-off label"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for")!)));
        var reference = Reference(page);

        using var document = SpreadsheetDocument.Open(new MemoryStream(await (await portal.GetAsync(address.Replace("/paper", "/paper.xlsx", StringComparison.Ordinal))).Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var heading = (int)sheet.Descendants<Pane>().Single().VerticalSplit!.Value;
        var head = string.Join('\n', sheet.Descendants<Row>().Where(row => row.RowIndex!.Value < heading).Select(row => row.InnerText));
        Assert.Contains(reference, head, StringComparison.Ordinal);
        Assert.Contains(said, head, StringComparison.Ordinal);
        Assert.Contains("复核人", head, StringComparison.Ordinal);
        var numbers = sheet.Descendants<Row>().Where(row => row.RowIndex!.Value > heading).Select(row => row.Elements<Cell>().First().InnerText).Distinct();
        Assert.Equal(page.QuerySelectorAll(".paper-rows tbody tr").Length, numbers.Count());
        Assert.All(sheet.Descendants<Row>().Where(row => row.RowIndex!.Value > heading), row => Assert.Matches("[0-9a-f]{64}$", row.InnerText));
        Assert.Contains(document.WorkbookPart.Workbook.Descendants<DefinedName>(), name => name.Name == "_xlnm.Print_Titles" && name.Text.EndsWith($"!${heading}:${heading}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_day_it_leads_to_the_paper_of_today()
    {
        foreach (var (list, day) in new[] { ("/deadlines", "on"), ("/measures", "asOf"), ("/search", "asOf") })
        {
            var response = await portal.GetAsync($"{list}/paper?region=北京市");
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Equal($"{list}/paper?region=%E5%8C%97%E4%BA%AC%E5%B8%82&{day}=2020-06-01", response.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task The_reference_is_that_of_question_and_contents()
    {
        var first = await ReferenceAsync("/deadlines/paper?region=北京市&kind=relief&kind=due&on=2020-06-15");
        Assert.Matches("^[0-9A-F]{8}-[0-9A-F]{12}$", first);
        Assert.Equal(first, await ReferenceAsync("/deadlines/paper?kind=due&kind=relief&on=2020-06-15&region=北京市"));
        Assert.Equal(first, await ReferenceAsync("/deadlines/paper?region=北京市&kind=relief&kind=due&on=2020-06-15", "en"));
        var later = await ReferenceAsync("/deadlines/paper?region=北京市&kind=relief&kind=due&on=2020-07-01");
        Assert.NotEqual(first[..8], later[..8]);
        Assert.NotEqual(first[9..], later[9..]);
    }

    [Theory]
    [InlineData("/deadlines/paper?region=北京市&on=2020-06-15", false)]
    [InlineData("/measures/paper?topic=社会保险&asOf=2020-06-15", true)]
    public async Task A_print_is_compared_with_the_present_state(string address, bool lowers)
    {
        var reference = await ReferenceAsync(address);
        var typed = lowers ? reference.ToLowerInvariant() : reference;
        Assert.Contains("相符", await CheckAsync(address, typed), StringComparison.Ordinal);
        Assert.Contains("已有变化", await CheckAsync(address, reference[..9] + "000000000000"), StringComparison.Ordinal);
        Assert.Contains("另一组", await CheckAsync(address, "00000000" + reference[8..]), StringComparison.Ordinal);
        Assert.Contains("不是底稿编号", await CheckAsync(address, "<b>x"), StringComparison.Ordinal);
        Assert.Equal(reference, await ReferenceAsync($"{address}&ref={reference}"));
    }

    [Fact]
    public async Task What_changes_an_entry_changes_the_reference_and_what_does_not_keeps_it()
    {
        const string Untouched = "/deadlines/paper?region=江西省&scope=own&on=2020-06-15";
        const string Waits = "/deadlines/paper?region=内蒙古自治区&scope=own&on=2020-06-15";
        var before = (await ReferenceAsync(Untouched), await ReferenceAsync(Waits));
        Assert.Empty(await portal.Services.GetRequiredService<SetEventDate>().Handle(new EventDateChange("epidemic", "内蒙古自治区", new DateOnly(2020, 1, 25), new DateOnly(2020, 5, 1), null), "tester", CancellationToken.None));
        Assert.Equal(before.Item1, await ReferenceAsync(Untouched));
        Assert.Contains("已有变化", await CheckAsync(Waits, before.Item2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_paper_comes_in_parts_under_one_reference()
    {
        var (_, first) = await portal.GetPageAsync("/measures/paper?asOf=2020-06-15");
        Assert.Equal(500, first.QuerySelectorAll(".paper-rows tbody tr").Length);
        var (_, second) = await portal.GetPageAsync("/measures/paper?asOf=2020-06-15&page=2");
        Assert.Equal("501", second.QuerySelector(".paper-number")!.TextContent);
        Assert.Contains("第2部分", second.QuerySelector(".paper-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Reference(first), Reference(second));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/measures/paper?asOf=2020-06-15&page=999")).StatusCode);
    }

    [Fact]
    public async Task How_the_words_were_searched_is_said()
    {
        var (_, page) = await portal.GetPageAsync("/measures/paper?q=房租&asOf=2020-06-15");
        Assert.Contains("近义词", page.QuerySelector(".paper-facts")!.TextContent, StringComparison.Ordinal);
        (_, page) = await portal.GetPageAsync("/measures/paper?q=房租&syn=0&sort=oldest&asOf=2020-06-15");
        Assert.Contains("顺序：最早", page.QuerySelector(".paper-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("原词", page.QuerySelector(".paper-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deadlines/paper?on=2020-02-30")]
    [InlineData("/measures/paper?region=月球")]
    [InlineData("/search/paper?page=-1&asOf=2020-06-15")]
    public async Task What_cannot_be_served_is_answered_in_words(string address)
    {
        var (response, page) = await portal.GetPageAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(page.QuerySelector(".problem[role=alert]"));
    }

    [Fact]
    public async Task An_empty_paper_says_so()
    {
        var (response, page) = await portal.GetPageAsync("/search/paper?q=没有这种东西qqq&asOf=2020-06-15");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("未收录不等于未发布", page.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> CheckAsync(string address, string reference) =>
        (await portal.GetPageAsync($"{address}&ref={Uri.EscapeDataString(reference)}")).Page.QuerySelector(".paper-check")!.TextContent;

    private async Task<string> ReferenceAsync(string address, string language = "zh-CN") => Reference((await portal.GetPageAsync(address, language)).Page);

    private static string Reference(IDocument page) => ReferencePattern().Match(page.QuerySelector(".paper-reference")!.TextContent).Value;

    // 83EEE4D4-18483BD9120C
    [GeneratedRegex("[0-9A-F]{8}-[0-9A-F]{12}")]
    private static partial Regex ReferencePattern();

    /// <summary>The five compilations on a day that stands still.</summary>
    public sealed class FixedPortal : PortalApplication
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(FixedTime.Noon));
        }
    }
}
