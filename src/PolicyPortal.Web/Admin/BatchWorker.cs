using PolicyPortal.Catalog.Batches;

namespace PolicyPortal.Web.Admin;

/// <summary>Does the runs that pages and the watched folder ask for, as long as the portal runs.</summary>
public sealed partial class BatchWorker(BatchQueue queue, BatchStates states, ILogger<BatchWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var batch in await states.RecoverAsync(stoppingToken))
        {
            LogRecovered(batch.Id, batch.State);
            if (batch.State == Catalog.Model.BatchState.Waiting)
            {
                queue.Add(new BatchJob(JobKind.Plan, RunRequest.Import(batch.Id), batch.CreatedBy));
            }
        }

        await queue.RunAsync(LogFailed, stoppingToken);
    }

    private void LogFailed(BatchJob job, Exception reason) => LogFailed(reason, job.Key, job.Kind);

    [LoggerMessage(LogLevel.Warning, "Batch {Batch} was broken off and is now {State}")]
    private partial void LogRecovered(long batch, Catalog.Model.BatchState state);

    [LoggerMessage(LogLevel.Error, "{Key}: {Kind} failed")]
    private partial void LogFailed(Exception reason, string key, JobKind kind);
}
