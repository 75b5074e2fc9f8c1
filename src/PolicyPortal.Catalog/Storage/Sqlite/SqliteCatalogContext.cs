using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>The catalogue in a SQLite file.</summary>
public sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
    private SqliteCommand? changeStamp;

    /// <inheritdoc/>
    /// <remarks>BEGIN IMMEDIATE, the provider's default, would wait for a running import and hold up the next one.</remarks>
    public override async Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return await Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The connection refused a transaction of its own.");
    }

    /// <inheritdoc/>
    /// <remarks><c>PRAGMA data_version</c> counts commits of other connections (https://www.sqlite.org/pragma.html#pragma_data_version).</remarks>
    public override long ReadChangeStamp()
    {
        if (changeStamp is null)
        {
            Database.OpenConnection();
            changeStamp = (SqliteCommand)Database.GetDbConnection().CreateCommand();
            changeStamp.CommandText = "PRAGMA data_version";
        }

        return (long)changeStamp.ExecuteScalar()!;
    }

    /// <inheritdoc/>
    public override CatalogFault? TryWriting()
    {
        Database.OpenConnection();
        try
        {
            // The provider's own command would try again for as long as its timeout.
            var connection = (SqliteConnection)Database.GetDbConnection();
            Run(connection, "PRAGMA busy_timeout = 0");
            Run(connection, "BEGIN IMMEDIATE");
            try
            {
                // A database that can only be read begins all the same, and refuses the first statement that could change something.
                Run(connection, """UPDATE "ImportRuns" SET "Id" = "Id" WHERE 0""");
            }
            finally
            {
                Run(connection, "ROLLBACK");
            }

            return null;
        }
        catch (SqliteException e) when (CatalogFaults.Of(e) is { } fault)
        {
            return fault == CatalogFault.Busy ? null : fault;
        }
        finally
        {
            Database.CloseConnection();
        }

        static void Run(SqliteConnection connection, string sql)
        {
            using var statement = new SqliteStatement(connection, sql);
            statement.Run();
        }
    }

    /// <inheritdoc/>
    /// <remarks><c>PRAGMA user_version</c>, which SQLite keeps for the program (https://www.sqlite.org/pragma.html#pragma_user_version): part of the state that a transaction sees.</remarks>
    public override long ReadRestores() => Database.SqlQueryRaw<long>("SELECT user_version AS Value FROM pragma_user_version").AsEnumerable().Single();

    /// <inheritdoc/>
    public override void Dispose()
    {
        changeStamp?.Dispose();
        base.Dispose();
    }
}

/// <summary>Makes the context for <c>dotnet ef</c>, which needs no database.</summary>
internal sealed class SqliteCatalogContextDesign : IDesignTimeDbContextFactory<SqliteCatalogContext>
{
    public SqliteCatalogContext CreateDbContext(string[] args)
    {
        SqliteNative.Register();
        return new(new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
