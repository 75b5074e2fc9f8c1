using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Web.Admin;

/// <summary>Does the runs that pages and the watched folder ask for, as long as the portal runs.</summary>
public sealed partial class BatchWorker(BatchQueue queue, BatchStates states, TimeProvider clock, ILogger<BatchWorker> logger) : BackgroundService
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var recovered = await RecoverAsync(stoppingToken);
        foreach (var batch in recovered)
        {
            LogRecovered(batch.Id, batch.State);
        }

        queue.Resume(recovered);
        await queue.RunAsync(LogFailed, stoppingToken);
    }

    /// <summary>Mends what was broken off. Where the catalogue cannot be written now, readers are served all the same, and it is tried again.</summary>
    private async Task<IReadOnlyList<Catalog.Model.Batch>> RecoverAsync(CancellationToken stoppingToken)
    {
        CatalogFault? told = null;
        while (true)
        {
            try
            {
                return await states.RecoverAsync(stoppingToken);
            }
            catch (Exception e) when (CatalogFaults.Of(e) is { } fault)
            {
                if (told != fault)
                {
                    LogNotRecovered(e, fault);
                    told = fault;
                }
            }

            await Task.Delay(TryAgain, clock, stoppingToken);
        }
    }

    private void LogFailed(BatchJob job, Exception reason) => LogFailed(reason, job.Key, job.Kind);

    [LoggerMessage(LogLevel.Warning, "Batch {Batch} was broken off and is now {State}")]
    private partial void LogRecovered(long batch, Catalog.Model.BatchState state);

    [LoggerMessage(LogLevel.Error, "Batches that were broken off cannot be mended now: {Fault}")]
    private partial void LogNotRecovered(Exception reason, CatalogFault fault);

    [LoggerMessage(LogLevel.Error, "{Key}: {Kind} failed")]
    private partial void LogFailed(Exception reason, string key, JobKind kind);
}
