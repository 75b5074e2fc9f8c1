using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Whether the catalogue can serve.</summary>
/// <param name="Reachable">Whether the database can be opened and read.</param>
/// <param name="Migrated">Whether it has every migration of this program.</param>
/// <param name="DocumentCount">Printed documents, interpretations, articles and attachments; 0 where it cannot be read.</param>
/// <param name="Fault">What keeps it from being read, or, where it can be, from being written; null for nothing.</param>
public sealed record CatalogState(bool Reachable, bool Migrated, int DocumentCount, CatalogFault? Fault);

/// <summary>Looks whether the catalogue can serve.</summary>
public sealed class CheckCatalog
{
    /// <summary>Bytes on the disk below which it counts as full: an import needs some megabytes for its log.</summary>
    private const long LeastFree = 16 * 1024 * 1024;

    private readonly IDbContextFactory<CatalogContext> contexts;

    internal CheckCatalog(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>The state now; never throws for a database that cannot be opened.</summary>
    public async Task<CatalogState> Handle(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            try
            {
                if (!await context.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken).ConfigureAwait(false))
                {
                    return new CatalogState(Reachable: false, Migrated: false, 0, CatalogFault.CannotOpen);
                }

                var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
                if (pending.Any())
                {
                    return new CatalogState(Reachable: true, Migrated: false, 0, null);
                }

                var documents = await context.Documents.CountAsync(d => d.Kind != UnitKind.Heading && d.Kind != UnitKind.FrontMatter, cancellationToken).ConfigureAwait(false);
                return new CatalogState(Reachable: true, Migrated: true, documents, WritingFault(context));
            }
            catch (Exception e) when (CatalogFaults.Of(e) is { } fault)
            {
                // A file that is no database, a locked or broken one: that is the answer.
                return new CatalogState(Reachable: false, Migrated: false, 0, fault);
            }
        }
    }

    private static CatalogFault? WritingFault(CatalogContext context) =>
        context.TryWriting() ?? (new DriveInfo(Path.GetFullPath(context.Database.GetDbConnection().DataSource)).AvailableFreeSpace < LeastFree ? CatalogFault.Full : null);
}
