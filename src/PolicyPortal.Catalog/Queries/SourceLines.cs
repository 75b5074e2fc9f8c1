namespace PolicyPortal.Catalog.Queries;

/// <summary>Cuts lines out of a compilation's text, counted as the parser counts them: CR LF, LF and CR end a line.</summary>
internal static class SourceLines
{
    /// <summary>The lines from the first to the last, both 1-based and inclusive; fewer where the text ends before.</summary>
    public static IEnumerable<(int Number, string Text)> Between(string text, int first, int last)
    {
        var (number, start) = (1, 0);
        while (start < text.Length && number <= last)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (number >= first)
            {
                yield return (number, text[start..end]);
            }

            number++;
            start = end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }

    /// <summary>A line cut at a span; hits are the characters that the span covers, without the blanks around them.</summary>
    public static IReadOnlyList<TextPart> Parts(string line, int number, SourceRange span)
    {
        if (number < span.StartLine || number > span.EndLine)
        {
            return [new TextPart(line, IsHit: false)];
        }

        var from = number == span.StartLine ? Math.Clamp(span.StartColumn, 0, line.Length) : 0;
        var to = number == span.EndLine ? Math.Clamp(span.EndColumn, from, line.Length) : line.Length;
        while (from < to && char.IsWhiteSpace(line[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(line[to - 1]))
        {
            to--;
        }

        return [.. new[] { new TextPart(line[..from], IsHit: false), new TextPart(line[from..to], IsHit: true), new TextPart(line[to..], IsHit: false) }.Where(part => part.Text.Length > 0)];
    }
}
