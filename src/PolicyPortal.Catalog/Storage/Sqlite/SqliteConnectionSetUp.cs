using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// Sets what SQLite keeps per connection. WAL lets pages be read while an import writes; NORMAL is safe against corruption under WAL and
/// may lose the last commits in a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous), which an import can repeat.
/// The page cache is SQLite's own default, said again because a pooled connection keeps what an import has set.
/// </summary>
internal sealed class SqliteConnectionSetUp : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
