using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A found document and the moment at which it came into the catalogue.</summary>
public sealed record Arrival(DocumentHit Hit, DateTimeOffset ArrivedAt);

/// <summary>The answer to <see cref="ListArrivals"/>.</summary>
/// <param name="Items">What was found, the latest arrival first; of one arrival the newest first.</param>
/// <param name="Facets">The facets, which know the labels of the filter's values.</param>
/// <param name="Levels">As <see cref="DocumentPage.Levels"/>.</param>
/// <param name="ChangedAt">When the catalogue last received a compilation; null for an empty one.</param>
public sealed record ArrivalPage(
    IReadOnlyList<Arrival> Items,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<RegionLevel> Levels,
    DateTimeOffset? ChangedAt,
    IReadOnlyList<FilterProblem> Problems);

/// <summary>Lists what a question finds by the time at which it came into the catalogue, for those who ask again and again.</summary>
public sealed class ListArrivals
{
    /// <summary>How many are listed.</summary>
    public const int Most = 50;

    private readonly DocumentSearch search;

    internal ListArrivals(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question; order and page of the filter play no part.</summary>
    public async Task<ArrivalPage> Handle(DocumentFilter filter, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (FilterTest.Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return new ArrivalPage([], [], [], null, problems);
        }

        var (_, found) = DocumentSearch.Find(snapshot, filter);
        var standings = search.Standings(snapshot, filter);
        var works = new FoundWorks(snapshot, filter, found ?? snapshot.Unsearched, countsMeasures: false, standings);
        return new ArrivalPage(
            [.. works.Selected
                .Select(work => (Work: work, ArrivedAt: ArrivedAt(work.Document)))
                .OrderByDescending(work => work.ArrivedAt).ThenBy(work => work.Work.Document.Index)
                .Take(Most)
                .Select(work => new Arrival(SearchDocuments.Hit(work.Work, filter, standings), work.ArrivedAt))],
            works.Facets(),
            works.Levels(),
            snapshot.Compilations.Count == 0 ? null : snapshot.Compilations.Max(compilation => compilation.ImportedAt),
            []);

        // A work is new when its first printing comes; another printing of it is no news.
        DateTimeOffset ArrivedAt(SnapshotDocument document) =>
            document.Summary.Printings.Min(printing => snapshot.CompilationOf(printing.CompilationId)!.ImportedAt);
    }
}
