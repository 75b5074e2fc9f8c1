using Microsoft.EntityFrameworkCore;

namespace PolicyPortal.Catalog.Storage;

/// <summary>What marks the state that the catalogue is in.</summary>
internal static class CatalogVersion
{
    /// <summary>
    /// A number that grows with every import that changed something and every event date that was set or removed: the numbers of the last
    /// of each, which only grow, added up.
    /// </summary>
    public static async Task<long> ReadAsync(CatalogContext context, CancellationToken cancellationToken) =>
        await context.ImportRuns.Where(r => r.ChangedCatalogue).Select(r => r.Id).OrderByDescending(id => id).Take(1)
            .Concat(context.EventDates.Select(d => d.Id).OrderByDescending(id => id).Take(1))
            .SumAsync(cancellationToken).ConfigureAwait(false);
}
