using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>The catalogue in a SQLite file. Full-text tables stand in the migrations as SQL (see <see cref="SqliteFullText"/>).</summary>
public sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options);

/// <summary>Makes the context for <c>dotnet ef</c>, which needs no database.</summary>
internal sealed class SqliteCatalogContextDesign : IDesignTimeDbContextFactory<SqliteCatalogContext>
{
    public SqliteCatalogContext CreateDbContext(string[] args)
    {
        SqliteNative.Register();
        return new(new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
