using System.Text;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>Deletions and replacements in a text that leave its line ends where they are.</summary>
/// <param name="text">The text.</param>
internal sealed class LineEdits(string text)
{
    private readonly bool[] deleted = new bool[text.Length];
    private readonly bool[] marked = new bool[text.Length];
    private readonly bool[] trimmed = new bool[text.Length];
    private readonly Dictionary<int, string> inserted = [];

    /// <summary>Takes out characters, but for line ends.</summary>
    public void Delete(int start, int end)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, text.Length); at++)
        {
            deleted[at] = !IsLineEnd(at);
        }
    }

    /// <summary>Puts a text, which must not have line ends, in the place of characters.</summary>
    public void Replace(int start, int end, string with)
    {
        Delete(start, end);
        inserted[start] = inserted.GetValueOrDefault(start) + with.ReplaceLineEndings(" ");
    }

    /// <summary>Takes out the character at the head of each line of a range, where it is the first that is neither blank nor taken out.</summary>
    public void DeleteFirst(char mark, int start, int end)
    {
        for (var line = StartOfLine(start); line < end; line = EndOfLine(line) + 1)
        {
            var at = line;
            while (at < text.Length && !IsLineEnd(at) && (deleted[at] || char.IsWhiteSpace(text[at])))
            {
                at++;
            }

            if (at < text.Length && text[at] == mark)
            {
                Delete(at, at + 1);
                trimmed[at] = true;
            }
        }
    }

    /// <summary>Remembers a range.</summary>
    public void Mark(int start, int end) => Array.Fill(marked, true, start, end - start);

    /// <summary>Whether a character of the range was remembered.</summary>
    public bool IsMarked(int start, int end) => marked.AsSpan(start, end - start).Contains(true);

    /// <summary>Drops blanks at the ends of the range's lines: an indent of a list says nothing about the text.</summary>
    public void Trim(int start, int end) => Array.Fill(trimmed, true, start, end - start);

    /// <summary>The start of the line that a character stands on.</summary>
    public int StartOfLine(int at)
    {
        while (at > 0 && !IsLineEnd(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>The place of the line end behind, or the end of the text.</summary>
    public int EndOfLine(int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>The edited text: as many lines, with the same line ends.</summary>
    public string Apply()
    {
        var result = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(start);
            AppendLine(result, start, end);
            if (end < text.Length)
            {
                result.Append(text[end]);
            }

            start = end + 1;
        }

        return result.ToString();
    }

    private void AppendLine(StringBuilder result, int start, int end)
    {
        var line = new StringBuilder(end - start);
        var isTrimmed = false;
        for (var at = start; at <= end; at++)
        {
            if (inserted.TryGetValue(at, out var with))
            {
                line.Append(with);
                isTrimmed = true;
            }

            if (at < end)
            {
                isTrimmed |= deleted[at] || trimmed[at];
                if (!deleted[at])
                {
                    line.Append(text[at]);
                }
            }
        }

        result.Append(isTrimmed ? line.ToString().Trim() : line.ToString());
    }

    private bool IsLineEnd(int at) => text[at] is '\r' or '\n';
}
