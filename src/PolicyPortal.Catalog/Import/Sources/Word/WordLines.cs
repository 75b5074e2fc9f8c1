using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>Collects what is printed as lines: single blanks, none at the ends, as <see cref="HtmlBlockReader"/> does.</summary>
/// <param name="mostCharacters">Characters that all lines may have.</param>
internal sealed class WordLines(long mostCharacters)
{
    /// <summary>Empty lines in a row that are kept: the parser asks for three at most.</summary>
    private const int MostEmpty = 3;

    private readonly List<PageBlock> lines = [];
    private readonly StringBuilder text = new();
    private bool blank;
    private bool startsPage;
    private int empty;
    private long characters;

    /// <summary>The finished lines; an empty one has no text.</summary>
    public List<PageBlock> Lines => lines;

    /// <summary>Whether nothing is on the line that is not finished.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>The last character on the line that is not finished, or of the last one.</summary>
    public char Last => text.Length > 0 ? text[^1] : lines.Count > 0 && lines[^1].Text is [.., var last] ? last : '\0';

    /// <summary>Puts characters on the line.</summary>
    /// <exception cref="RejectedSourceException">The text is too long.</exception>
    public void Add(ReadOnlySpan<char> added)
    {
        characters += added.Length;
        if (characters > mostCharacters)
        {
            throw new RejectedSourceException(RejectionReason.TooLarge);
        }

        foreach (var c in added)
        {
            if (c is '\u200B' or '\uFEFF' || (c < '\u3000' && (char.IsWhiteSpace(c) || char.IsControl(c))))
            {
                blank = true;
            }
            else if (text.Length > 0 || c is not '\u3000')
            {
                // An ideographic space before a paragraph is its indent.
                text.Append(blank && text.Length > 0 ? " " : "").Append(c);
                blank = false;
            }
        }
    }

    /// <summary>Finishes the line where there is one.</summary>
    /// <param name="before">What stands before it: the marks of a heading and its automatic number.</param>
    /// <returns>Whether there was one.</returns>
    public bool End(string before)
    {
        var line = (before + text.ToString().TrimEnd()).TrimEnd();
        text.Clear();
        blank = false;
        if (line.Length == 0)
        {
            return false;
        }

        // A page begins in the form that the parser knows from texts of printed pages: a blank at the start, no empty line before it.
        lines.Add(new(0, startsPage && lines.Count > 0 ? " " + line : line));
        startsPage = false;
        empty = 0;
        return true;
    }

    /// <summary>Adds an empty line.</summary>
    public void AddEmpty()
    {
        if (!startsPage && lines.Count > 0 && empty < MostEmpty)
        {
            lines.Add(new(0, ""));
            empty++;
        }
    }

    /// <summary>Adds lines that were collected apart.</summary>
    public void AddAll(IEnumerable<PageBlock> others)
    {
        foreach (var line in others)
        {
            lines.Add(line);
            empty = line.Text.Length == 0 ? empty + 1 : 0;
        }
    }

    /// <summary>Lets the next line start a page.</summary>
    public void BreakPage()
    {
        lines.RemoveRange(lines.Count - empty, empty);
        empty = 0;
        startsPage = true;
    }
}
