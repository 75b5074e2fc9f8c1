using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Search;

/// <summary>Keeps the snapshot of the catalogue's present state; made anew by the first question after an import that changed something.</summary>
internal sealed class SnapshotCache(IDbContextFactory<CatalogContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim making = new(1, 1);
    private volatile CatalogSnapshot? current;

    /// <summary>The snapshot that the last question saw, without a look at the database; null before the first question.</summary>
    public CatalogSnapshot? Latest => current;

    /// <summary>The snapshot of the state that the context sees.</summary>
    public async Task<CatalogSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var version = await VersionAsync(context, cancellationToken).ConfigureAwait(false);
            if (current is { } ready && ready.Version == version)
            {
                return ready;
            }

            await making.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (current is { } made && made.Version == version)
                {
                    return made;
                }

                // One transaction, so that version and records are of the same state.
                var transaction = await context.BeginReadAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    version = await VersionAsync(context, cancellationToken).ConfigureAwait(false);
                    return current = await SnapshotReader.ReadAsync(context, version, cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                making.Release();
            }
        }
    }

    public void Dispose() => making.Dispose();

    private static Task<long> VersionAsync(CatalogContext context, CancellationToken cancellationToken) =>
        context.ImportRuns.Where(r => r.ChangedCatalogue).Select(r => r.Id).OrderByDescending(id => id).FirstOrDefaultAsync(cancellationToken);
}
