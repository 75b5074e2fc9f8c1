using System.Text;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Lines;

/// <summary>
/// The text of a paragraph whose wrapped lines are joined again. White space is dropped, but for one blank between two Latin words or numbers;
/// each character knows the line and column that it came from.
/// </summary>
public sealed class JoinedText
{
    private readonly int[] starts;
    private readonly int[] lines;
    private readonly int[] columns;
    private string? folded;

    private JoinedText(string value, int[] starts, int[] lines, int[] columns)
    {
        Value = value;
        this.starts = starts;
        this.lines = lines;
        this.columns = columns;
    }

    /// <summary>The joined text as printed.</summary>
    public string Value { get; }

    /// <summary>The same text folded by <see cref="TextFold"/>, character by character, for patterns to run on.</summary>
    public string Folded => folded ??= TextFold.Fold(Value);

    /// <summary>Joins the lines; blank and furniture lines are left out.</summary>
    public static JoinedText Of(IEnumerable<SourceLine> source)
    {
        var text = new StringBuilder();
        List<int> starts = [], lines = [], columns = [];
        foreach (var line in source)
        {
            if (line.Kind is LineKind.Text)
            {
                Append(line.Number, line.Raw, HeadingMark(line.Raw), line.Raw.Length);
            }
        }

        return new JoinedText(text.ToString(), [.. starts], [.. lines], [.. columns]);

        void Append(int number, string raw, int from, int to)
        {
            var gap = true;
            for (var i = from; i < to; i++)
            {
                var c = raw[i];
                if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
                {
                    gap = true;
                    continue;
                }

                if (gap)
                {
                    if (text.Length > 0 && i > from && IsLatin(text[^1]) && IsLatin(c) && !(char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(c)))
                    {
                        starts.Add(text.Length);
                        lines.Add(number);
                        columns.Add(i - 1);
                        text.Append(' ');
                    }

                    starts.Add(text.Length);
                    lines.Add(number);
                    columns.Add(i);
                    gap = false;
                }

                text.Append(c);
            }
        }
    }

    /// <summary>The source position of the character at the offset: line (1-based) and column (0-based).</summary>
    public (int Line, int Column) PositionAt(int offset)
    {
        var i = Array.BinarySearch(starts, offset);
        if (i < 0)
        {
            i = ~i - 1;
        }

        return i < 0 ? (0, 0) : (lines[i], columns[i] + offset - starts[i]);
    }

    /// <summary>The source span of <paramref name="length"/> characters from the offset.</summary>
    public SourceSpan SpanOf(int offset, int length)
    {
        var (startLine, startColumn) = PositionAt(offset);
        var (endLine, endColumn) = PositionAt(offset + Math.Max(length, 1) - 1);
        return new SourceSpan(startLine, startColumn, endLine, endColumn + 1);
    }

    public override string ToString() => Value;

    // "## " of a Markdown heading marks the line and is none of its words.
    private static int HeadingMark(string raw)
    {
        var start = raw.Length - raw.AsSpan().TrimStart().Length;
        var end = start;
        while (end < raw.Length && end - start < 6 && raw[end] == '#')
        {
            end++;
        }

        return end > start && end < raw.Length && char.IsWhiteSpace(raw[end]) ? end : 0;
    }

    private static bool IsLatin(char c) => c < 0x250 && (char.IsLetterOrDigit(c) || c is '.' or ',' or ')' or '(');
}
