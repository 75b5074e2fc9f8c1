using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Compare;

/// <summary>
/// A printing's text as comparing sees it: white space left out, since it tells how a page was set and not what the document says,
/// and every other character folded (width, forms of brackets, quotation marks and dashes).
/// </summary>
/// <param name="Folded">The folded characters of all paragraphs.</param>
/// <param name="Places">For each of them the paragraph, and the place in its text.</param>
/// <param name="Ends">Lengths of <paramref name="Folded"/> at which a paragraph ends.</param>
/// <param name="Paragraphs">The paragraphs with something to compare.</param>
internal sealed record ComparableText(string Folded, IReadOnlyList<(int Paragraph, int Offset)> Places, IReadOnlySet<int> Ends, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>Makes it from a document's paragraphs in order.</summary>
    public static ComparableText Of(IEnumerable<Paragraph> paragraphs)
    {
        List<char> folded = [];
        List<(int, int)> places = [];
        HashSet<int> ends = [];
        List<Paragraph> kept = [];
        foreach (var paragraph in paragraphs)
        {
            var before = folded.Count;
            for (var i = 0; i < paragraph.Text.Length; i++)
            {
                if (!char.IsWhiteSpace(paragraph.Text[i]))
                {
                    folded.Add(Fold(paragraph.Text[i]));
                    places.Add((kept.Count, i));
                }
            }

            if (folded.Count > before)
            {
                kept.Add(paragraph);
                ends.Add(folded.Count);
            }
        }

        return new ComparableText(new string([.. folded]), places, ends, kept);
    }

    // Search takes 《X〈Y〉》 and 《X《Y》》 for different titles; two printings of one sentence differ there only in type.
    private static char Fold(char c) => SearchFold.Of(c) switch
    {
        '〈' => '《',
        '〉' => '》',
        var other => other,
    };
}
