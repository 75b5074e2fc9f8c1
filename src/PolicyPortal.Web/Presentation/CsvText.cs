using System.Text;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// Tables as CSV (RFC 4180): comma, CRLF, quotes doubled. A cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (OWASP, "CSV Injection"), full-width signs too, since a Chinese Excel reads them the same.
/// </summary>
public static class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The rows as UTF-8 with a byte order mark, without which Excel guesses a local code page.</summary>
    public static byte[] Of(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
