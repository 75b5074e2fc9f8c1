using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>
/// Every change of the catalogue's documents: planned, shown, applied. Runs of this program are written one after the other; readers see the state
/// before or after, never one between.
/// </summary>
public sealed class CatalogRuns : IDisposable
{
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly Importer importer;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim turn = new(1);

    internal CatalogRuns(IDbContextFactory<CatalogContext> contexts, Importer importer, TimeProvider clock) =>
        (this.contexts, this.importer, this.clock) = (contexts, importer, clock);

    /// <summary>What a run would do; changes nothing.</summary>
    /// <exception cref="RunException">It cannot be.</exception>
    public Task<RunPlan> PlanAsync(RunRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) => Task.Run(
        async () =>
        {
            IReadOnlyList<PlannedFile> files;
            long lastWord;
            using (var context = contexts.CreateDbContext())
            {
                lastWord = AddedWordSet.LastEntry(context);
                files = new RunFiles(context, contexts).Of(request);
            }

            return new RunPlan(request, await importer.PlanAsync(files, progress, cancellationToken).ConfigureAwait(false)) { LastWord = lastWord };
        },
        cancellationToken);

    /// <summary>Keeps a plan to be looked at, in place of an earlier one for the same request. A batch that it is to apply is then ready.</summary>
    public Task<ImportRun> RecordAsync(RunPlan plan, string actor, CancellationToken cancellationToken = default) => Task.Run(
        async () =>
        {
            using var context = contexts.CreateDbContext();
            using var transaction = await CatalogWrites.BeginAsync(context, null, cancellationToken).ConfigureAwait(false);
            using var writer = new BulkWriter(context);
            ForgetPlans(context, plan.Request);
            var now = clock.GetUtcNow();
            var run = RunRecords.Of(plan.Plan, Purpose(plan.Request, actor), RunState.Planned, now, now);
            RunRecords.Add(context, writer, run, plan.Plan);
            if (plan.Request is { Kind: RunKind.Import, BatchId: { } id })
            {
                var batch = context.Batches.Include(b => b.Files).Single(b => b.Id == id);
                TakeOver(batch, plan.Plan);
                (batch.State, batch.Worker) = (BatchState.Ready, null);
            }

            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return run;
        },
        cancellationToken);

    /// <summary>Does what was planned, in one transaction.</summary>
    /// <param name="waiting">Told while another run or another program writes.</param>
    /// <exception cref="StalePlanException">Another run changed the catalogue since the plan was made: plan again.</exception>
    /// <exception cref="RunException">The batch is no longer in a state in which this can be done.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public Task<ImportRun> ApplyAsync(RunPlan plan, string actor, IProgress<ImportProgress>? progress = null, Action? waiting = null, CancellationToken cancellationToken = default) => Task.Run(
        async () =>
        {
            if (!await turn.WaitAsync(0, cancellationToken).ConfigureAwait(false))
            {
                waiting?.Invoke();
                await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            try
            {
                return await WriteAsync(plan, actor, progress, waiting ?? (static () => { }), cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        },
        cancellationToken);

    /// <summary>Does what a recorded plan shows: reads its files again and goes on only where they still give the same on the same catalogue.</summary>
    /// <exception cref="StalePlanException">They do not; the new plan has taken the place of the recorded one.</exception>
    /// <exception cref="RunException">There is no such plan, or it can no longer be done.</exception>
    public async Task<ImportRun> ApplyRecordedAsync(RunRequest request, string actor, IProgress<ImportProgress>? progress = null, Action? waiting = null, CancellationToken cancellationToken = default)
    {
        var recorded = Recorded(request);
        var plan = await PlanAsync(request, progress, cancellationToken).ConfigureAwait(false);
        if (plan.Plan.BasedOnRun != recorded.BasedOn || plan.Plan.Checksum != recorded.Checksum)
        {
            await RecordAsync(plan, actor, cancellationToken).ConfigureAwait(false);
            throw new StalePlanException();
        }

        return await ApplyAsync(plan, actor, progress, waiting, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static RunPurpose Purpose(RunRequest request, string actor) => new(request.Kind, request.BatchId, actor);

    private static void ForgetPlans(CatalogContext context, RunRequest request) =>
        context.ImportRuns.Where(r => r.State == RunState.Planned && r.Kind == request.Kind && r.BatchId == request.BatchId).ExecuteDelete();

    /// <summary>What the reading of a batch's files gave, for its versions.</summary>
    private static void TakeOver(Batch batch, ImportPlan plan)
    {
        foreach (var (file, planned) in batch.Files.OrderBy(f => f.Ordinal).Zip(plan.Files))
        {
            file.CompilationId = planned.CompilationId;
            file.TextSha256 = planned.TextSha256;
        }
    }

    private static void Change(Batch batch, RunKind kind, ImportPlan plan)
    {
        (batch.Worker, batch.Problem, batch.Detail) = (null, null, null);
        switch (kind)
        {
            case RunKind.Import:
                TakeOver(batch, plan);
                foreach (var (file, planned) in batch.Files.OrderBy(f => f.Ordinal).Zip(plan.Files))
                {
                    file.UnitIds = planned.UnitIds.Count == 0 ? null : string.Join('\n', planned.UnitIds);
                }

                batch.State = BatchState.Applied;
                break;
            case RunKind.Undo:
                batch.State = BatchState.Undone;
                break;
            case RunKind.Redo:
                batch.State = BatchState.Applied;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private ImportRun Recorded(RunRequest request)
    {
        using var context = contexts.CreateDbContext();
        return context.ImportRuns.AsNoTracking().FirstOrDefault(r => r.State == RunState.Planned && r.Kind == request.Kind && r.BatchId == request.BatchId)
            ?? throw new RunException(RunProblem.NotFound, request.BatchId is { } id ? FormattableString.Invariant($"{id}") : "");
    }

    private async Task<ImportRun> WriteAsync(RunPlan plan, string actor, IProgress<ImportProgress>? progress, Action waiting, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        using var context = contexts.CreateDbContext();
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        using var transaction = await CatalogWrites.BeginAsync(context, waiting, cancellationToken).ConfigureAwait(false);
        if (AddedWordSet.LastEntry(context) != plan.LastWord)
        {
            throw new StalePlanException(); // Read with other words than now count.
        }

        ForgetPlans(context, plan.Request);
        if (plan.Request.Change is { } change)
        {
            ChangeWords.Add(context, change, actor, startedAt);
        }

        context.Corrections.AddRange(plan.Request.Corrections);
        var run = importer.Write(context, plan.Plan, Purpose(plan.Request, actor), startedAt, progress, cancellationToken);
        if (plan.Request.BatchId is { } id)
        {
            var batch = context.Batches.Include(b => b.Files).Single(b => b.Id == id);
            RunFiles.RequireState(batch, plan.Request.Kind);
            Change(batch, plan.Request.Kind, plan.Plan);
            batch.Place ??= run.Sequence;
        }

        AuditLog.Add(
            context, clock.GetUtcNow(), actor, "run-" + WireName.Of(plan.Request.Kind), plan.Request.BatchId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? plan.Request.CompilationId ?? "",
            FormattableString.Invariant($"run={run.Id} new={plan.Plan.Count(ChangeKind.New)} changed={plan.Plan.Count(ChangeKind.Changed)} withdrawn={plan.Plan.Count(ChangeKind.Withdrawn)} rejected={plan.Plan.RejectedFiles}"));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return run;
    }
}
