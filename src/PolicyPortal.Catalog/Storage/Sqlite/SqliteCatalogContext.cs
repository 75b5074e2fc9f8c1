using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>The catalogue in a SQLite file. Full-text tables stand in the migrations as SQL (see <see cref="SqliteFullText"/>).</summary>
public sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
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
    public override async Task<IReadOnlyList<long>> FindDocumentsAsync(IEnumerable<(IReadOnlyList<string> Tokens, bool LastIsPrefix)> phrases, CancellationToken cancellationToken)
    {
        // Tokens are letters and digits only and each phrase stands in quotation marks, so nothing in it is read as an operator
        // (https://www.sqlite.org/fts5.html#full_text_query_syntax).
        var match = string.Join(" OR ", phrases.Where(p => p.Tokens.Count > 0)
            .Select(p => $"\"{string.Join(' ', p.Tokens)}\"{(p.LastIsPrefix ? " *" : "")}").Distinct(StringComparer.Ordinal));
        return match.Length == 0 ? []
            : await Database.SqlQuery<long>($"SELECT rowid AS Value FROM DocumentSearch WHERE DocumentSearch MATCH {match}").ToListAsync(cancellationToken).ConfigureAwait(false);
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
