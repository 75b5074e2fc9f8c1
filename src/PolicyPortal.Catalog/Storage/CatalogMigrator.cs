using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace PolicyPortal.Catalog.Storage;

/// <summary>Brings the database to the program's schema.</summary>
public sealed class CatalogMigrator(IDbContextFactory<CatalogContext> contexts, IOptions<CatalogOptions> options)
{
    /// <summary>Makes the database where there is none and applies the migrations that are missing.</summary>
    /// <returns>The names of the migrations applied, in order.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        MakeFolder();
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            List<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)];
            if (pending.Count > 0)
            {
                await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
            }

            return pending;
        }
    }

    /// <summary>Whether the database can be reached and has every migration; never throws for a database that cannot be opened.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken = default)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            return await context.Database.CanConnectAsync(cancellationToken).ConfigureAwait(false)
                && !(await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false)).Any();
        }
    }

    private void MakeFolder()
    {
        var file = new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource;
        if (file is not ("" or ":memory:") && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }
}
