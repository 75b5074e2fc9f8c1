using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>What SQLite needs around and inside transactions.</summary>
internal static class SqliteTransactions
{
    /// <summary>
    /// Checks foreign keys at commit and not at each row, so that documents may name parents and works that are written after them
    /// (https://www.sqlite.org/pragma.html#pragma_defer_foreign_keys; ends with the transaction).
    /// </summary>
    public static void DeferForeignKeys(BulkWriter writer) => writer.Run("PRAGMA defer_foreign_keys = ON");

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
