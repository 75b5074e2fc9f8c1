using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Answers a query from the snapshot alone: reads it, looks up the works that may hold its words, finds and scores the hits.</summary>
internal sealed class DocumentSearch(SnapshotCache snapshots, TimeProvider clock)
{
    /// <summary>The day that it is, for states that are asked for no other day.</summary>
    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>How works and measures stand on the day that a filter asks for, else today.</summary>
    public DayStandings Standings(CatalogSnapshot snapshot, DocumentFilter filter) => snapshot.Periods.On(filter.AsOf ?? Today);

    /// <summary>The catalogue as it is now.</summary>
    public Task<CatalogSnapshot> SnapshotAsync(CancellationToken cancellationToken) => snapshots.GetAsync(cancellationToken);

    /// <summary>Reads the query and finds its works, best first, whatever the other filters; null where there is nothing to search for.</summary>
    public static (ReadQuery? Query, IReadOnlyList<FoundDocument>? Works) Find(CatalogSnapshot snapshot, DocumentFilter filter)
    {
        if (string.IsNullOrWhiteSpace(filter.Query))
        {
            return (null, null);
        }

        var query = Read(snapshot, filter);
        if (query.IsEmpty)
        {
            return (query, null);
        }

        var found = query.Alternatives.Select(way => Find(snapshot, query, way, filter)).Aggregate(Better);
        found.Sort(Compare);
        return (query, found);
    }

    /// <summary>Reads the query of a filter.</summary>
    public static ReadQuery Read(CatalogSnapshot snapshot, DocumentFilter filter) => WithNumberAsPhrase(
        QueryReader.Read(filter.Query, snapshot.Vocabulary, snapshot.NumberPrefixes, new ReadOptions(!filter.Synonyms, !filter.Spelling, filter.PlainWords)), snapshot);

    private static List<FoundDocument> Find(CatalogSnapshot snapshot, ReadQuery query, QueryAlternative way, DocumentFilter filter)
    {
        var conditions = new QueryConditionTest(snapshot, way.Conditions);
        if (way.Terms.Count == 0 && query.Number is null)
        {
            return [.. snapshot.Unsearched.Where(work => conditions.Admits(work.Document))];
        }

        var matches = Matches(way.Terms, query.Number, snapshot);
        var scorer = new DocumentScorer(snapshot, query, way.Terms, matches);
        return [.. matches.Where(match => conditions.Admits(match.Document)).Select(match => scorer.Score(match, filter)).OfType<FoundDocument>()];
    }

    /// <summary>Each work of two lists once, as in the one that it is better in.</summary>
    private static List<FoundDocument> Better(List<FoundDocument> some, List<FoundDocument> others) =>
        [.. some.Concat(others).GroupBy(found => found.Document.Index).Select(same => same.Order(Comparer<FoundDocument>.Create(Compare)).First())];

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
        var term = new QueryTerm(query.NumberText!, 1, IsPhrase: true, [.. written.Select(text => new Variant(text, 1, IsSame: true))]);
        return query with { Alternatives = [.. query.Alternatives.Select(way => way with { Terms = [.. way.Terms, term] })] };
    }

    /// <summary>The hits in every work that may have one, or that has the number asked for; in the snapshot's order.</summary>
    private static List<DocumentMatch> Matches(IReadOnlyList<QueryTerm> terms, DocumentNumberKey? number, CatalogSnapshot snapshot)
    {
        var sought = new List<SoughtVariant>?[snapshot.Documents.Count];
        foreach (var (term, asked) in terms.Index())
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
                matches.Add(new DocumentMatch(document, terms, variants));
            }
            else if (number is { } asked && document.Number is { } stored && asked.Match(stored) > 0)
            {
                matches.Add(new DocumentMatch(document, terms, []));
            }
        }

        return matches;
    }
}
