using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Whether the catalogue can serve.</summary>
/// <param name="Reachable">Whether the database can be opened and read.</param>
/// <param name="Migrated">Whether it has every migration of this program.</param>
/// <param name="DocumentCount">Printed documents, interpretations, articles and attachments; 0 where it cannot be read.</param>
public sealed record CatalogState(bool Reachable, bool Migrated, int DocumentCount);

/// <summary>Looks whether the catalogue can serve.</summary>
public sealed class CheckCatalog
{
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
                if (!await context.Database.CanConnectAsync(cancellationToken).ConfigureAwait(false))
                {
                    return new CatalogState(Reachable: false, Migrated: false, 0);
                }

                var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
                return pending.Any()
                    ? new CatalogState(Reachable: true, Migrated: false, 0)
                    : new CatalogState(Reachable: true, Migrated: true, await context.Documents.CountAsync(d => d.Kind != UnitKind.Heading && d.Kind != UnitKind.FrontMatter, cancellationToken).ConfigureAwait(false));
            }
            catch (DbException)
            {
                // A file that is no database, a locked or broken one: that is the answer.
                return new CatalogState(Reachable: false, Migrated: false, 0);
            }
        }
    }
}
