using System.Buffers;
using System.Runtime.CompilerServices;

namespace PolicyPortal.Parsing.Lines;

/// <summary>Makes the lines that carry text out of all lines: takes source lines, gives text lines with their wrap width.</summary>
internal static class TextLines
{
    private const int Window = 40;
    private const double WidestWrap = 75;
    private const double NarrowestWrap = 12;
    private const double Tolerance = 2.5;

    // In halves, and enough for the widest edge with its tolerance.
    private const int WidthSteps = 160;

    /// <summary>All lines of kind <see cref="LineKind.Text"/> in order.</summary>
    public static List<TextLine> Of(IReadOnlyList<SourceLine> lines)
    {
        var result = new List<TextLine>(lines.Count(line => line.Kind is LineKind.Text));
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

            var (folded, level) = SquashAndFold(line.Raw);
            if (folded.Length > 0)
            {
                result.Add(new TextLine
                {
                    Index = result.Count,
                    Source = line,
                    Folded = folded,
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
    internal static string Folded(List<TextLine> lines, int start, int end)
    {
        if (end == start + 1)
        {
            return lines[start].Folded;
        }

        var length = 0;
        for (var i = start; i < end; i++)
        {
            length += lines[i].Folded.Length;
        }

        return string.Create(length, (lines, start, end), static (text, run) =>
        {
            for (var i = run.start; i < run.end; i++)
            {
                var folded = run.lines[i].Folded;
                folded.CopyTo(text);
                text = text[folded.Length..];
            }
        });
    }

    /// <summary>Drops white space, byte order marks and Markdown heading marks; the same string where there is nothing to drop.</summary>
    internal static (string Text, int HeadingLevel) Squash(string raw)
    {
        var level = HeadingLevel(raw);
        if (!HoldsBlank(raw))
        {
            return (level == 0 ? raw : raw[level..], level);
        }

        var buffer = ArrayPool<char>.Shared.Rent(raw.Length);
        var text = Squash(raw, buffer, out level).ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return (text, level);
    }

    private static (string Folded, int HeadingLevel) SquashAndFold(string raw)
    {
        if (!HoldsBlank(raw))
        {
            var level = HeadingLevel(raw);
            return (TextFold.Fold(level == 0 ? raw : raw[level..]), level);
        }

        var buffer = ArrayPool<char>.Shared.Rent(raw.Length);
        var text = Squash(raw, buffer, out var heading);
        foreach (ref var c in text)
        {
            c = TextFold.Fold(c);
        }

        var folded = text.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return (folded, heading);
    }

    /// <summary>As <see cref="Squash(string)"/>, into a buffer that is at least as long as the line.</summary>
    internal static Span<char> Squash(ReadOnlySpan<char> raw, Span<char> buffer, out int headingLevel)
    {
        var length = 0;
        foreach (var c in raw)
        {
            if (!IsBlank(c))
            {
                buffer[length++] = c;
            }
        }

        headingLevel = HeadingLevel(buffer[..length]);
        return buffer[headingLevel..length];
    }

    private static bool HoldsBlank(string raw)
    {
        foreach (var c in raw)
        {
            if (IsBlank(c))
            {
                return true;
            }
        }

        return false;
    }

    private static int HeadingLevel(ReadOnlySpan<char> text)
    {
        var level = 0;
        while (level < text.Length && level < 6 && text[level] == '#')
        {
            level++;
        }

        return level;
    }

    /// <summary>True for white space and marks that are not printed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsBlank(char c) => c is < '\u3001' or '\uFEFF' && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF');

    private static double DisplayWidth(string raw)
    {
        var trimmed = raw.AsSpan().Trim();
        var narrow = 0;
        foreach (var c in trimmed)
        {
            narrow += c < 0x2000 ? 1 : 0;
        }

        return trimmed.Length - (narrow * 0.5);
    }

    // A text is wrapped where many of its lines end at the same width. The width is taken locally, because compilations join texts of several layouts.
    private static void SetWrapWidths(List<TextLine> lines)
    {
        // Widths are multiples of a half; counted, they need no sorting. Beyond the widest edge it does not matter how wide a line is.
        Span<int> counts = stackalloc int[WidthSteps + 1];
        var whole = WrapOf(lines, 0, lines.Count, counts);
        for (var start = 0; start < lines.Count; start += Window)
        {
            var end = Math.Min(lines.Count, start + Window);
            var local = WrapOf(lines, Math.Max(0, start - Window / 2), Math.Min(lines.Count, end + Window / 2), counts);
            for (var i = start; i < end; i++)
            {
                lines[i].WrapWidth = local > 0 ? local : whole;
            }
        }
    }

    private static double WrapOf(List<TextLine> lines, int start, int end, Span<int> counts)
    {
        if (end - start < 4)
        {
            return 0;
        }

        counts.Clear();
        for (var i = start; i < end; i++)
        {
            counts[Step(lines[i].Width)]++;
        }

        // The width that 93 of 100 lines do not exceed.
        var below = (int)((end - start - 1) * 0.93);
        var edge = 0;
        for (var seen = counts[0]; seen <= below; seen += counts[edge])
        {
            edge++;
        }

        if (edge > Step(WidestWrap) || edge < Step(NarrowestWrap))
        {
            return 0;
        }

        var near = 0;
        foreach (var count in counts[(edge - Step(Tolerance))..(edge + Step(Tolerance) + 1)])
        {
            near += count;
        }

        return near >= (end - start) * 0.3 ? edge * 0.5 : 0;
    }

    private static int Step(double width) => (int)Math.Min(width * 2, WidthSteps);
}
