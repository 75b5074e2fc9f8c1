using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Imports files at once, without a look at the plan first: makes a batch, reads it, applies it.</summary>
public sealed class ImportNow
{
    private readonly CreateBatch create;
    private readonly DiscardBatch discard;
    private readonly CatalogRuns runs;

    internal ImportNow(CreateBatch create, DiscardBatch discard, CatalogRuns runs) => (this.create, this.discard, this.runs) = (create, discard, runs);

    /// <summary>Imports. Where that is cancelled or fails, the batch is given up and nothing is changed.</summary>
    /// <param name="request">The files.</param>
    /// <param name="planned">Told the plan before it is applied; null for nothing.</param>
    /// <param name="waiting">Told while another run or another program writes.</param>
    /// <returns>What was done, and its record.</returns>
    public async Task<(ImportPlan Plan, ImportRun Run)> Handle(
        BatchRequest request, IProgress<ImportProgress>? progress = null, Action<ImportPlan>? planned = null, Action? waiting = null, CancellationToken cancellationToken = default)
    {
        var batch = await create.Handle(request, cancellationToken).ConfigureAwait(false);
        try
        {
            var plan = await runs.PlanAsync(RunRequest.Import(batch.Id), progress, cancellationToken).ConfigureAwait(false);
            planned?.Invoke(plan.Plan);
            return (plan.Plan, await runs.ApplyAsync(plan, request.Actor, progress, waiting, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // Whatever it was: the caller gets it, and the batch must not stay as if somebody were still at work on it.
            await discard.Handle(batch.Id, request.Actor, e is OperationCanceledException ? "cancelled" : "failed", CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }
}
