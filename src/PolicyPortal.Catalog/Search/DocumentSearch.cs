using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Answers a query from the snapshot alone: reads it, looks up the works that may hold its words, finds and scores the hits.</summary>
internal sealed class DocumentSearch(SnapshotCache snapshots, TimeProvider clock)
{
    /// <summary>The day that it is, for states that are asked for no other day.</summary>
    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>The catalogue as it is now.</summary>
    public Task<CatalogSnapshot> SnapshotAsync(CancellationToken cancellationToken) => snapshots.GetAsync(cancellationToken);

    /// <summary>Reads the query and finds its works, best first, whatever the other filters; null where there is nothing to search for.</summary>
    public static (ReadQuery? Query, IReadOnlyList<FoundDocument>? Works) Find(CatalogSnapshot snapshot, DocumentFilter filter)
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

        var matches = Matches(query, snapshot);
        var scorer = new DocumentScorer(snapshot, query, matches);
        List<FoundDocument> found = [.. matches.Select(match => scorer.Score(match, filter)).OfType<FoundDocument>()];
        found.Sort(Compare);
        return (query, found);
    }

    /// <summary>A work for lists without a query.</summary>
    public static FoundDocument Unsearched(SnapshotDocument document) => new(new DocumentMatch(document, [], []), 0, 1, HasAllWords: true, []);

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

    /// <summary>The hits in every work that may have one, or that has the number asked for; in the snapshot's order.</summary>
    private static List<DocumentMatch> Matches(ReadQuery query, CatalogSnapshot snapshot)
    {
        var sought = new List<SoughtVariant>?[snapshot.Documents.Count];
        foreach (var (term, asked) in query.Terms.Index())
        {
            foreach (var variant in asked.Variants)
            {
                foreach (var work in snapshot.Pairs.MayHold(variant.Start))
                {
                    (sought[work] ??= []).Add(new SoughtVariant(term, variant, asked.Variants.Count == 1));
                }
            }
        }

        List<DocumentMatch> matches = [];
        foreach (var document in snapshot.Documents)
        {
            if (sought[document.Index] is { } variants)
            {
                matches.Add(new DocumentMatch(document, query.Terms, variants));
            }
            else if (query.Number is { } number && document.Number is { } stored && number.Match(stored) > 0)
            {
                matches.Add(new DocumentMatch(document, query.Terms, []));
            }
        }

        return matches;
    }
}
