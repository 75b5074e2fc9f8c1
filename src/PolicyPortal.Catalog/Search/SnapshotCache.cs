using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Search;

/// <summary>
/// Keeps the snapshot of the catalogue's present state; made anew by the first question after an import that changed something. Whether it is
/// still good is asked of the database with each question, over one connection that is kept open for that (some microseconds, see
/// <see cref="CatalogContext.ReadChangeStamp"/>), so an import of another process is seen at once.
/// </summary>
internal sealed class SnapshotCache(IDbContextFactory<CatalogContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim making = new(1, 1);
    private readonly Lock watching = new();
    private CatalogContext? watcher;
    private volatile Kept? current;

    /// <summary>The snapshot that the last question saw, without a look at the database; null before the first question.</summary>
    public CatalogSnapshot? Latest => current?.Snapshot;

    /// <summary>The snapshot of the state that the database is in.</summary>
    public Task<CatalogSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var stamp = Stamp();
        return current is { } kept && kept.Stamp == stamp ? kept.Done : RenewedAsync(cancellationToken);
    }

    public void Dispose()
    {
        making.Dispose();
        watcher?.Dispose();
    }

    private long Stamp()
    {
        // The kept connection serves one question at a time.
        lock (watching)
        {
            return (watcher ??= contexts.CreateDbContext()).ReadChangeStamp();
        }
    }

    /// <summary>Something was written: reads the version, and the whole catalogue where that is a new one.</summary>
    private async Task<CatalogSnapshot> RenewedAsync(CancellationToken cancellationToken)
    {
        await making.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Asked before reading: what is written meanwhile shows as another stamp with the next question.
            var stamp = Stamp();
            if (current is { } kept && kept.Stamp == stamp)
            {
                return kept.Snapshot;
            }

            var snapshot = await ReadAsync(cancellationToken).ConfigureAwait(false);
            current = new Kept(stamp, snapshot);
            return snapshot;
        }
        finally
        {
            making.Release();
        }
    }

    private async Task<CatalogSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            // One transaction, so that version and records are of the same state.
            var transaction = await context.BeginReadAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var version = await CatalogVersion.ReadAsync(context, cancellationToken).ConfigureAwait(false);
                return current is { } kept && kept.Snapshot.Version == version
                    ? kept.Snapshot
                    : await SnapshotReader.ReadAsync(context, version, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <param name="Stamp">The database's change stamp when the snapshot was known to be good.</param>
    private sealed record Kept(long Stamp, CatalogSnapshot Snapshot)
    {
        /// <summary>The snapshot as a task that is done, so that no question makes one.</summary>
        public Task<CatalogSnapshot> Done { get; } = Task.FromResult(Snapshot);
    }
}
