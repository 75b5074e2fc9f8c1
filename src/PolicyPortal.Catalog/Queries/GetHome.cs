using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>What the home page says.</summary>
/// <param name="NextDeadlines">Limits that end on or after the given day, soonest first; where there is none, the latest that ended.</param>
/// <param name="Next">How many end or fall due within 7, 30 and 90 days of it.</param>
/// <param name="DeadlinesAreOver">True where <paramref name="NextDeadlines"/> lie in the past.</param>
public sealed record HomeDetail(
    int DocumentCount,
    int MeasureCount,
    int DeadlineCount,
    int BodyCount,
    IReadOnlyList<CompilationSummary> Compilations,
    IReadOnlyList<DocumentSummary> Newest,
    IReadOnlyList<DeadlineItem> NextDeadlines,
    IReadOnlyList<DueCount> Next,
    bool DeadlinesAreOver,
    IReadOnlyList<FacetValue> Regions,
    IReadOnlyList<FacetValue> Topics,
    IssueTimeline Timeline);

/// <summary>Reads what the home page shows.</summary>
public sealed class GetHome
{
    private const int Newest = 8;
    private const int NextListed = 8;

    private readonly DocumentSearch search;

    internal GetHome(DocumentSearch search) => this.search = search;

    /// <summary>The catalogue at a glance.</summary>
    /// <param name="today">The day from which deadlines are next.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<HomeDetail> Handle(DateOnly today, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var works = new FoundWorks(snapshot, new DocumentFilter(), snapshot.Unsearched, countsMeasures: false);
        var facets = works.Facets();
        List<SnapshotDeadline> next = [.. snapshot.Deadlines.Where(d => d.Item.Certain && d.Last >= today).Take(NextListed)];
        var over = next.Count == 0;
        if (over)
        {
            next = [.. snapshot.Deadlines.Where(d => d.Item.Certain && d.Last < today).TakeLast(NextListed).Reverse()];
        }

        return new HomeDetail(
            works.Selected.Count,
            snapshot.Documents.Sum(d => d.Measures.Length),
            snapshot.Deadlines.Count,
            snapshot.Bodies.Count,
            snapshot.Compilations,
            [.. snapshot.Documents.Where(d => d.Kind == UnitKind.Document && d.Summary.IssueDate is not null).Take(Newest).Select(d => d.Summary)],
            [.. next.Select(d => d.Item)],
            new DeadlineSelection(snapshot, new DeadlineFilter(), today, null).Next(),
            over && next.Count > 0,
            facets.First(f => f.Name == "region").Values,
            facets.First(f => f.Name == "topic").Values,
            works.Timeline());
    }
}
