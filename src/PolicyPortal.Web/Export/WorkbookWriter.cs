using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyPortal.Web.Export;

/// <summary>
/// Writes a list as an Office Open XML workbook (ECMA-376), row by row: the package is opened for writing alone, so that neither rows nor the packed
/// file are ever held. One sheet, heading frozen and filterable, days typed.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>Content type of a workbook.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Most characters that spreadsheet programs take in a cell.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Most characters of a text inside a formula.</summary>
    private const int LongestFormulaText = 255;

    // With room for quotation marks, which are written twice.
    private const int LongestLinkText = 250;
    private const int LongestSheetName = 31;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly Uri WorkbookUri = new("/xl/workbook.xml", UriKind.Relative);
    private static readonly Uri SheetUri = new("/xl/worksheets/sheet1.xml", UriKind.Relative);
    private static readonly Uri StylesUri = new("/xl/styles.xml", UriKind.Relative);

    // Indexes of the cell formats in Styles().
    private enum Format : uint
    {
        Text,
        Day,
        Heading,
        Preface,
        Link,
    }

    /// <summary>Writes the workbook to a stream that may be neither sought nor read.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="table">The list.</param>
    /// <param name="cancellationToken">Ends the writing between two rows.</param>
    public static void Write<T>(Stream target, ExportTable<T> table, CancellationToken cancellationToken = default)
    {
        using var forward = new ForwardStream(target);
        using var package = Package.Open(forward, FileMode.Create, FileAccess.Write);
        var sheet = package.CreatePart(SheetUri, SheetType + ".worksheet+xml", CompressionOption.Fast);
        var last = 0;
        WritePart(sheet, writer => last = WriteSheet(writer, table, cancellationToken));

        var styles = package.CreatePart(StylesUri, SheetType + ".styles+xml", CompressionOption.Fast);
        WritePart(styles, writer => writer.WriteElement(Styles()));

        var workbook = package.CreatePart(WorkbookUri, SheetType + ".sheet.main+xml", CompressionOption.Fast);
        workbook.CreateRelationship(SheetUri, TargetMode.Internal, Relations + "/worksheet", "sheet1");
        workbook.CreateRelationship(StylesUri, TargetMode.Internal, Relations + "/styles", "styles");
        WritePart(workbook, writer => writer.WriteElement(WorkbookOf(table, last)));

        package.CreateRelationship(WorkbookUri, TargetMode.Internal, Relations + "/officeDocument", "workbook");
    }

    // The writer leaves its stream open, and a part that is open holds up the next one.
    private static void WritePart(PackagePart part, Action<OpenXmlWriter> write)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = OpenXmlWriter.Create(stream);
        write(writer);
    }

    /// <summary>The sheet by its name, what its filter spans (LibreOffice knows a filter by this alone), and the row that print repeats on every page.</summary>
    private static Workbook WorkbookOf<T>(ExportTable<T> table, int last)
    {
        var name = SheetName(table.Name);
        var heading = HeadingRow(table);
        return new Workbook(
            new Sheets(new Sheet { Name = name, SheetId = 1, Id = "sheet1" }),
            new DefinedNames(
                new DefinedName($"'{name}'!$A${heading}:${ColumnName(table.Columns.Count)}${last}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"'{name}'!${heading}:${heading}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }

    private static int HeadingRow<T>(ExportTable<T> table) => table.Preface.Count == 0 ? 1 : table.Preface.Count + 2;

    /// <summary>Writes the sheet and gives its last row.</summary>
    private static int WriteSheet<T>(OpenXmlWriter writer, ExportTable<T> table, CancellationToken cancellationToken)
    {
        var heading = HeadingRow(table);
        writer.WriteStartElement(new Worksheet());

        // Without this the page is printed at full size, however wide the columns are.
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = heading,
            TopLeftCell = $"A{heading + 1}",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < table.Preface.Count; i++)
        {
            WriteRow(writer, i + 1, [(table.Preface[i], Format.Preface)]);
        }

        WriteRow(writer, heading, table.Columns.Select(c => ((ExportCell)c.Title, Format.Heading)));
        var row = heading;
        foreach (var item in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            WriteRow(writer, row, table.Columns.Select(c => (c.Cell(item), Format.Text)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{heading}:{ColumnName(table.Columns.Count)}{row}" });
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0, PaperSize = 9 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        writer.WriteEndElement();
        return row;
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IEnumerable<(ExportCell Cell, Format Format)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        var column = 0;
        foreach (var (cell, format) in cells)
        {
            column++;
            if (CellOf(cell, format) is { } written)
            {
                written.CellReference = ColumnName(column) + number.ToString(CultureInfo.InvariantCulture);
                writer.WriteElement(written);
            }
        }

        writer.WriteEndElement();
    }

    private static Cell? CellOf(ExportCell cell, Format format) => cell switch
    {
        // Spreadsheets count days from 1900 and begin two days late: for all dates since March 1900 that is the OLE Automation date.
        { Day: { Year: >= 1901 } day } => new Cell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate())) { StyleIndex = (uint)Format.Day },

        // A formula, because a sheet holds no more than 65,530 links of its own kind. The address is the portal's, the text is quoted.
        { Address: { Length: <= LongestFormulaText } address, Number: { } linked } => new Cell(
            new CellFormula(string.Create(CultureInfo.InvariantCulture, $"HYPERLINK(\"{Quoted(address)}\",{linked})")), new CellValue(linked))
        { StyleIndex = (uint)Format.Link },
        { Number: { } value } => new Cell(new CellValue(value)) { StyleIndex = (uint)format },
        { Text: null or "" } => null,
        { Address: { Length: <= LongestFormulaText } address, Text: { } text } => new Cell(
            new CellFormula($"HYPERLINK(\"{Quoted(address)}\",\"{Quoted(Clean(text, LongestLinkText))}\")"), new CellValue(Clean(text, LongestLinkText)))
        { DataType = CellValues.String, StyleIndex = (uint)Format.Link },
        _ => new Cell(new InlineString(new Text(Clean(cell.Text, LongestCell)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)format },
    };

    private static string Quoted(string text) => text.Replace("\"", "\"\"", StringComparison.Ordinal);

    /// <summary>What XML 1.0 can hold, cut to what a cell can hold.</summary>
    private static string Clean(string text, int most)
    {
        var end = text.Length <= most ? text.Length : most - 1;
        var clean = text.AsSpan(0, end).IndexOfAnyExceptInRange(' ', '\uD7FF') < 0
            ? text[..end]
            : string.Concat(text[..end].EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF))));
        return end == text.Length ? clean : clean + "…";
    }

    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && XmlConvert.IsXmlChar(c)));
        return allowed.Length switch { 0 => "1", > LongestSheetName => allowed[..LongestSheetName], _ => allowed };
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }

    private static Stylesheet Styles()
    {
        var bold = new Font(new Bold());
        var link = new Font(new Underline(), new Color { Rgb = "FF0B5CAD" });
        var shade = new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid });
        Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        return new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }),
            new Fonts(new Font(), bold, link),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), shade),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(Wrapped()) { ApplyAlignment = true },
                new CellFormat(Wrapped()) { NumberFormatId = 164, ApplyNumberFormat = true, ApplyAlignment = true },
                new CellFormat(Wrapped()) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
                new CellFormat(),
                new CellFormat(Wrapped()) { FontId = 2, ApplyFont = true, ApplyAlignment = true }));
    }
}
