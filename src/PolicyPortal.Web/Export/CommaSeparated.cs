using System.Globalization;
using CsvHelper;

namespace PolicyPortal.Web.Export;

/// <summary>
/// Writes a list as comma separated values (RFC 4180): UTF-8 with a byte order mark, because spreadsheet programs take a file without one for another
/// encoding, CRLF, days as <c>yyyy-MM-dd</c>. What a spreadsheet would run as a formula is defused with an apostrophe before it.
/// </summary>
public static class CommaSeparated
{
    /// <summary>Content type of the file.</summary>
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    private const int RowsAtOnce = 200;

    // East Asian spreadsheet programs take the full-width forms for = + - @ as well (OWASP, CSV Injection); the library knows the others.
    private const string WideFormulaStarts = "＝＋－＠";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the rows as they come.</summary>
    public static async Task WriteAsync<T>(Stream target, ExportTable<T> table, CancellationToken cancellationToken)
    {
        var csv = CsvWriter.Create(target, Options, leaveOpen: true);
        await using (csv.ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. table.Columns.Select(c => c.Title)], cancellationToken).ConfigureAwait(false);
            var count = 0;
            foreach (var row in table.Rows)
            {
                await csv.WriteRecordAsync([.. table.Columns.Select(c => TextOf(c.Cell(row)))], cancellationToken).ConfigureAwait(false);
                if (++count % RowsAtOnce == 0)
                {
                    await csv.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await csv.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string TextOf(ExportCell cell) => cell switch
    {
        { Day: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Text: [var first, ..] text } when WideFormulaStarts.Contains(first, StringComparison.Ordinal) => "'" + text,
        _ => cell.Text ?? "",
    };
}
