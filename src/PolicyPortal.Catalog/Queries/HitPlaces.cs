using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A place of a query's words in a paragraph, the end exclusive.</summary>
internal readonly record struct HitPlace(int Start, int End, int Number);

/// <summary>Numbers the places where the words of a query stand in a text, for reading from one to the next.</summary>
internal static class HitPlaces
{
    // Words that carry far less than the others (企业 beside 社保缓缴) would be marked on every line.
    private const double LeastShare = 0.5;

    /// <summary>The places by paragraph. Words that touch or overlap are one place: 社会保险费缓缴.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="terms">The query's words; those that carry little weight are left out.</param>
    /// <param name="names">Names of bodies: a small piece of one is no place (社保 in 市人力社保局), the most of one is.</param>
    public static IReadOnlyList<IReadOnlyList<HitPlace>> Of(IReadOnlyList<string> paragraphs, IReadOnlyList<QueryTerm> terms, IReadOnlyCollection<string> names)
    {
        List<string> folded = terms.Count == 0 ? [] : [.. names.Select(SearchFold.Of).Distinct(StringComparer.Ordinal)];
        List<SoughtVariant> sought = [.. terms.Where(term => Counts(term, terms)).SelectMany((term, i) => term.Variants.Select(variant => new SoughtVariant(i, variant, term.Variants.Count == 1)))];
        List<IReadOnlyList<HitPlace>> all = [];
        var number = 0;
        foreach (var paragraph in paragraphs)
        {
            List<HitPlace> places = [];
            var text = SearchFold.Of(paragraph);
            foreach (var hit in sought.Count == 0 ? [] : HitFinder.Find(text, sought))
            {
                if (folded.Exists(name => name.Length > 2 * hit.Length && DefinedTerms.Covers(text, name, hit.Start, hit.End)))
                {
                    continue;
                }

                if (places.Count > 0 && hit.Start <= places[^1].End)
                {
                    places[^1] = places[^1] with { End = Math.Max(places[^1].End, hit.End) };
                }
                else
                {
                    places.Add(new HitPlace(hit.Start, hit.End, ++number));
                }
            }

            all.Add(places);
        }

        return all;
    }

    /// <summary>Whether a term of a query weighs enough to be marked.</summary>
    public static bool Counts(QueryTerm term, IReadOnlyList<QueryTerm> terms) => term.Weight >= LeastShare * terms.Max(t => t.Weight);
}
