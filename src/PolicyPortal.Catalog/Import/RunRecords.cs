using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Import;

/// <summary>Makes the record of a run from its plan: what was shown and what was done have the same form.</summary>
internal static class RunRecords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The run with its files; its changes are added by <see cref="Add"/>.</summary>
    public static ImportRun Of(ImportPlan plan, RunPurpose purpose, RunState state, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var run = new ImportRun
        {
            Kind = purpose.Kind,
            State = state,
            BatchId = purpose.BatchId,
            Actor = purpose.Actor,
            BasedOn = plan.BasedOnRun,
            Checksum = plan.Checksum,
            StartedAt = startedAt,
            DurationMilliseconds = (long)(now - startedAt).TotalMilliseconds,
            ChangedCatalogue = plan.ChangesCatalogue,
        };
        run.Files.AddRange(plan.Files.Select((file, i) => new ImportRunFile
        {
            Ordinal = i,
            FileName = file.FileName,
            CompilationId = file.CompilationId,
            Sha256 = file.Sha256,
            Outcome = file.Outcome,
            HolderBatchId = file.HolderBatchId,
            Reason = file.Reason is { } reason ? WireName.Of(reason) : null,
            NewDocuments = file.Count(ChangeKind.New),
            ChangedDocuments = file.Count(ChangeKind.Changed),
            UnchangedDocuments = file.Count(ChangeKind.Unchanged),
            WithdrawnDocuments = file.Count(ChangeKind.Withdrawn),
            Measures = file.MeasureCount,
            Deadlines = file.DeadlineCount,
            Notes = file.Notes.Count,
            DurationMilliseconds = file.DurationMilliseconds,
        }));
        return run;
    }

    /// <summary>Stores the run with its files and changes.</summary>
    public static void Add(CatalogContext context, BulkWriter writer, ImportRun run, ImportPlan plan)
    {
        context.ImportRuns.Add(run);
        context.SaveChanges();
        writer.Insert(Changes(run.Id, plan));
    }

    /// <summary>The changed fields of a row.</summary>
    public static IReadOnlyList<FieldChange> Fields(ImportRunChange change) =>
        change.Fields is null ? [] : JsonSerializer.Deserialize<List<FieldChange>>(change.Fields, Json) ?? [];

    private static IEnumerable<ImportRunChange> Changes(long runId, ImportPlan plan)
    {
        var ordinal = 0;
        for (var i = 0; i < plan.Files.Count; i++)
        {
            var notes = plan.Files[i].Notes.ToLookup(note => note.DocumentId, note => note.Code);
            foreach (var change in plan.Files[i].Documents.Where(d => d.Kind != ChangeKind.Unchanged))
            {
                var codes = notes[change.DocumentId].ToList();
                yield return new ImportRunChange
                {
                    ImportRunId = runId,
                    Ordinal = ordinal++,
                    FileOrdinal = i,
                    Change = change.Kind,
                    DocumentId = change.DocumentId,
                    UnitKind = change.UnitKind,
                    Title = change.Title,
                    DocumentNumber = change.DocumentNumber,
                    StartLine = change.StartLine,
                    Fields = change.Fields.Count == 0 ? null : JsonSerializer.Serialize(change.Fields, Json),
                    Doubts = codes.Count == 0 ? null : string.Join(' ', codes.Distinct()),
                    DoubtCount = codes.Count,
                };
            }
        }
    }
}
