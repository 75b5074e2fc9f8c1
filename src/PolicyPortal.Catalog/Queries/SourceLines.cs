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
}
