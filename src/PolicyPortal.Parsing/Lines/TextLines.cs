using System.Text;

namespace PolicyPortal.Parsing.Lines;

/// <summary>Makes the lines that carry text out of all lines: takes source lines, gives text lines with their wrap width.</summary>
internal static class TextLines
{
    private const int Window = 40;
    private const double WidestWrap = 75;

    /// <summary>All lines of kind <see cref="LineKind.Text"/> in order.</summary>
    public static List<TextLine> Of(IReadOnlyList<SourceLine> lines)
    {
        var result = new List<TextLine>();
        var blanks = 0;
        var furniture = false;
        foreach (var line in lines)
        {
            if (line.Kind is not LineKind.Text)
            {
                blanks += line.Kind is LineKind.Blank ? 1 : 0;
                furniture |= line.Kind is LineKind.Furniture;
                continue;
            }

            var (text, level) = Squash(line.Raw);
            if (text.Length > 0)
            {
                result.Add(new TextLine
                {
                    Index = result.Count,
                    Source = line,
                    Text = text,
                    Folded = TextFold.Fold(text),
                    BlanksBefore = blanks,
                    Width = DisplayWidth(line.Raw),
                    PageTop = furniture || (blanks == 0 && line.Indented),
                    HeadingLevel = level,
                });
            }

            blanks = 0;
            furniture = false;
        }

        SetWrapWidths(result);
        return result;
    }

    /// <summary>The folded text of a run of lines, joined without anything between.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="start">Index of the first line.</param>
    /// <param name="end">Index behind the last line.</param>
    internal static string Folded(IReadOnlyList<TextLine> lines, int start, int end) => string.Concat(lines.Skip(start).Take(end - start).Select(l => l.Folded));

    /// <summary>Drops white space, byte order marks and Markdown heading marks.</summary>
    internal static (string Text, int HeadingLevel) Squash(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF'))
            {
                text.Append(c);
            }
        }

        var level = 0;
        while (level < text.Length && level < 6 && text[level] == '#')
        {
            level++;
        }

        return (text.ToString(level, text.Length - level), level);
    }

    private static double DisplayWidth(string raw)
    {
        var width = 0.0;
        foreach (var c in raw.AsSpan().Trim())
        {
            width += c < 0x2000 ? 0.5 : 1;
        }

        return width;
    }

    // A text is wrapped where many of its lines end at the same width. The width is taken locally, because compilations join texts of several layouts.
    private static void SetWrapWidths(List<TextLine> lines)
    {
        var whole = WrapOf(lines, 0, lines.Count);
        for (var start = 0; start < lines.Count; start += Window)
        {
            var end = Math.Min(lines.Count, start + Window);
            var local = WrapOf(lines, Math.Max(0, start - Window / 2), Math.Min(lines.Count, end + Window / 2));
            for (var i = start; i < end; i++)
            {
                lines[i].WrapWidth = local > 0 ? local : whole;
            }
        }
    }

    private static double WrapOf(List<TextLine> lines, int start, int end)
    {
        var widths = new List<double>(end - start);
        for (var i = start; i < end; i++)
        {
            widths.Add(lines[i].Width);
        }

        if (widths.Count < 4)
        {
            return 0;
        }

        widths.Sort();
        var edge = widths[(int)((widths.Count - 1) * 0.93)];
        var near = widths.Count(w => w >= edge - 2.5 && w <= edge + 2.5);
        return edge <= WidestWrap && edge >= 12 && near >= widths.Count * 0.3 ? edge : 0;
    }
}
