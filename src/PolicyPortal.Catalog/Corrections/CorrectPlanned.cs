using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>Corrects a document of a batch before the batch is applied: the correction is kept, and laid over when the batch is read again.</summary>
public sealed class CorrectPlanned
{
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly Importer importer;
    private readonly TimeProvider clock;

    internal CorrectPlanned(IDbContextFactory<CatalogContext> contexts, Importer importer, TimeProvider clock) => (this.contexts, this.importer, this.clock) = (contexts, importer, clock);

    /// <summary>The fields that can be corrected there: what a person sees at a glance.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["title", "documentNumber", "issuingBodies", "issueDate", "region", "genre"];

    /// <summary>Whether a row is of a batch that is not applied yet, and stays in it.</summary>
    internal static bool IsCorrectable(ImportRun run, ImportRunChange change) => run is { State: RunState.Planned, Kind: RunKind.Import } && change.Change != ChangeKind.Withdrawn;

    /// <summary>What counts for a document, by field: the correction, else what the parser says.</summary>
    internal static IReadOnlyDictionary<string, string?> ValuesOf(PlannedDocument document) => Fields.ToDictionary(field => field, field => document.ValueOf(field).Counts);

    /// <summary>Keeps what differs from what the parser says; the batch has to be read again to show it.</summary>
    /// <param name="values">By field, as a person writes them.</param>
    /// <returns>What is wrong, by field; empty where it is kept. Null where the plan has no such document.</returns>
    public async Task<IReadOnlyList<FilterProblem>?> Handle(long runId, int ordinal, IReadOnlyDictionary<string, string?> values, string actor, string reason, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        if (await FindAsync(context, runId, ordinal, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return null;
        }

        List<FilterProblem> problems = [];
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > SaveCorrections.LongestReason)
        {
            problems.Add(new("reason", reason));
        }

        var now = clock.GetUtcNow();
        foreach (var field in Fields.Where(values.ContainsKey))
        {
            var value = CorrectionFields.Normalize(field, values[field]);
            var (parserValue, counts) = found.ValueOf(field);
            if (value == counts)
            {
                continue;
            }

            if (!CorrectionFields.IsValid(CorrectionTarget.Document, field, value, ChinaTime.Today(clock)))
            {
                problems.Add(new(field, values[field] ?? ""));
                continue;
            }

            context.Corrections.Add(new Correction
            {
                CompilationId = found.CompilationId,
                Target = CorrectionTarget.Document,
                TargetId = found.DocumentId,
                Field = field,
                Action = CorrectionAction.Correct,
                Value = value,
                ParserValue = parserValue,
                Reason = reason.Trim(),
                Actor = actor,
                At = now,
                IsWithdrawn = value == parserValue,
            });
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        AuditLog.Add(context, now, actor, "plan-corrected", found.DocumentId);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return [];
    }

    private async Task<PlannedDocument?> FindAsync(CatalogContext context, long runId, int ordinal, CancellationToken cancellationToken)
    {
        var change = await context.ImportRunChanges.AsNoTracking().FirstOrDefaultAsync(c => c.ImportRunId == runId && c.Ordinal == ordinal, cancellationToken).ConfigureAwait(false);
        var run = await context.ImportRuns.AsNoTracking().Include(r => r.Files).FirstOrDefaultAsync(r => r.Id == runId, cancellationToken).ConfigureAwait(false);
        return change is not null && run is not null && IsCorrectable(run, change)
            ? await PlannedDocument.ReadAsync(context, contexts, importer, run, change, cancellationToken).ConfigureAwait(false)
            : null;
    }
}
