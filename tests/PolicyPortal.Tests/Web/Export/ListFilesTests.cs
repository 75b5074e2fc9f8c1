using System.Net;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyPortal.Tests.Support;
using Xunit;

namespace PolicyPortal.Tests.Web.Export;

/// <summary>Every list of the portal as a file, through the host on the five compilations.</summary>
[Collection(PortalCollection.Name)]
public sealed class ListFilesTests(PortalApplication portal)
{
    /// <summary>A list, its parameters, and where the API counts it; null where it does not.</summary>
    public static TheoryData<string, string, string?> Lists => new()
    {
        { "/search", "q=社保缓交&region=重庆市", "/api/documents" },
        { "/search", "asOf=2020-02-15&topic=社会保险&sort=oldest", "/api/documents" },
        { "/measures", "q=房租&asOf=2020-06-15", "/api/measures" },
        { "/measures", "audience=农民工&state=over", "/api/measures" },
        { "/deadlines", "on=2020-06-15&region=北京市&kind=relief", "/api/deadlines" },
        { "/citations/missing", "q=办法", "/api/citations/missing" },
        { "/bodies", "", null },
        { "/compilations", "", null },
        { "/topics", "", null },
        { "/events", "", null },
        { "/coverage", "", null },
        { "/compare", "topic=社会保险&region=全国&region=北京市", null },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Both_files_hold_the_whole_list_with_its_filters(string list, string question, string? counted)
    {
        var response = await portal.GetAsync($"{list}.csv?{question}");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Matches(@"^[^\\/:*?""<>|]+-2\d{3}-\d\d-\d\d\.csv$", response.Content.Headers.ContentDisposition!.FileNameStar);
        var table = CsvRows.Read(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
        Assert.All(table, row => Assert.Equal(table[0].Count, row.Count));
        Assert.All(table[0], title => Assert.False(string.IsNullOrWhiteSpace(title)));
        Assert.True(table.Count > 1);
        if (counted is not null)
        {
            Assert.Equal(await TotalAsync($"{counted}?{question}"), table.Count - 1);
        }

        var workbook = await portal.GetAsync($"{list}.xlsx?{question}");
        Assert.EndsWith(".xlsx", workbook.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(await workbook.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var heading = (int)sheet.Descendants<Pane>().Single().VerticalSplit!.Value;
        var rows = sheet.Descendants<Row>().ToList();
        Assert.Equal(table.Count, rows.Count(row => row.RowIndex!.Value >= heading));
        Assert.Equal(table[0], rows.Single(row => row.RowIndex!.Value == heading).Elements<Cell>().Select(cell => cell.InnerText));
        Assert.StartsWith($"A{heading}:", sheet.Descendants<AutoFilter>().Single().Reference!.Value, StringComparison.Ordinal);
        Assert.All(sheet.Descendants<Column>(), column => Assert.InRange(column.Width!.Value, 5, 80));
    }

    [Theory]
    [InlineData("/search", "q=社保缓交")]
    [InlineData("/measures", "q=房租")]
    [InlineData("/bodies", "")]
    [InlineData("/compilations", "")]
    [InlineData("/citations/missing", "")]
    public async Task A_workbook_leads_back_to_the_portal(string list, string question)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await (await portal.GetAsync($"{list}.xlsx?{question}")).Content.ReadAsByteArrayAsync()), isEditable: false);
        var link = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>().First().Text;
        var address = link.Split('"')[1];
        Assert.StartsWith("http://localhost/", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(new Uri(address).PathAndQuery)).StatusCode);
    }

    [Fact]
    public async Task A_compilation_is_listed_unit_by_unit()
    {
        var (_, page) = await portal.GetPageAsync("/compilations");
        var address = page.QuerySelector(".card a")!.GetAttribute("href")!;
        var table = CsvRows.Read(await (await portal.GetAsync(address + ".csv")).Content.ReadAsStringAsync());
        var (_, detail) = await portal.GetPageAsync(address);
        Assert.Equal(detail.QuerySelectorAll(".unit").Length, table.Count - 1);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.GetAsync("/compilations/nothing.xlsx")).StatusCode);
    }

    [Fact]
    public async Task Headings_and_values_are_in_the_language_of_the_request()
    {
        var english = CsvRows.Read(await (await portal.GetAsync("/measures.csv?q=房租", "en")).Content.ReadAsStringAsync());
        Assert.All(english[0], title => Assert.DoesNotContain(title, c => c is >= '\u4e00' and <= '\u9fff'));
        var chinese = CsvRows.Read(await (await portal.GetAsync("/measures.csv?q=房租")).Content.ReadAsStringAsync());
        Assert.Contains("条款", chinese[0]);
        Assert.Equal(chinese.Skip(1).Select(row => row[2]), english.Skip(1).Select(row => row[2]));
    }

    [Fact]
    public async Task A_measure_is_quoted_whole_with_its_lines()
    {
        var table = CsvRows.Read(await (await portal.GetAsync("/measures.csv?q=房租")).Content.ReadAsStringAsync());
        var (words, source, line, last) = (table[0].IndexOf("原文"), table[0].IndexOf("来源文件"), table[0].IndexOf("行"), table[0].IndexOf("末行"));
        foreach (var row in table.Skip(1))
        {
            var printed = File.ReadLines(Path.Combine(PortalApplication.Repository, "seed-data", row[source]))
                .Skip(int.Parse(row[line], System.Globalization.CultureInfo.InvariantCulture) - 1)
                .Take(int.Parse(row[last], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(row[line], System.Globalization.CultureInfo.InvariantCulture) + 1);
            var letters = Letters(row[words]);
            Assert.Contains(letters[..Math.Min(20, letters.Length)], Letters(string.Concat(printed)), StringComparison.Ordinal);
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
    }

    [Theory]
    [InlineData("/search.csv?region=月球")]
    [InlineData("/measures.xlsx?asOf=2020-02-30")]
    [InlineData("/compare.xlsx?topic=社会保险")]
    [InlineData("/citations/missing.csv?page=x")]
    public async Task What_cannot_be_served_is_answered_clearly(string address) =>
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), await StatusAsync(address));

    [Theory]
    [InlineData("/search?q=社保缓交&page=2", "/search.csv?q=%E7%A4%BE%E4%BF%9D%E7%BC%93%E4%BA%A4", "/search/paper?q=%E7%A4%BE%E4%BF%9D%E7%BC%93%E4%BA%A4")]
    [InlineData("/measures?audience=农民工", "/measures.csv?audience=%E5%86%9C%E6%B0%91%E5%B7%A5", "/measures/paper?audience=%E5%86%9C%E6%B0%91%E5%B7%A5")]
    [InlineData("/deadlines?on=2020-06-15&state=running", "/deadlines.csv?on=2020-06-15&state=running", "/deadlines/paper?on=2020-06-15&state=running")]
    [InlineData("/bodies?q=财政", "/bodies.csv?q=%E8%B4%A2%E6%94%BF", null)]
    [InlineData("/compilations", "/compilations.csv", null)]
    [InlineData("/citations/missing", "/citations/missing.csv", null)]
    [InlineData("/topics", "/topics.csv", null)]
    [InlineData("/events", "/events.csv", null)]
    [InlineData("/coverage", "/coverage.csv", null)]
    [InlineData("/compare?topic=社会保险&region=全国&region=北京市", "/compare.csv?topic=%E7%A4%BE%E4%BC%9A%E4%BF%9D%E9%99%A9&region=%E5%85%A8%E5%9B%BD&region=%E5%8C%97%E4%BA%AC%E5%B8%82", null)]
    public async Task Every_list_leads_to_its_files(string list, string table, string? paper)
    {
        var (_, page) = await portal.GetPageAsync(list);
        string[] addresses = [.. page.QuerySelectorAll(".take-along a").Select(a => a.GetAttribute("href")!)];
        Assert.Contains(table, addresses);
        Assert.Contains(table.Replace(".csv", ".xlsx", StringComparison.Ordinal), addresses);
        Assert.Equal(paper is not null, addresses.Any(address => address.Contains("/paper", StringComparison.Ordinal)));
        Assert.All(paper is null ? [] : (string[])[paper], address => Assert.Contains(address, addresses));
    }

    [Fact]
    public async Task The_files_of_a_body_keep_the_day()
    {
        var (_, bodies) = await portal.GetPageAsync("/bodies");
        var (_, page) = await portal.GetPageAsync(bodies.QuerySelector(".bodies a")!.GetAttribute("href") + "?asOf=2020-02-15");
        Assert.All(page.QuerySelectorAll(".take-along a"), a => Assert.Contains("asOf=2020-02-15", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode, string?)> StatusAsync(string address)
    {
        var response = await portal.GetAsync(address);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<int> TotalAsync(string address) =>
        JsonDocument.Parse(await (await portal.GetAsync(address + "&pageSize=1")).Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetInt32();
}
