using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>A document of a plan, read again from its file, which is how the plan was made.</summary>
/// <param name="CompilationId">The compilation of its file.</param>
/// <param name="Read">The document as the parser has it.</param>
/// <param name="Corrections">The corrections that count for it.</param>
internal sealed record PlannedDocument(string DocumentId, string CompilationId, PlannedRecord Read, IReadOnlyList<Correction> Corrections)
{
    /// <summary>Reads it; null where the files no longer have it, because the catalogue changed since.</summary>
    /// <param name="run">The planned run, with its files.</param>
    /// <exception cref="RunException">The run can no longer be.</exception>
    public static async Task<PlannedDocument?> ReadAsync(
        CatalogContext context, IDbContextFactory<CatalogContext> contexts, Importer importer, ImportRun run, ImportRunChange change, CancellationToken cancellationToken)
    {
        var fileName = run.Files.Single(f => f.Ordinal == change.FileOrdinal).FileName;
        return new RunFiles(context, contexts).Of(new RunRequest(run.Kind, run.BatchId)).OfType<ReadPlan>().FirstOrDefault(p => p.FileName == fileName) is { } plan
            && await Task.Run(() => importer.Read(context, plan, change.DocumentId), cancellationToken).ConfigureAwait(false) is { } read
            ? new PlannedDocument(change.DocumentId, StableId.OfCompilation(fileName), read, [.. plan.Corrections.Of(change.DocumentId)])
            : null;
    }

    /// <summary>What the parser says of a field, and what counts.</summary>
    public (string? Parser, string? Counts) ValueOf(string field)
    {
        var parser = CorrectionOverlay.ValueOf(Read.Record, field, id => Read.BodyNames[id]);
        return (parser, Corrections.FirstOrDefault(c => c.Field == field && c.Action == CorrectionAction.Correct) is { } correction ? correction.Value : parser);
    }
}
