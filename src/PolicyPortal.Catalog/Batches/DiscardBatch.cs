using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Gives up a batch that has not been applied: its plan goes, and the bytes that no other batch needs.</summary>
public sealed class DiscardBatch
{
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly TimeProvider clock;

    internal DiscardBatch(IDbContextFactory<CatalogContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>Gives it up.</summary>
    /// <param name="problem">Why, as a code; null where somebody chose to.</param>
    /// <exception cref="RunException">There is no such batch, or it stands in the catalogue.</exception>
    public async Task Handle(long batchId, string actor, string? problem, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        using var transaction = await CatalogWrites.BeginAsync(context, static () => { }, cancellationToken).ConfigureAwait(false);
        var batch = await context.Batches.FirstOrDefaultAsync(b => b.Id == batchId, cancellationToken).ConfigureAwait(false)
            ?? throw new RunException(RunProblem.NotFound, FormattableString.Invariant($"{batchId}"));
        if (batch.State is BatchState.Applied or BatchState.Undone)
        {
            throw new RunException(RunProblem.WrongState, FormattableString.Invariant($"{batchId}"));
        }

        batch.State = BatchState.Discarded;
        (batch.Problem, batch.Worker) = (problem, null);
        await context.ImportRuns.Where(r => r.BatchId == batchId && r.State == RunState.Planned).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        AuditLog.Add(context, clock.GetUtcNow(), actor, "batch-discarded", batchId, problem);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await DropUnusedAsync(context, batchId, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drops the bytes that only discarded batches name; the batch keeps the names of its files.</summary>
    internal static async Task DropUnusedAsync(CatalogContext context, long batchId, CancellationToken cancellationToken)
    {
        var unused = await context.BatchFiles
            .Where(f => f.BatchId == batchId && f.SourceSha256 != null
                && !context.BatchFiles.Any(other => other.SourceSha256 == f.SourceSha256 && other.Batch!.State != BatchState.Discarded))
            .Select(f => f.SourceSha256!)
            .Distinct()
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        await context.BatchFiles.Where(f => unused.Contains(f.SourceSha256!)).ExecuteUpdateAsync(f => f.SetProperty(x => x.SourceSha256, (string?)null), cancellationToken).ConfigureAwait(false);
        await context.SourceFiles.Where(s => unused.Contains(s.Sha256)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
