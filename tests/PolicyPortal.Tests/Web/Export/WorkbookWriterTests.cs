using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyPortal.Web.Export;
using Xunit;

namespace PolicyPortal.Tests.Web.Export;

public class WorkbookWriterTests
{
    private static readonly ExportColumn<(string Words, DateOnly? Day)>[] Columns =
    [
        new("原文", 40, r => r.Words),
        new("截止", 12, r => r.Day),
        new("链接", 20, r => ExportCell.Link("打开\"一\"", "http://127.0.0.1:5080/documents/d1?q=1&x=2")),
        new("行", 8, r => 64),
    ];

    [Fact]
    public void Writes_a_valid_workbook_with_typed_days_frozen_heading_filter_and_widths()
    {
        using var document = Open(Table([("自2020年2月起", new DateOnly(2020, 6, 30)), ("无日期", null)], ["问：2020-06-15", "地区：北京市"]));
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((4.0, "A5"), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A4:D6", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([40, 12, 20, 8], sheet.Descendants<Column>().Select(c => (int)c.Width!.Value));
        var day = sheet.Descendants<Cell>().Single(c => c.CellReference == "B5");
        Assert.Equal(new DateTime(2020, 6, 30), DateTime.FromOADate(double.Parse(day.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(sheet.Descendants<Cell>(), c => c.CellReference == "B6");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("含控制符\u0001\u001F和\uFFFF")]
    [InlineData("半个代理\uD83C")]
    [InlineData("<script>alert(1)</script>")]
    public void Text_stays_text(string words)
    {
        using var document = Open(Table([(words, null)], []));
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.CellReference == "A2");
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(words[0], cell.InnerText[0]);
    }

    [Fact]
    public void An_address_that_no_formula_can_hold_leaves_the_text()
    {
        using var document = Open(new ExportTable<int>("x", [], [new("链接", 10, length => ExportCell.Link("打开", "http://127.0.0.1/" + new string('a', length)))], [200, 300]));
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
        Assert.NotNull(cells["A2"].CellFormula);
        Assert.Null(cells["A3"].CellFormula);
        Assert.Equal("打开", cells["A3"].InnerText);
    }

    [Fact]
    public void Ends_between_two_rows_when_nobody_waits_any_more()
    {
        using var gone = new CancellationTokenSource();
        var made = 0;
        IEnumerable<(string, DateOnly?)> Rows()
        {
            for (; made < 1000; made++)
            {
                if (made == 10)
                {
                    gone.Cancel();
                }

                yield return ("行", null);
            }
        }

        Assert.Throws<OperationCanceledException>(() => WorkbookWriter.Write(new MemoryStream(), Table(Rows(), []), gone.Token));
        Assert.Equal(10, made);
    }

    [Fact]
    public void Cuts_what_no_cell_can_hold()
    {
        using var document = Open(Table([(new string('长', 40_000), null)], []));
        var text = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.CellReference == "A2").InnerText;
        Assert.Equal((32_767, '…'), (text.Length, text[^1]));
    }

    [Fact]
    public void Holds_neither_rows_nor_file()
    {
        const int Rows = 200_000;
        const int Step = 20_000;
        List<WeakReference> words = [];
        List<long> sent = [];
        using var target = new MemoryStream();
        IEnumerable<(string, DateOnly?)> Many()
        {
            for (var i = 0; i < Rows; i++)
            {
                var text = $"第{i}行：自2020年2月起，免征期限不超过5个月";
                if (i % Step == 0)
                {
                    words.Add(new WeakReference(text));
                    sent.Add(target.Length);
                }

                yield return (text, new DateOnly(2020, 6, 30));
            }
        }

        WorkbookWriter.Write(target, Table(Many(), []));
        GC.Collect();
        Assert.All(words.SkipLast(1), row => Assert.False(row.IsAlive));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second > pair.First, "The file is sent while rows are still being made."));
    }

    private static ExportTable<(string Words, DateOnly? Day)> Table(IEnumerable<(string, DateOnly?)> rows, IReadOnlyList<string> preface) => new("期限/清单:2020", preface, Columns, rows);

    private static SpreadsheetDocument Open<T>(ExportTable<T> table)
    {
        var target = new MemoryStream();
        WorkbookWriter.Write(target, table);
        return SpreadsheetDocument.Open(new MemoryStream(target.ToArray()), isEditable: false);
    }
}
