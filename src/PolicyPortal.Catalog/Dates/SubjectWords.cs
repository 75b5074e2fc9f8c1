using System.Text.RegularExpressions;

namespace PolicyPortal.Catalog.Dates;

/// <summary>What a sentence says is moved, compared with what a limit is for: by pairs of characters, without words that name no subject.</summary>
internal static partial class SubjectWords
{
    private static readonly char[] Particles = [.. MoveVocabulary.Generic.Where(word => word.Length == 1).Select(word => word[0])];

    /// <summary>The naming words of a piece of text, parted by blanks; empty where it names nothing but documents and terms.</summary>
    public static string Of(string text)
    {
        var words = OtherPattern().Replace(NumberPattern().Replace(text, " "), " ");
        foreach (var word in MoveVocabulary.Generic.Where(word => word.Length > 1))
        {
            words = words.Replace(word, " ", StringComparison.Ordinal);
        }

        // Single characters (的, 中, 等) are parts of other words inside one: 中小微企业.
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Particles)).Where(word => word.Length > 1));
    }

    /// <summary>
    /// Which of several texts speak of a subject best: those that share the largest part of its pairs, a pair weighing the less the more texts have it.
    /// None where the best shares less than half.
    /// </summary>
    /// <param name="subject">Naming words, see <see cref="Of"/>.</param>
    /// <param name="texts">The texts to choose from.</param>
    public static List<int> Best(string subject, IReadOnlyList<string> texts)
    {
        List<string> pairs = [.. subject.Split(' ').SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(at => word.Substring(at, 2))).Distinct()];
        List<(string Pair, double Weight)> weighed = [.. pairs.Select(pair => (pair, Count: texts.Count(text => text.Contains(pair, StringComparison.Ordinal)))).Select(p => (p.pair, 1.0 / Math.Max(1, p.Count)))];
        if (pairs.Count == 0)
        {
            return [];
        }

        List<(int Index, double Weight, int Shared)> scores = [.. texts.Select((text, index) =>
        {
            List<(string Pair, double Weight)> shared = [.. weighed.Where(p => text.Contains(p.Pair, StringComparison.Ordinal))];
            return (index, shared.Sum(p => p.Weight), shared.Count);
        })];
        var best = scores.DefaultIfEmpty((Index: -1, Weight: 0, Shared: 0)).MaxBy(s => s.Weight);
        return best.Shared * 2 < pairs.Count ? [] : [.. scores.Where(s => s.Weight >= best.Weight - 1e-9).Select(s => s.Index)];
    }

    // 2020年12月31日, 第三条, 16个
    [GeneratedRegex("第[一二三四五六七八九十百零〇0-9]+[条项款章部分]|[0-9]+[年月日个%号]*", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[\p{P}\p{S}\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex OtherPattern();
}
