namespace PolicyPortal.Catalog.Search;

/// <summary>The hits of a query's terms in one work, before scoring.</summary>
internal sealed class DocumentMatch
{
    private readonly (double Weight, bool IsSame)[] best;

    /// <param name="document">The work.</param>
    /// <param name="terms">The query's terms.</param>
    /// <param name="sought">The variants that it may hold, of each term in order; the others are not looked for.</param>
    public DocumentMatch(SnapshotDocument document, IReadOnlyList<QueryTerm> terms, IReadOnlyList<SoughtVariant> sought)
    {
        Document = document;
        TermCount = terms.Count;
        TitleHits = HitFinder.Find(document.FoldedTitle, sought);
        LabelHits = HitFinder.Find(document.FoldedLabels, sought);
        TextHits = HitFinder.Find(document.FoldedText, sought);
        best = new (double, bool)[TermCount];
        foreach (var hits in (ReadOnlySpan<List<Hit>>)[TitleHits, LabelHits, TextHits])
        {
            foreach (var hit in hits)
            {
                ref var known = ref best[hit.Term];
                known = (Math.Max(known.Weight, hit.Weight), known.IsSame || hit.IsSame);
            }
        }
    }

    public SnapshotDocument Document { get; }
    public int TermCount { get; }
    public List<Hit> TitleHits { get; }
    public List<Hit> LabelHits { get; }
    public List<Hit> TextHits { get; }

    /// <summary>Whether the work has the term itself or a word that means the same.</summary>
    public bool Has(int term) => best[term].IsSame;

    /// <summary>The heaviest hit of a term: its weight (0 without any), and whether some hit means the same as the term.</summary>
    public (double Weight, bool IsSame) Best(int term) => best[term];
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
