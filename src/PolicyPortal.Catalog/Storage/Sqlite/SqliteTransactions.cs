using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>What SQLite needs around and inside transactions.</summary>
internal static class SqliteTransactions
{
    /// <summary>
    /// Checks foreign keys at commit and not at each row, so that documents may name parents and works that are written after them
    /// (https://www.sqlite.org/pragma.html#pragma_defer_foreign_keys; ends with the transaction), and keeps 32 MB of pages instead of 2: rows of many tables and
    /// indexes are written side by side, and a page that is pushed out is written to the log and read again each time (until the connection is opened again).
    /// </summary>
    public static void PrepareForManyRows(BulkWriter writer)
    {
        writer.Run("PRAGMA defer_foreign_keys = ON");
        writer.Run("PRAGMA cache_size = -32000");
    }

    /// <summary>
    /// One snapshot for several reads. EF would begin at once with the write lock, which an import in progress holds and which a reader
    /// does not need: a deferred transaction takes none.
    /// </summary>
    public static IDbContextTransaction BeginRead(CatalogContext context)
    {
        context.Database.OpenConnection();
        return context.Database.UseTransaction(((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true))
            ?? throw new InvalidOperationException("No transaction.");
    }
}
