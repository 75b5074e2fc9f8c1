using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PolicyPortal.Tests.Support;
using Xunit;

namespace PolicyPortal.Tests.Web.Export;

/// <summary>Workbooks as a spreadsheet program that is not ours reads them.</summary>
[Collection(PortalCollection.Name)]
public sealed class LibreOfficeTests(PortalApplication portal)
{
    private const string Limits = "/deadlines.xlsx?on=2020-06-15&region=北京市";

    [LibreOfficeFact]
    public async Task Cells_are_the_texts_days_and_figures_of_the_list()
    {
        var opened = CsvRows.ReadQuoted(await LibreOffice.ConvertAsync(await BytesAsync(Limits), LibreOffice.QuotedTexts));
        var table = CsvRows.Read(Encoding.UTF8.GetString(await BytesAsync(Limits.Replace(".xlsx", ".csv", StringComparison.Ordinal))));
        var heading = opened.FindIndex(row => row[0].Text == table[0][0]);
        Assert.Equal(table[0], opened[heading].Select(cell => cell.Text));
        var rows = opened[(heading + 1)..];
        Assert.Equal(table.Count - 1, rows.Count);
        var (days, figures) = (0, 0);
        foreach (var (row, expected) in rows.Zip(table.Skip(1)))
        {
            foreach (var (place, (text, isText)) in row.Index())
            {
                Assert.Equal(expected[place], text);
                var isDay = table[0][place] is "开始" or "截止" or "成文日期";
                var isFigure = table[0][place] is "行" or "末行";
                Assert.Equal(text.Length > 0 && !isDay && !isFigure, isText);
                Assert.True(!isDay || text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), text);
                days += isDay && text.Length > 0 ? 1 : 0;
                figures += isFigure ? 1 : 0;
            }
        }

        Assert.InRange(days, rows.Count, int.MaxValue);
        Assert.Equal(2 * rows.Count, figures);
    }

    [LibreOfficeFact]
    public async Task Dates_are_dates_links_lead_back_the_heading_filters_and_repeats_in_print()
    {
        var document = XDocument.Parse(await LibreOffice.ConvertAsync(await BytesAsync("/deadlines/paper.xlsx?on=2020-06-15&region=北京市&state=running"), LibreOffice.FlatDocument));
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        XNamespace style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
        var cells = document.Descendants(table + "table-cell").ToList();
        Assert.Contains(cells, cell => cell.Attribute(office + "value-type")?.Value == "date" && cell.Attribute(office + "date-value")?.Value == "2020-06-30");
        Assert.Contains(cells, cell => cell.Attribute(table + "formula")?.Value.Contains("HYPERLINK(\"http://localhost/documents/", StringComparison.Ordinal) == true && cell.Attribute(office + "value-type")?.Value == "float");
        Assert.DoesNotContain(cells, cell => cell.Value.StartsWith("Err:", StringComparison.Ordinal) || cell.Value.StartsWith('#'));
        Assert.Equal("true", document.Descendants(table + "database-range").Single().Attribute(table + "display-filter-buttons")?.Value);
        var repeated = Assert.Single(document.Descendants(table + "table-header-rows"));
        Assert.Contains("状态", repeated.Value, StringComparison.Ordinal);
        Assert.Contains(document.Descendants(style + "page-layout-properties"), page => page.Attribute(style + "print-orientation")?.Value == "landscape" && page.Attribute(style + "scale-to-X")?.Value == "1");
        Assert.Contains("复核人", document.Root!.Value, StringComparison.Ordinal);
    }

    private async Task<byte[]> BytesAsync(string address) => await (await portal.GetAsync(address)).Content.ReadAsByteArrayAsync();
}
