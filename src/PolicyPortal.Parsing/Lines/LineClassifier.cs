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
            var kind = string.IsNullOrWhiteSpace(raw[i]) ? LineKind.Blank : furniture.Contains(i) ? LineKind.Furniture : LineKind.Text;
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

        var seen = new Dictionary<string, (int Count, int AtEdge)>();
        var edge = new HashSet<int>();
        for (var k = 0; k < textual.Count; k++)
        {
            var i = textual[k];
            if (Key(squashed[i]) is not { } key || numbers.Contains(i))
            {
                continue;
            }

            var atEdge = Near(k, 1) || Near(k, -1) || Near(k, 2) || Near(k, -2);
            if (atEdge)
            {
                edge.Add(i);
            }

            var (count, edges) = seen.GetValueOrDefault(key);
            seen[key] = (count + 1, edges + (atEdge ? 1 : 0));
        }

        var furniture = new HashSet<int>(numbers);
        foreach (var i in edge)
        {
            var text = squashed[i]!;
            var (count, edges) = seen[Key(text)!];
            if ((count >= 2 && edges * 10 >= count * 6 && !EndsLikeText(text)) || IsDoubled(text))
            {
                furniture.Add(i);
            }
        }

        return furniture;

        bool Near(int k, int step) => k + step >= 0 && k + step < textual.Count && numbers.Contains(textual[k + step]);
    }

    private static string? Key(string? text) =>
        text is null or { Length: > LongestFurniture } ? null : string.Concat(text.Select(c => char.IsDigit(c) ? '#' : c));

    private static bool EndsLikeText(string text) => text[^1] is '。' or '；' or '：' or '，' or '、' or ':' or ';' or ',' || DateEndPattern().IsMatch(text);

    private static bool IsDoubled(string text) =>
        text.Length is >= 4 and <= 40 && text.Length % 2 == 0 && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan(text.Length / 2));

    // "12", "- 12 -", "第12页", "第 3 页 共 10 页", "3/10"; not "2020" with a unit behind it.
    [GeneratedRegex(@"^-*(\d{1,4}|第\d{1,4}页(,?共\d{1,4}页)?|\d{1,4}/\d{1,4})-*$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumberPattern();

    [GeneratedRegex("[年月]\\d{0,2}日$", RegexOptions.NonBacktracking)]
    private static partial Regex DateEndPattern();
}
