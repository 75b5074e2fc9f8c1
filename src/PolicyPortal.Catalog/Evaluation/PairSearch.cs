using System.Runtime.InteropServices;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Evaluation;

/// <summary>
/// What search is compared with: plain BM25 over pairs of characters of title and text, as a full-text index gives it without knowing words, fields or measures
/// (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", with the usual k₁ = 1.2 and b = 0.75).
/// </summary>
internal sealed class PairSearch
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    private readonly Dictionary<string, List<(int Text, int Count)>> postings = new(StringComparer.Ordinal);
    private readonly List<int> lengths = [];

    /// <summary>Indexes texts by their place in the list.</summary>
    public PairSearch(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var length = 0;
            foreach (var pair in Pairs(text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, pair, out _)++;
                length++;
            }

            foreach (var (pair, count) in counts)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(postings, pair, out _) ??= []).Add((lengths.Count, count));
            }

            lengths.Add(length);
        }
    }

    /// <summary>The texts that have any pair of the query, best first, the earlier of equal ones first.</summary>
    public IReadOnlyList<int> Find(string query)
    {
        var average = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
        var scores = new Dictionary<int, double>();
        foreach (var pair in Pairs(query).Distinct(StringComparer.Ordinal))
        {
            if (!postings.TryGetValue(pair, out var places))
            {
                continue;
            }

            var weight = Math.Log(1 + (lengths.Count - places.Count + 0.5) / (places.Count + 0.5));
            foreach (var (text, count) in places)
            {
                var norm = count + Saturation * (1 - LengthShare + LengthShare * lengths[text] / average);
                CollectionsMarshal.GetValueRefOrAddDefault(scores, text, out _) += weight * count * (Saturation + 1) / norm;
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Select(score => score.Key)];
    }

    // The index adds the last character of each run alone, so that single characters are found; pairs do without.
    private static IEnumerable<string> Pairs(string text) =>
        SearchText.Tokens(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(token => token.Length > 1 || !SearchFold.IsHan(token[0]));
}
