using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Import;

/// <summary>The catalogue changed between plan and import: the plan must be made again.</summary>
public sealed class StalePlanException() : InvalidOperationException("The catalogue has changed since the plan was made.");

/// <summary>Writes a plan in one transaction: all of it or, when stopped, nothing.</summary>
internal sealed class ImportApplier(CatalogContext context, TimeProvider clock)
{
    /// <summary>Documents after which a step is told, also within a file: a large one takes a while.</summary>
    private const int DocumentsAStep = 200;

    /// <summary>Writes the plan in the context's transaction; the caller commits.</summary>
    /// <exception cref="StalePlanException">Another run changed the catalogue since the plan was made.</exception>
    public ImportRun Apply(ImportPlan plan, RunPurpose purpose, DateTimeOffset startedAt, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var writer = new BulkWriter(context);
        if (StoredReader.LastChange(context) != plan.BasedOnRun)
        {
            throw new StalePlanException();
        }

        if (plan.ChangesCatalogue)
        {
            SqliteTransactions.PrepareForManyRows(writer);
            Write(plan, writer, progress, cancellationToken);
            progress?.Report(new(ImportStage.Linking, null, 0, 1));
            new CatalogLinker(context, writer).Link();
            progress?.Report(new(ImportStage.Linking, null, 1, 1));
        }

        foreach (var file in plan.Files)
        {
            foreach (var id in file.CorrectionIds)
            {
                writer.Run("""DELETE FROM "CorrectionFlags" WHERE "CorrectionId" = @p0""", id);
            }

            writer.Insert(file.Flags);
        }

        var run = RunRecords.Of(plan, purpose, RunState.Applied, startedAt, clock.GetUtcNow());
        run.Sequence = (context.ImportRuns.Max(r => r.Sequence) ?? 0) + 1;
        RunRecords.Add(context, writer, run, plan);
        cancellationToken.ThrowIfCancellationRequested();
        return run;
    }

    private void Write(ImportPlan plan, BulkWriter writer, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var known = context.IssuingBodies.Select(b => b.Id).ToHashSet();
        var total = plan.Count(ChangeKind.New) + plan.Count(ChangeKind.Changed) + plan.Count(ChangeKind.Withdrawn);
        var done = 0;
        foreach (var file in plan.Files)
        {
            if (file.Outcome == ImportOutcome.Withdrawn)
            {
                writer.Run("""DELETE FROM "Compilations" WHERE "Id" = @p0""", file.CompilationId);
                done += file.Documents.Count;
                progress?.Report(new(ImportStage.Writing, file.FileName, done, total));
            }

            if (file.Outcome is not (ImportOutcome.New or ImportOutcome.Changed))
            {
                continue;
            }

            WriteCompilation(file, writer);
            writer.Insert(file.Bodies.Values.Where(body => known.Add(body.Id)));
            foreach (var change in file.Documents.Where(c => c.Kind != ChangeKind.Unchanged))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (change.Kind is ChangeKind.Withdrawn or ChangeKind.Changed)
                {
                    Clear(change, writer);
                }

                writer.Write(change.Rows);
                if (++done % DocumentsAStep == 0)
                {
                    progress?.Report(new(ImportStage.Writing, file.FileName, done, total));
                }
            }

            writer.Insert(file.Notes);
            progress?.Report(new(ImportStage.Writing, file.FileName, done, total));
        }
    }

    private void WriteCompilation(FilePlan file, BulkWriter writer)
    {
        var compilation = file.Compilation!;
        compilation.ImportedAt = clock.GetUtcNow();
        writer.Run("""DELETE FROM "CompilationFields" WHERE "CompilationId" = @p0""", compilation.Id);
        writer.Run("""DELETE FROM "Notes" WHERE "CompilationId" = @p0""", compilation.Id);
        writer.Put([compilation]);
        writer.Put([compilation.Text!]);
        writer.Insert(compilation.Fields);
    }

    /// <summary>Takes a document out: all of it where it is withdrawn, only its parts where it will be stored again (what points to it stays).</summary>
    private static void Clear(DocumentChange change, BulkWriter writer)
    {
        if (change.Kind == ChangeKind.Withdrawn)
        {
            writer.Run("""DELETE FROM "Documents" WHERE "Id" = @p0""", change.DocumentId);
            return;
        }

        writer.Run("""DELETE FROM "ResponsibleUnits" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "MeasureAudiences" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "MeasureAmounts" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "Deadlines" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "Citations" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "Measures" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "Paragraphs" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "DocumentFields" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "DocumentIssuingBodies" WHERE "DocumentId" = @p0""", change.DocumentId);
        writer.Run("""DELETE FROM "DocumentTopics" WHERE "DocumentId" = @p0""", change.DocumentId);
    }
}
