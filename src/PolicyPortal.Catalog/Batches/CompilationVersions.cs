using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>A version of a compilation: a file of a batch that has been applied.</summary>
/// <param name="CompilationId">The compilation.</param>
/// <param name="Place">Place of its batch; the highest of the applied ones counts.</param>
/// <param name="IsApplied">Whether its batch stands in the catalogue.</param>
internal sealed record CompilationVersion(string CompilationId, string FileName, long BatchId, int Ordinal, long Place, bool IsApplied);

/// <summary>
/// Which version of each compilation counts. The catalogue holds, of each compilation, the version of the applied batch with the highest place; undo
/// and redo change only which batches are applied, so they can be done in any order and come out the same.
/// </summary>
internal sealed class CompilationVersions
{
    private readonly ILookup<string, CompilationVersion> versions;

    private CompilationVersions(IEnumerable<CompilationVersion> all) => versions = all.OrderByDescending(v => v.Place).ToLookup(v => v.CompilationId);

    public static CompilationVersions Read(CatalogContext context) => new(context.BatchFiles.AsNoTracking()
        .Where(f => f.CompilationId != null && f.Batch!.Place != null && (f.Batch.State == BatchState.Applied || f.Batch.State == BatchState.Undone))
        .Select(f => new CompilationVersion(f.CompilationId!, f.FileName, f.BatchId, f.Ordinal, f.Batch!.Place!.Value, f.Batch.State == BatchState.Applied))
        .AsEnumerable());

    /// <summary>The version that counts for each compilation that has one.</summary>
    public IEnumerable<CompilationVersion> Current => versions.Select(all => all.FirstOrDefault(v => v.IsApplied)).OfType<CompilationVersion>();

    /// <summary>The version that counts; null where none does.</summary>
    public CompilationVersion? Of(string compilationId) => versions[compilationId].FirstOrDefault(v => v.IsApplied);

    /// <summary>The version that counts once a batch has been taken back.</summary>
    public CompilationVersion? Without(string compilationId, long batchId) => versions[compilationId].FirstOrDefault(v => v.IsApplied && v.BatchId != batchId);

    /// <summary>The version that counts once a batch has been applied again.</summary>
    public CompilationVersion? With(string compilationId, long batchId) => versions[compilationId].FirstOrDefault(v => v.IsApplied || v.BatchId == batchId);
}
