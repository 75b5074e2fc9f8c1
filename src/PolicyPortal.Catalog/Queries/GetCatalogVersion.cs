using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Tells which state the catalogue is in: what was answered in one state is good as long as the state is the same.</summary>
public sealed class GetCatalogVersion
{
    private readonly DocumentSearch search;

    internal GetCatalogVersion(DocumentSearch search) => this.search = search;

    /// <summary>Number of the import run that last changed the catalogue; 0 for an empty one. Costs some microseconds.</summary>
    public async ValueTask<long> Handle(CancellationToken cancellationToken) =>
        (await search.SnapshotAsync(cancellationToken).ConfigureAwait(false)).Version;
}
