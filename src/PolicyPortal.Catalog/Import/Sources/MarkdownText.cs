using System.Globalization;
using System.Text;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>
/// The text of a Markdown file with its lines as they are: markup goes from each line, no line comes or goes, so that line numbers are lines of the file.
/// Heading marks stay, because the parser reads them, and so do the numbers of lists, which are labels of measures.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Note on lines whose markup was left as it is because there is too much of it in too little text; its detail is how many lines.</summary>
    public const string UnreadNote = "markdown-unread";

    /// <summary>Characters after which a piece ends at the next blank line, and at the next line in any case.</summary>
    private const int PieceLength = 8 * 1024;
    private const int LongestPiece = 16 * 1024;

    /// <summary>Reads a file piece by piece: what Markdown nests never runs through a long text, and reading a piece takes a bounded time.</summary>
    public static PrintedText Read(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        List<ParseNote> notes = [];
        var line = 1;
        foreach (var (start, end) in Pieces(markdown))
        {
            var piece = markdown[start..end];
            var lines = LineCount(piece);
            if (MarkdownPiece.TryRead(piece, isFirst: start == 0, out var read))
            {
                text.Append(read);
            }
            else
            {
                text.Append(piece);
                notes.Add(new ParseNote(UnreadNote, SourceSpan.Lines(line, line + Math.Max(0, lines - 1)), lines.ToString(CultureInfo.InvariantCulture)));
            }

            line += lines;
        }

        return new(text.ToString(), notes);
    }

    private static int LineCount(string piece) => piece.AsSpan().Count('\n') + (piece.EndsWith('\n') ? 0 : 1);

    /// <summary>Ranges of whole lines that end at blank lines outside code blocks.</summary>
    private static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        var start = 0;
        var fenced = false;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf('\n');
            var end = length < 0 ? text.Length : at + length + 1;
            var line = text.AsSpan(at, end - at).Trim();
            fenced ^= line.StartsWith("```") || line.StartsWith("~~~");
            if ((end - start > PieceLength && line.IsEmpty && !fenced) || end - start > LongestPiece)
            {
                yield return (start, end);
                (start, fenced) = (end, false);
            }

            at = end;
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }
}
