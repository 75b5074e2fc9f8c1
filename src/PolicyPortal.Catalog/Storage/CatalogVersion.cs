using Microsoft.EntityFrameworkCore;

namespace PolicyPortal.Catalog.Storage;

/// <summary>What marks the state that the catalogue is in.</summary>
internal static class CatalogVersion
{
    /// <summary>
    /// A number that grows with every run that changed something, every event date and every word of the vocabulary that was set or removed:
    /// the numbers of the last of each, which only grow, added up.
    /// </summary>
    public static async Task<long> ReadAsync(CatalogContext context, CancellationToken cancellationToken) =>
        await context.ImportRuns.Where(r => r.ChangedCatalogue && r.Sequence != null).Select(r => r.Sequence!.Value).OrderByDescending(n => n).Take(1)
            .Concat(context.EventDates.Select(d => d.Id).OrderByDescending(id => id).Take(1))
            .Concat(context.VocabularyEntries.Select(e => e.Id).OrderByDescending(id => id).Take(1))
            .SumAsync(cancellationToken).ConfigureAwait(false);
}
