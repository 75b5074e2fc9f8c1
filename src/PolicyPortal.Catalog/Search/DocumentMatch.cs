namespace PolicyPortal.Catalog.Search;

/// <summary>The hits of a query in one work, before scoring.</summary>
internal sealed class DocumentMatch(SnapshotDocument document, IReadOnlyList<QueryTerm> terms)
{
    public SnapshotDocument Document { get; } = document;
    public int TermCount => terms.Count;
    public List<Hit> TitleHits { get; } = HitFinder.Find(document.FoldedTitle, terms);
    public List<Hit> LabelHits { get; } = HitFinder.Find(document.FoldedLabels, terms);
    public List<Hit> TextHits { get; } = HitFinder.Find(document.FoldedText, terms);

    /// <summary>Whether the work has the term itself or a word that means the same.</summary>
    public bool Has(int term) => Best(term).IsSame;

    /// <summary>The heaviest hit of a term: its weight (0 without any), and whether some hit means the same as the term.</summary>
    public (double Weight, bool IsSame) Best(int term)
    {
        var (weight, same) = (0.0, false);
        foreach (var hits in (List<Hit>[])[TitleHits, LabelHits, TextHits])
        {
            foreach (var hit in hits)
            {
                if (hit.Term == term)
                {
                    weight = Math.Max(weight, hit.Weight);
                    same |= hit.IsSame;
                }
            }
        }

        return (weight, same);
    }
}

/// <summary>A measure's score for a query.</summary>
/// <param name="Measure">Index among the document's measures.</param>
/// <param name="Score">The higher, the better.</param>
/// <param name="Share">Share of the query's weight that it has, with the headings above it and the document's title.</param>
internal readonly record struct MeasureScore(int Measure, double Score, double Share);

/// <summary>A found work.</summary>
/// <param name="Score">The higher, the better.</param>
/// <param name="Share">Share of the query's weight that it has, 0 to 1.</param>
/// <param name="HasAllWords">Whether it has every word and phrase, or words that mean the same.</param>
/// <param name="Measures">Measures with hits, best first.</param>
internal sealed record FoundDocument(DocumentMatch Match, double Score, double Share, bool HasAllWords, IReadOnlyList<MeasureScore> Measures)
{
    public SnapshotDocument Document => Match.Document;
}
