namespace PolicyPortal.Parsing.Lines;
/// <summary>Cuts decoded text into numbered physical lines (CR LF, LF or CR; a form feed counts as white space).</summary>
internal static class LineReader
{
    /// <summary>All lines in order. The text behind the last terminator is a line only where it is not empty.</summary>
    public static List<string> Read(string text)
    {
        // As many as the text has, so that the list of a long text is not copied again and again.
        var lines = new List<string>(text.AsSpan().Count('\n') + 1);
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(text[start..]);
                break;
            }

            lines.Add(text.Substring(start, length));
            start += length + (text[start + length] == '\r' && start + length + 1 < text.Length && text[start + length + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
