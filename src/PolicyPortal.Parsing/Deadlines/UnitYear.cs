using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The year that a unit without issue date speaks from.</summary>
internal static class UnitYear
{
    /// <summary>The year (2020年) printed most often outside names and numbers, the later one of two; null where none is printed.</summary>
    public static int? Of(IReadOnlyList<ParsedParagraph> paragraphs)
    {
        Dictionary<int, int> counts = [];
        foreach (var paragraph in paragraphs)
        {
            var text = TextMask.Mask(paragraph.Text.Folded);
            for (var i = text.IndexOf('年'); i >= 0; i = text.IndexOf('年', i + 1))
            {
                if (i >= 4 && char.IsAsciiDigit(text[i - 4]) && TimeNumbers.FullYear(text, i - 4, out var year) > 0 && !(i >= 5 && char.IsAsciiDigit(text[i - 5])))
                {
                    counts[year] = counts.GetValueOrDefault(year) + 1;
                }
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
    }
}
