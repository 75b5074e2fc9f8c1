using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The year that a unit without issue date speaks from.</summary>
internal static partial class UnitYear
{
    // "2020年", outside names and numbers.
    [GeneratedRegex("(?<![0-9])(?:19|20|21)[0-9]{2}(?=年)")]
    private static partial Regex PrintedYear();

    /// <summary>The year printed most often, the later one of two; null where none is printed.</summary>
    public static int? Of(IReadOnlyList<ParsedParagraph> paragraphs)
    {
        Dictionary<int, int> counts = [];
        foreach (var paragraph in paragraphs)
        {
            var text = TextMask.Mask(paragraph.Text.Folded);
            foreach (var match in PrintedYear().EnumerateMatches(text))
            {
                if (ChineseNumber.Parse(text.AsSpan(match.Index, match.Length)) is { } year)
                {
                    counts[year] = counts.GetValueOrDefault(year) + 1;
                }
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
    }
}
