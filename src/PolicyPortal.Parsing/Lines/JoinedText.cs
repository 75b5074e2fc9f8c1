using System.Buffers;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Lines;

/// <summary>
/// The text of a paragraph whose wrapped lines are joined again. White space is dropped, but for one blank between two Latin words or numbers;
/// each character knows the line and column that it came from.
/// </summary>
public sealed class JoinedText
{
    // Where each run of characters that stand side by side in the source starts. Most paragraphs of unwrapped text are one run.
    private readonly Run first;
    private readonly Run[] others;
    private string? folded;

    private JoinedText(string value, string? folded, ReadOnlySpan<Run> runs)
    {
        Value = value;
        this.folded = folded;
        first = runs.IsEmpty ? default : runs[0];
        others = runs.Length > 1 ? runs[1..].ToArray() : [];
    }

    /// <summary>The joined text as printed.</summary>
    public string Value { get; }

    /// <summary>The same text folded by <see cref="TextFold"/>, character by character, for patterns to run on.</summary>
    public string Folded => folded ??= TextFold.Fold(Value);

    /// <summary>Lets the folded text go, which is made again where it is asked for again: a parsed compilation is kept, and who keeps it shows the text as printed.</summary>
    internal void ReleaseFolded() => folded = null;

    /// <summary>Joins the lines; blank and furniture lines are left out.</summary>
    public static JoinedText Of(IEnumerable<SourceLine> source)
    {
        using var joiner = new Joiner();
        foreach (var line in source)
        {
            if (line.Kind is LineKind.Text)
            {
                joiner.Append(line.Number, line.Raw);
            }
        }

        return joiner.Join();
    }

    /// <summary>Joins the lines from the index to the one before the end.</summary>
    internal static JoinedText Of(List<TextLine> lines, int start, int end)
    {
        // A line without blanks inside is its own text, folded already.
        if (end == start + 1 && lines[start] is { HeadingLevel: 0 } only && StartOf(only) is var column and >= 0)
        {
            return new JoinedText(only.Source.Raw.Substring(column, only.Length), only.Folded, [new Run(0, only.Number, column)]);
        }

        using var joiner = new Joiner();
        for (var i = start; i < end; i++)
        {
            if (lines[i] is { HeadingLevel: 0 } line && StartOf(line) is var at and >= 0)
            {
                joiner.AppendWhole(line.Number, line.Source.Raw.AsSpan(at, line.Length), at);
            }
            else
            {
                joiner.Append(lines[i].Number, lines[i].Source.Raw);
            }
        }

        return joiner.Join();
    }

    /// <summary>The source position of the character at the offset: line (1-based) and column (0-based).</summary>
    public (int Line, int Column) PositionAt(int offset)
    {
        int low = 0, high = others.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = others[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        var run = low == 0 ? first : others[low - 1];
        return run.Line == 0 ? (0, 0) : (run.Line, run.Column + offset - run.Start);
    }

    /// <summary>The source span of <paramref name="length"/> characters from the offset.</summary>
    public SourceSpan SpanOf(int offset, int length)
    {
        var (startLine, startColumn) = PositionAt(offset);
        var (endLine, endColumn) = PositionAt(offset + Math.Max(length, 1) - 1);
        return new SourceSpan(startLine, startColumn, endLine, endColumn + 1);
    }

    public override string ToString() => Value;

    /// <summary>The column of the line's first character, or -1 where blanks stand inside of it.</summary>
    private static int StartOf(TextLine line)
    {
        var raw = line.Source.Raw;
        var start = 0;
        while (start < raw.Length && TextLines.IsBlank(raw[start]))
        {
            start++;
        }

        var end = raw.Length;
        while (end > start && TextLines.IsBlank(raw[end - 1]))
        {
            end--;
        }

        return end - start == line.Length ? start : -1;
    }

    private readonly record struct Run(int Start, int Line, int Column);

    /// <summary>Collects characters and runs in rented memory.</summary>
    private ref struct Joiner() : IDisposable
    {
        private char[] text = ArrayPool<char>.Shared.Rent(256);
        private Run[] runs = ArrayPool<Run>.Shared.Rent(16);
        private int length;
        private int count;

        /// <summary>Takes a line that holds no blanks from the column on.</summary>
        public void AppendWhole(int number, ReadOnlySpan<char> line, int column)
        {
            Grow(ref text, length, line.Length + 1);
            Grow(ref runs, count, 2);
            Begin(number, line[0], column, isFirst: column == 0);
            line.CopyTo(text.AsSpan(length));
            length += line.Length;
        }

        public void Append(int number, string raw)
        {
            Grow(ref text, length, raw.Length * 2);
            var from = HeadingMark(raw);
            var gap = true;
            for (var i = from; i < raw.Length; i++)
            {
                var c = raw[i];
                if (TextLines.IsBlank(c))
                {
                    gap = true;
                    continue;
                }

                if (gap)
                {
                    Grow(ref runs, count, 2);
                    Begin(number, c, i, isFirst: i == from);
                    gap = false;
                }

                text[length++] = c;
            }
        }

        public readonly JoinedText Join() => new(new string(text, 0, length), null, runs.AsSpan(0, count));

        public readonly void Dispose()
        {
            ArrayPool<char>.Shared.Return(text);
            ArrayPool<Run>.Shared.Return(runs);
        }

        // A new run, behind a blank where two Latin words or numbers meet. Where a line starts without a blank its first character goes on in the word before.
        private void Begin(int number, char c, int column, bool isFirst)
        {
            if (length > 0 && !isFirst && IsLatin(text[length - 1]) && IsLatin(c) && !(char.IsAsciiDigit(text[length - 1]) && char.IsAsciiDigit(c)))
            {
                runs[count++] = new Run(length, number, column - 1);
                text[length++] = ' ';
            }

            runs[count++] = new Run(length, number, column);
        }

        private static void Grow<T>(ref T[] array, int used, int more)
        {
            if (used + more <= array.Length)
            {
                return;
            }

            var larger = ArrayPool<T>.Shared.Rent(Math.Max(used + more, array.Length * 2));
            array.AsSpan(0, used).CopyTo(larger);
            ArrayPool<T>.Shared.Return(array);
            array = larger;
        }

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
}
