using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A measure shown under a found document.</summary>
public sealed record MeasureHit(string Id, string Path, string Heading, IReadOnlyList<TextPart> Snippet, string Source, int Line, MeasureFacts Facts);

/// <summary>A found document (one work, however often printed) with the best measures for the query.</summary>
public sealed record DocumentHit(
    DocumentSummary Document,
    IReadOnlyList<TextPart> Title,
    IReadOnlyList<TextPart> Snippet,
    IReadOnlyList<MeasureHit> Measures,
    bool HasAllWords)
{
    /// <summary>How it stands to the regions that were asked for; null where none was.</summary>
    public RegionStanding? Standing { get; init; }

    /// <summary>How it stands on the day asked for.</summary>
    public required Standing OnDay { get; init; }
}

/// <summary>The answer to <see cref="SearchDocuments"/>.</summary>
public sealed record DocumentPage(
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<DocumentHit> Items,
    IReadOnlyList<Facet> Facets,
    QueryReading? Reading,
    IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>Where regions are asked for: how many each of them and each level above has under the rest of the question, whatever the scope.</summary>
    public IReadOnlyList<RegionLevel> Levels { get; init; } = [];

    /// <summary>Where nothing was found: ways to find something; null where something was.</summary>
    public NothingFound? Nothing { get; init; }

    /// <summary>What was found over time, whatever days and months the filter asks for; null where the question could not be served.</summary>
    public IssueTimeline? Timeline { get; init; }
}

/// <summary>Finds documents for a query and filters, with the best measures under each and the counts of every facet.</summary>
public sealed class SearchDocuments
{
    private const int FewestMeasures = 3;
    private const int MostMeasures = 5;

    /// <summary>A measure beyond the first three is shown where it has this share of the best one's score.</summary>
    private const double ShownShare = 0.6;

    private readonly DocumentSearch search;

    internal SearchDocuments(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question. Values that are not known come back as problems with an empty page.</summary>
    public async Task<DocumentPage> Handle(DocumentFilter filter, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (FilterTest.Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return new DocumentPage(0, filter.Page, filter.PageSize, [], [], null, problems);
        }

        var (query, found) = DocumentSearch.Find(snapshot, filter);
        var standings = search.Standings(snapshot, filter);
        var works = new FoundWorks(snapshot, filter, found ?? snapshot.Unsearched, countsMeasures: false, standings);
        var ordered = Ordered(works.Selected, filter.Sort, isSearch: found is not null);
        return new DocumentPage(
            ordered.Count,
            filter.Page,
            filter.PageSize,
            [.. ordered.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).Select(work => Hit(work, filter, standings))],
            works.Facets(),
            query is null ? null : QueryReading.Of(query, snapshot, ordered.Count(w => w.HasAllWords)),
            [])
        {
            Levels = works.Levels(),
            Nothing = ordered.Count > 0 ? null : works.Nothing(found is null ? null : new FoundWorks(snapshot, filter, snapshot.Unsearched, countsMeasures: false, standings)),
            Timeline = works.Timeline(),
        };
    }

    /// <summary>All that the filter selects in the order of the list, whatever its page.</summary>
    public async Task<DocumentRows> All(DocumentFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.AsOf ?? search.Today;
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (FilterTest.Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return new DocumentRows(day, [], [], [], null, problems);
        }

        var (query, found) = DocumentSearch.Find(snapshot, filter);
        var standings = search.Standings(snapshot, filter);
        var works = new FoundWorks(snapshot, filter, found ?? snapshot.Unsearched, countsMeasures: false, standings);
        var ordered = Ordered(works.Selected, filter.Sort, isSearch: found is not null);
        return new DocumentRows(
            day,
            new MadeOnDemand<FoundDocument, DocumentRow>(ordered, work => new DocumentRow(
                Hit(work, filter, standings), [.. Shown(work).Select(m => work.Document.WordsOf(m.Measure))], snapshot.CompilationOf(work.Document))),
            works.Facets(),
            works.Levels(),
            query is null ? null : QueryReading.Of(query, snapshot, ordered.Count(w => w.HasAllWords)),
            []);
    }

    private static IReadOnlyList<FoundDocument> Ordered(IReadOnlyList<FoundDocument> works, SortOrder sort, bool isSearch) => sort switch
    {
        SortOrder.Oldest => [.. works.OrderBy(w => w.Document.Summary.IssueDate ?? DateOnly.MaxValue).ThenBy(w => w.Document.Index)],
        SortOrder.Relevance when isSearch => works,
        _ => [.. works.OrderBy(w => w.Document.Index)],
    };

    internal static DocumentHit Hit(FoundDocument found, DocumentFilter filter, DayStandings standings)
    {
        var document = found.Document;
        List<MeasureHit> measures = [.. Shown(found)
            .Select(m => (Score: m, Measure: document.Measures[m.Measure]))
            .Select(m => new MeasureHit(m.Measure.Id, m.Measure.Path, m.Measure.Heading, SnippetMaker.OfMeasure(found.Match, m.Score.Measure), document.Source, m.Measure.StartLine, m.Measure.Facts))];
        return new DocumentHit(
            document.Summary,
            SnippetMaker.Whole(document.Summary.Title, found.Match.TitleHits),
            SnippetMaker.OfDocument(found.Match, measures.Count > 0),
            measures,
            found.HasAllWords)
        {
            Standing = RegionLevels.Standing(document.Summary.Region, filter),
            OnDay = standings.OfWork(document.Index),
        };
    }

    /// <summary>The measures that are shown under a document, best first.</summary>
    private static IEnumerable<MeasureScore> Shown(FoundDocument found) => found.Measures
        .Take(MostMeasures)
        .Where((m, i) => i < FewestMeasures || m.Score >= ShownShare * found.Measures[0].Score);
}
