using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Lines;

/// <summary>Tells blank lines, page furniture and text apart: takes raw lines, gives source lines with their kind.</summary>
internal static partial class LineClassifier
{
    private const int LongestFurniture = 90;

    /// <summary>Classifies all lines.</summary>
    public static List<SourceLine> Classify(IReadOnlyList<string> raw)
    {
        var squashed = new string?[raw.Count];
        var textual = new List<int>();
        for (var i = 0; i < raw.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(raw[i]))
            {
                squashed[i] = raw[i].Length <= LongestFurniture * 3 ? TextLines.Squash(raw[i]).Text : null;
                textual.Add(i);
            }
        }

        var furniture = FindFurniture(squashed, textual);
        var lines = new List<SourceLine>(raw.Count);
        for (var i = 0; i < raw.Count; i++)
        {
            var kind = string.IsNullOrWhiteSpace(raw[i]) ? LineKind.Blank : furniture.Contains(i) || IsMarkupComment(raw[i]) ? LineKind.Furniture : LineKind.Text;
            lines.Add(new SourceLine(i + 1, raw[i], kind));
        }

        return lines;
    }

    // A page number stands alone. A running head or foot comes back page after page beside page numbers;
    // a signature comes back as well, but beside dates. Heads set in two columns are printed doubled (综合类综合类).
    private static HashSet<int> FindFurniture(string?[] squashed, List<int> textual)
    {
        var numbers = new HashSet<int>();
        foreach (var i in textual)
        {
            if (squashed[i] is { } text && text.Length <= 12 && PageNumberPattern().IsMatch(TextFold.Fold(text)))
            {
                numbers.Add(i);
            }
        }

        if (numbers.Count == 0)
        {
            return numbers;
        }

        var counts = new Dictionary<string, int>();
        foreach (var i in textual)
        {
            if (Key(squashed[i]) is { } key && !numbers.Contains(i))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var edges = new Dictionary<string, int>();
        var edge = new HashSet<int>();
        for (var k = 0; k < textual.Count; k++)
        {
            if (Key(squashed[textual[k]]) is { } key && !numbers.Contains(textual[k]) && (AtEdge(k, 1) || AtEdge(k, -1)))
            {
                edge.Add(textual[k]);
                edges[key] = edges.GetValueOrDefault(key) + 1;
            }
        }

        var furniture = new HashSet<int>(numbers);
        foreach (var i in textual)
        {
            if (Key(squashed[i]) is not { } key || !edges.TryGetValue(key, out var atEdges))
            {
                continue;
            }

            var text = squashed[i]!;
            var comesBack = edge.Contains(i) && counts[key] >= 2 && atEdges * 10 >= counts[key] * 6;
            if ((comesBack && !EndsLikeText(text)) || (text.Length is >= 4 and <= 40 && IsDoubled(text)))
            {
                furniture.Add(i);
            }
        }

        return furniture;

        // Right beside a page number, or with nothing but another running line between.
        bool AtEdge(int k, int step) =>
            IsNumberAt(k + step) || (IsNumberAt(k + 2 * step) && Key(squashed[textual[k + step]]) is { } between && counts.GetValueOrDefault(between) >= 2);

        bool IsNumberAt(int k) => k >= 0 && k < textual.Count && numbers.Contains(textual[k]);
    }

    private static string? Key(string? text) =>
        text is null or { Length: > LongestFurniture } ? null : string.Concat(text.Select(c => char.IsDigit(c) ? '#' : c));

    // <!-- … --> in Markdown sources is not printed.
    private static bool IsMarkupComment(string raw) => raw.AsSpan().Trim() is var line && line.StartsWith("<!--") && line.EndsWith("-->");

    private static bool EndsLikeText(string text) => text[^1] is '。' or '；' or '：' or '，' or '、' or ':' or ';' or ',' || DateEndPattern().IsMatch(text);

    /// <summary>Whether a text is the same words twice, as heads set in two columns come out (综合类综合类).</summary>
    internal static bool IsDoubled(string text) => text.Length % 2 == 0 && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan(text.Length / 2));

    // "12", "- 12 -", "第12页", "第 3 页 共 10 页", "3/10"; not "2020" with a unit behind it.
    [GeneratedRegex(@"^-*(\d{1,4}|第\d{1,4}页(,?共\d{1,4}页)?|\d{1,4}/\d{1,4})-*$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumberPattern();

    [GeneratedRegex("[年月]\\d{0,2}日$", RegexOptions.NonBacktracking)]
    private static partial Regex DateEndPattern();
}
