using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Tells whether a path (江西省/南昌市) is a region of the catalogue or of the country.</summary>
public sealed class FindRegion
{
    private readonly DocumentSearch search;

    internal FindRegion(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question.</summary>
    public async ValueTask<bool> Handle(string path, CancellationToken cancellationToken) =>
        FilterTest.IsRegion(path, await search.SnapshotAsync(cancellationToken).ConfigureAwait(false));
}
