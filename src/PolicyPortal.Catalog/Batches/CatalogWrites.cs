using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Long writes come one after the other: of this program in turn, of others by waiting for their lock.</summary>
internal static class CatalogWrites
{
    private const int Busy = 5;

    /// <summary>Begins a transaction with the write lock. While another program holds it, tries again until it is free or the caller gives up.</summary>
    /// <param name="context">Without a transaction.</param>
    /// <param name="waiting">Told after each time that the lock was not to be had (each takes the connection's busy timeout); null to give up at the first.</param>
    public static async Task<IDbContextTransaction> BeginAsync(CatalogContext context, Action? waiting, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (SqliteException e) when (e.SqliteErrorCode == Busy && waiting is not null)
            {
                waiting();
            }
        }
    }
}
