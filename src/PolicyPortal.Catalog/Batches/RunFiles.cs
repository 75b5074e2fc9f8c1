using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Finds the files that a run reads, withdraws or keeps.</summary>
internal sealed class RunFiles(CatalogContext context, IDbContextFactory<CatalogContext> contexts)
{
    /// <exception cref="RunException">The run cannot be.</exception>
    public IReadOnlyList<PlannedFile> Of(RunRequest request)
    {
        var corrections = CorrectionSet.Read(context, request.Corrections);
        var words = AddedWordSet.Read(context, request.Change);
        return [.. Uncorrected(request).Select(file => file is ReadPlan read ? read with { Corrections = corrections.GetValueOrDefault(StableId.OfCompilation(file.FileName), CorrectionSet.Empty), Words = words } : file)];
    }

    private IReadOnlyList<PlannedFile> Uncorrected(RunRequest request)
    {
        if (request.BatchId is not { } id)
        {
            return [.. CompilationVersions.Read(context).Current
                .Where(v => request.CompilationId is null || v.CompilationId == request.CompilationId)
                .OrderBy(v => v.FileName, StringComparer.Ordinal)
                .Select(Read)];
        }

        var batch = context.Batches.AsNoTracking().Include(b => b.Files).FirstOrDefault(b => b.Id == id) ?? throw new RunException(RunProblem.NotFound, Number(id));
        RequireState(batch, request.Kind);
        var files = batch.Files.OrderBy(f => f.Ordinal);
        if (request.Kind == RunKind.Import)
        {
            return [.. files.Select(PlannedFile (f) => new ReadPlan(SourceOf(f)) { Edits = EditsOf(f), HolderBatchId = id })];
        }

        var versions = CompilationVersions.Read(context);
        return [.. files.Where(f => f.CompilationId is not null).Select(f => After(f.CompilationId!, f.FileName, versions, request, id))];
    }

    /// <exception cref="RunException">The batch is in no state for a run of that kind.</exception>
    public static void RequireState(Batch batch, RunKind kind)
    {
        var isRight = kind switch
        {
            RunKind.Import => batch.State is BatchState.Waiting or BatchState.Reading or BatchState.Ready or BatchState.Applying,
            RunKind.Undo => batch.State == BatchState.Applied,
            RunKind.Redo => batch.State == BatchState.Undone,
            _ => false,
        };
        if (!isRight)
        {
            throw new RunException(RunProblem.WrongState, Number(batch.Id));
        }
    }

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static CompilationEdits EditsOf(BatchFile file) => new(file.Title, file.Compiler, file.Edition, file.AsOf);

    /// <summary>What a compilation comes to when a batch is taken back or applied again.</summary>
    private PlannedFile After(string compilationId, string fileName, CompilationVersions versions, RunRequest request, long batchId)
    {
        var now = versions.Of(compilationId);
        var next = request.Kind == RunKind.Undo ? versions.Without(compilationId, batchId) : versions.With(compilationId, batchId);
        if (next is null)
        {
            return new WithdrawPlan(compilationId, fileName);
        }

        return next.BatchId == now?.BatchId ? new KeepPlan(compilationId, fileName) { HolderBatchId = next.BatchId } : Read(next);
    }

    private PlannedFile Read(CompilationVersion version)
    {
        var file = context.BatchFiles.AsNoTracking().Single(f => f.BatchId == version.BatchId && f.Ordinal == version.Ordinal);
        if (file.SourceSha256 is null)
        {
            throw new RunException(RunProblem.SourceNotKept, file.FileName);
        }

        return new ReadPlan(SourceOf(file)) { Edits = EditsOf(file), HolderBatchId = version.BatchId, UnitIds = file.UnitIds?.Split('\n') ?? [] };
    }

    private ImportSource SourceOf(BatchFile file) => new(file.FileName, file.FileName, () => SourceFiles.Open(contexts, file.SourceSha256!))
    {
        Encoding = file.Encoding,
        Container = file.Container,
        Rejection = file.Rejection is { } code ? WireName.Read<RejectionReason>(code) : null,
    };
}
