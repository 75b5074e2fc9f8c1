using Microsoft.EntityFrameworkCore;

namespace PolicyPortal.Catalog.Storage;

/// <summary>What marks the state that the catalogue is in.</summary>
internal static class CatalogVersion
{
    /// <summary>Bits below the number of restorings: more than any sum of running numbers will need.</summary>
    private const int BitsBelow = 40;

    /// <summary>
    /// A number that grows with every run that changed something, every event date and every word of the vocabulary that was set or removed:
    /// the numbers of the last of each, which only grow, added up. A restored backup has smaller ones, therefore the number of restorings stands above them.
    /// </summary>
    public static async Task<long> ReadAsync(CatalogContext context, CancellationToken cancellationToken) =>
        Within(context.ReadRestores(), await SumAsync(context, cancellationToken).ConfigureAwait(false));

    /// <summary>A number of one state of the catalogue as one that no other state has, whatever was restored between.</summary>
    public static long Within(long restores, long number) => (restores << BitsBelow) + number;

    private static async Task<long> SumAsync(CatalogContext context, CancellationToken cancellationToken) =>
        await context.ImportRuns.Where(r => r.ChangedCatalogue && r.Sequence != null).Select(r => r.Sequence!.Value).OrderByDescending(n => n).Take(1)
            .Concat(context.EventDates.Select(d => d.Id).OrderByDescending(id => id).Take(1))
            .Concat(context.VocabularyEntries.Select(e => e.Id).OrderByDescending(id => id).Take(1))
            .SumAsync(cancellationToken).ConfigureAwait(false);
}
