using System.Text;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Support;

/// <summary>Other layouts of the same text: each takes a seed, gives its text as another PDF, word processor or keyboard would have given it.</summary>
internal static class Layouts
{
    private const int PageLines = 40;

    public static string Rewrapped(Seed seed, int width, bool blankLines)
    {
        var text = new StringBuilder();
        foreach (var paragraph in seed.Parsed.Units.SelectMany(unit => unit.Paragraphs))
        {
            foreach (var row in Rows(paragraph.Text.Value, width))
            {
                text.Append(row).Append(blankLines ? "\n\n" : "\n");
            }
        }

        return text.ToString();
    }

    public static string WithoutBlankLines(Seed seed) => Join(Lines(seed).Where(line => !string.IsNullOrWhiteSpace(line)));

    public static string WithBlankLinesDoubled(Seed seed) => Join(Lines(seed).SelectMany(line => string.IsNullOrWhiteSpace(line) ? new[] { line, line } : [line]));

    /// <summary>A running head and a page number behind every fortieth line that is not blank.</summary>
    public static string WithPageFurniture(Seed seed)
    {
        var lines = new List<string>();
        var (onPage, page) = (0, 1);
        foreach (var line in Lines(seed))
        {
            lines.Add(line);
            onPage += string.IsNullOrWhiteSpace(line) ? 0 : 1;
            if (onPage == PageLines)
            {
                lines.AddRange(["", "政策汇编资料集 第3期", "", $"{page++}", ""]);
                onPage = 0;
            }
        }

        return Join(lines);
    }

    /// <summary>A blank before about every tenth line that is not blank, the same ones at each run.</summary>
    public static string WithLeadingSpaces(Seed seed)
    {
        var random = new Random(20200207);
        return Join(Lines(seed).Select(line => !string.IsNullOrWhiteSpace(line) && random.Next(10) == 0 ? " " + line : line));
    }

    public static string WithSpaces(Seed seed, char space) => seed.Text.Replace(' ', space);

    public static string InFullWidth(Seed seed) => Translated(seed, "0123456789()", "０１２３４５６７８９（）");

    public static string InHalfWidth(Seed seed) => Translated(seed, "０１２３４５６７８９（）", "0123456789()");

    public static string WithLineEnds(Seed seed, string lineEnd) => seed.Text.ReplaceLineEndings(lineEnd);

    /// <summary>Each document that stands by itself, with all that belongs to it, as a text of its own.</summary>
    public static IEnumerable<(IReadOnlyList<ParsedUnit> Units, string Text)> Documents(Seed seed)
    {
        foreach (var units in Blocks(seed).Where(units => units[0].Kind is not (UnitKind.Heading or UnitKind.FrontMatter)))
        {
            yield return (units, Join(LinesOf(seed, units)));
        }
    }

    /// <summary>The documents of each chapter in another order, the same one at each run; chapter headings stay, because documents read from them.</summary>
    public static string Shuffled(Seed seed)
    {
        var random = new Random(20200210);
        var (lines, chapter) = (new List<string>(), new List<IReadOnlyList<ParsedUnit>>());
        foreach (var block in Blocks(seed))
        {
            if (block[0].Kind is UnitKind.Heading or UnitKind.FrontMatter)
            {
                Flush();
                lines.AddRange(LinesOf(seed, block));
            }
            else
            {
                chapter.Add(block);
            }
        }

        Flush();
        return Join(lines);

        void Flush()
        {
            var order = chapter.ToArray();
            random.Shuffle(order);
            lines.AddRange(order.SelectMany(block => LinesOf(seed, block)));
            chapter.Clear();
        }
    }

    // A unit that stands by itself, and those behind it that belong to it.
    private static List<List<ParsedUnit>> Blocks(Seed seed)
    {
        var blocks = new List<List<ParsedUnit>>();
        foreach (var unit in seed.Parsed.Units)
        {
            if (unit.ParentIndex is null || blocks.Count == 0)
            {
                blocks.Add([unit]);
            }
            else
            {
                blocks[^1].Add(unit);
            }
        }

        return blocks;
    }

    private static IEnumerable<string> LinesOf(Seed seed, IReadOnlyList<ParsedUnit> units) =>
        seed.Parsed.Lines.Skip(units[0].Span.StartLine - 1).Take(units[^1].Span.EndLine - units[0].Span.StartLine + 1).Select(line => line.Raw);

    private static string Translated(Seed seed, string from, string to) => string.Concat(seed.Text.Select(c => from.IndexOf(c) is var i and >= 0 ? to[i] : c));

    private static IEnumerable<string> Lines(Seed seed) => seed.Parsed.Lines.Select(line => line.Raw);

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    // Width as printed: a Latin letter or digit takes half a square.
    private static IEnumerable<string> Rows(string text, int width)
    {
        var (start, used) = (0, 0.0);
        for (var i = 0; i < text.Length; i++)
        {
            var wide = text[i] >= 0x2000 ? 1 : 0.5;
            if (used + wide > width)
            {
                yield return text[start..i];
                (start, used) = (i, 0);
            }

            used += wide;
        }

        yield return text[start..];
    }
}
