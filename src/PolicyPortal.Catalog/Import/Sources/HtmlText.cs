using System.Globalization;
using System.Text;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>
/// The text of an HTML page, one line a block. A block stands on the source line where its text starts, so that the line numbers of what is read from
/// it are lines of the file; where several blocks start on one line (as in minified pages), the later ones go to the next free lines.
/// </summary>
internal static class HtmlText
{
    /// <summary>Note on blocks that could not stand on the source line where they start; its detail is how many.</summary>
    public const string RenumberedNote = "html-lines-renumbered";

    /// <summary>Reads a page. Time and memory grow with its length alone, whatever its tags are.</summary>
    public static PrintedText Read(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        int last = 0, moved = 0, firstMoved = 0, lastMoved = 0;
        foreach (var block in HtmlBlockReader.Read(html))
        {
            var line = Math.Max(block.Line, last + 1);
            if (line != block.Line)
            {
                firstMoved = moved++ == 0 ? line : firstMoved;
                lastMoved = line;
            }

            text.Append('\n', last == 0 ? line - 1 : line - last).Append(block.Text);
            last = line;
        }

        if (last > 0)
        {
            text.Append('\n');
        }

        return new(text.ToString(), moved == 0 ? [] : [new ParseNote(RenumberedNote, SourceSpan.Lines(firstMoved, lastMoved), moved.ToString(CultureInfo.InvariantCulture))]);
    }
}
