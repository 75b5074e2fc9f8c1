using System.Text;

namespace PolicyPortal.Tests.Support;

/// <summary>Reads comma separated values as RFC 4180 writes them, by hand: a second opinion on what the portal's writer makes.</summary>
internal static class CsvRows
{
    /// <summary>The rows; a cell keeps its line breaks.</summary>
    public static List<List<string>> Read(string text) => [.. ReadQuoted(text).Select(row => row.Select(cell => cell.Text).ToList())];

    /// <summary>The rows, each cell with whether it stood in quotation marks.</summary>
    public static List<List<(string Text, bool IsQuoted)>> ReadQuoted(string text)
    {
        List<List<(string, bool)>> rows = [];
        List<(string, bool)> row = [];
        var cell = new StringBuilder();
        var (inside, quoted) = (false, false);
        var source = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '"' && inside && i + 1 < source.Length && source[i + 1] == '"')
            {
                cell.Append(c);
                i++;
            }
            else if (c == '"')
            {
                (inside, quoted) = (!inside, true);
            }
            else if (!inside && c is ',' or '\n' && !inside)
            {
                row.Add((cell.ToString(), quoted));
                cell.Clear();
                quoted = false;
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}
