using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>A correction in a list.</summary>
/// <param name="Correction">The row.</param>
/// <param name="Flag">What has changed under it; null for nothing.</param>
/// <param name="DocumentId">The document that it is about; null where that is gone.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">The words of the limit, or the path of the measure; null where it is about a document or gone.</param>
/// <param name="FileName">Its compilation.</param>
/// <param name="Counts">Whether it counts: it is the newest of its target and field and not taken back.</param>
public sealed record CorrectionItem(Correction Correction, CorrectionFlag? Flag, string? DocumentId, string? Title, string? Words, string? FileName, bool Counts);

/// <summary>Which corrections to list.</summary>
/// <param name="IsFlagged">Only those whose source has changed under them.</param>
/// <param name="CompilationId">Only those of a compilation.</param>
/// <param name="TargetId">The whole history of a document, its measures and limits.</param>
/// <param name="Page">From 1.</param>
public sealed record CorrectionFilter(bool IsFlagged = false, string? CompilationId = null, string? TargetId = null, int Page = 1);

/// <summary>A page of corrections.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Flagged">How many are flagged, whatever the filter.</param>
/// <param name="Compilations">Compilations that have corrections.</param>
public sealed record CorrectionPage(IReadOnlyList<CorrectionItem> Items, int Total, int Flagged, IReadOnlyList<(string Id, string FileName)> Compilations);

/// <summary>Corrections that count, or the history of a document.</summary>
public sealed class ListCorrections
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 50;

    private readonly IDbContextFactory<CatalogContext> contexts;

    internal ListCorrections(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>The page.</summary>
    public async Task<CorrectionPage> Handle(CorrectionFilter filter, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var rows = await context.Corrections.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var counting = CorrectionSet.Of(rows).All.Select(c => c.Id).ToHashSet();
        var flags = (await context.CorrectionFlags.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false)).Where(f => counting.Contains(f.CorrectionId)).ToDictionary(f => f.CorrectionId);
        var compilationIds = rows.Select(c => c.CompilationId).Distinct().ToList();
        var names = await context.Compilations.AsNoTracking().Where(c => compilationIds.Contains(c.Id)).OrderBy(c => c.FileName).Select(c => new { c.Id, c.FileName }).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<Correction> found =
        [
            .. rows.Where(c => filter.TargetId is { } target ? c.TargetId == target || c.TargetId.StartsWith(target + ".", StringComparison.Ordinal) : counting.Contains(c.Id))
                .Where(c => !filter.IsFlagged || flags.ContainsKey(c.Id))
                .Where(c => filter.CompilationId is null || c.CompilationId == filter.CompilationId)
                .Reverse(),
        ];
        List<Correction> shown = [.. found.Skip((filter.Page - 1) * PageSize).Take(PageSize)];
        var documentIds = shown.Select(DocumentIdOf).Distinct().ToList();
        var documents = await context.Documents.AsNoTracking().Where(d => documentIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Title, cancellationToken).ConfigureAwait(false);
        var partIds = shown.Where(c => c.Target is CorrectionTarget.Measure or CorrectionTarget.Deadline).Select(c => c.TargetId).Distinct().ToList();
        var words = await context.Deadlines.AsNoTracking().Where(l => partIds.Contains(l.Id)).Select(l => new { l.Id, Words = l.Quote })
            .Concat(context.Measures.AsNoTracking().Where(m => partIds.Contains(m.Id)).Select(m => new { m.Id, Words = m.Path }))
            .ToDictionaryAsync(p => p.Id, p => p.Words, cancellationToken).ConfigureAwait(false);
        return new(
            [.. shown.Select(c => new CorrectionItem(
                c, flags.GetValueOrDefault(c.Id), documents.ContainsKey(DocumentIdOf(c)) ? DocumentIdOf(c) : null, documents.GetValueOrDefault(DocumentIdOf(c)), words.GetValueOrDefault(c.TargetId),
                names.Find(n => n.Id == c.CompilationId)?.FileName, counting.Contains(c.Id)))],
            found.Count,
            flags.Count,
            [.. names.Select(n => (n.Id, n.FileName))]);
    }

    /// <summary>The document of a target: ids of measures and limits begin with it.</summary>
    internal static string DocumentIdOf(Correction correction) =>
        correction.Target is CorrectionTarget.Measure or CorrectionTarget.Deadline ? correction.TargetId[..Math.Max(0, correction.TargetId.LastIndexOf('.'))] : correction.TargetId;
}
