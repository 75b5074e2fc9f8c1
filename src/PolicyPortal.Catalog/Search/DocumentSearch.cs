using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Search;

/// <summary>Answers a query: reads it, takes the candidates from the full-text index, scores them with the snapshot.</summary>
internal sealed class DocumentSearch(SnapshotCache snapshots, IDbContextFactory<CatalogContext> contexts)
{
    /// <summary>The catalogue as it is now.</summary>
    public Task<CatalogSnapshot> SnapshotAsync(CancellationToken cancellationToken) => snapshots.GetAsync(cancellationToken);

    /// <summary>Reads the query and finds its works, best first, whatever the other filters; null where there is nothing to search for.</summary>
    public async Task<(ReadQuery? Query, IReadOnlyList<FoundDocument>? Works)> FindAsync(CatalogSnapshot snapshot, DocumentFilter filter, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(filter.Query))
        {
            return (null, null);
        }

        var query = WithNumberAsPhrase(QueryReader.Read(filter.Query, snapshot.Vocabulary, snapshot.NumberPrefixes), snapshot);
        if (query.IsEmpty)
        {
            return (query, null);
        }

        var candidates = (await CandidatesAsync(query, cancellationToken).ConfigureAwait(false)).Select(snapshot.WorkOf).OfType<SnapshotDocument>();

        // Topics, regions and genres stand in no text that the index holds.
        candidates = candidates.Concat(snapshot.Documents.Where(d => query.Terms.Any(t => t.Variants.Any(v => d.FoldedLabels.Contains(v.Text, StringComparison.Ordinal)))));
        if (query.Number is { } number)
        {
            candidates = candidates.Concat(snapshot.Documents.Where(d => d.Number is { } stored && number.Match(stored) > 0));
        }

        List<DocumentMatch> matches = [.. candidates.DistinctBy(d => d.Index).Select(d => new DocumentMatch(d, query.Terms))];
        var scorer = new DocumentScorer(snapshot, query, matches);
        List<FoundDocument> found = [.. matches.Select(match => scorer.Score(match, filter)).OfType<FoundDocument>()];
        found.Sort(Compare);
        return (query, found);
    }

    /// <summary>A work for lists without a query.</summary>
    public static FoundDocument Unsearched(SnapshotDocument document) => new(new DocumentMatch(document, []), 0, 1, HasAllWords: true, []);

    /// <summary>All words first, then the better score, then the newer; the snapshot's order is by date.</summary>
    private static int Compare(FoundDocument a, FoundDocument b) =>
        a.HasAllWords != b.HasAllWords ? b.HasAllWords.CompareTo(a.HasAllWords)
        : a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : a.Document.Index.CompareTo(b.Document.Index);

    /// <summary>A document number also finds the documents that cite it.</summary>
    private static ReadQuery WithNumberAsPhrase(ReadQuery query, CatalogSnapshot snapshot)
    {
        if (query.Number is not { } number)
        {
            return query;
        }

        var written = snapshot.Documents.Where(d => d.Number is { } stored && number.Match(stored) >= 2).Select(d => d.Summary.DocumentNumber).OfType<string>()
            .Append(number.Year > 0 ? $"{number.Prefix}〔{number.Year}〕{number.Serial}号" : $"{number.Prefix}第{number.Serial}号")
            .Select(SearchFold.Of).Distinct(StringComparer.Ordinal);
        return query with { Terms = [.. query.Terms, new QueryTerm(query.NumberText!, 1, IsPhrase: true, [.. written.Select(text => new Variant(text, 1, IsSame: true))])] };
    }

    private async Task<IReadOnlyList<long>> CandidatesAsync(ReadQuery query, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var phrases = query.Terms.SelectMany(t => t.Variants).Select(v => SearchText.Phrase(v.Start));
            return await context.FindDocumentsAsync(phrases, cancellationToken).ConfigureAwait(false);
        }
    }
}
