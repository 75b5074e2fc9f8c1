using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Writes how far batches have come, and mends what a broken-off program left.</summary>
public sealed class BatchStates
{
    /// <summary>The code in the audit log for a batch that was found broken off.</summary>
    internal const string Recovered = "batch-recovered";

    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly TimeProvider clock;

    internal BatchStates(IDbContextFactory<CatalogContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>
    /// Mends batches that nobody is at work on any more: what was to be applied can be looked at again, uploads that were being read wait to be read, what a
    /// command was importing is given up.
    /// </summary>
    /// <returns>The batches found, as they now are.</returns>
    public async Task<IReadOnlyList<Batch>> RecoverAsync(CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var left = await context.Batches
            .Where(b => b.State == BatchState.Waiting || b.State == BatchState.Reading || b.State == BatchState.Applying)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        left.RemoveAll(batch => batch.Worker is { } worker && WorkerName.IsAlive(worker));
        if (left.Count == 0)
        {
            return left;
        }

        using var transaction = await CatalogWrites.BeginAsync(context, null, cancellationToken).ConfigureAwait(false);
        foreach (var batch in left)
        {
            var planned = await context.ImportRuns.AnyAsync(r => r.BatchId == batch.Id && r.State == RunState.Planned, cancellationToken).ConfigureAwait(false);
            batch.State = batch.Origin is BatchOrigin.CommandLine or BatchOrigin.Seed ? BatchState.Discarded : planned ? BatchState.Ready : BatchState.Waiting;
            batch.Problem = "interrupted";
            batch.Worker = null;
            AuditLog.Add(context, clock.GetUtcNow(), "portal", Recovered, batch.Id, WireName.Of(batch.State));
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var batch in left.Where(batch => batch.State == BatchState.Discarded))
        {
            await DiscardBatch.DropUnusedAsync(context, batch.Id, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return left;
    }

    internal Task BeginAsync(BatchJob job, CancellationToken cancellationToken) => SetAsync(
        job,
        batch =>
        {
            batch.State = job.Kind == JobKind.Plan ? BatchState.Reading : BatchState.Applying;
            batch.Worker = WorkerName.Own;
            (batch.Problem, batch.Detail) = (null, null);
        },
        cancellationToken);

    /// <summary>After a job was stopped: what was being read is given up, what was being applied can be looked at again.</summary>
    internal Task CancelledAsync(BatchJob job) => EndAsync(job, "cancelled", null);

    /// <summary>After a job that did not do what it was asked.</summary>
    internal Task EndAsync(BatchJob job, string problem, string? detail) => SetAsync(
        job,
        batch =>
        {
            batch.State = problem == "stale" || job.Kind == JobKind.Apply ? BatchState.Ready : problem == "cancelled" ? BatchState.Discarded : BatchState.Failed;
            batch.Worker = null;
            (batch.Problem, batch.Detail) = (problem, detail);
        },
        CancellationToken.None);

    /// <summary>Only a batch that is read and applied has a state on the way; one that is taken back or applied again stands until that is done.</summary>
    private async Task SetAsync(BatchJob job, Action<Batch> change, CancellationToken cancellationToken)
    {
        if (job.Request is not { Kind: RunKind.Import, BatchId: { } id })
        {
            return;
        }

        using var context = contexts.CreateDbContext();
        if (await context.Batches.FirstOrDefaultAsync(b => b.Id == id, cancellationToken).ConfigureAwait(false) is { State: not (BatchState.Applied or BatchState.Undone) } batch)
        {
            change(batch);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
