using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.Channels;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>What the queue is asked to do.</summary>
public enum JobKind
{
    /// <summary>Read and compare, and keep the plan to be looked at.</summary>
    Plan,

    /// <summary>Do what was planned.</summary>
    Apply,

    /// <summary>Plan and do it at once.</summary>
    PlanAndApply,
}

/// <summary>A piece of work of the queue.</summary>
/// <param name="Request">The run that it is about.</param>
/// <param name="Actor">Who asked for it.</param>
public sealed record BatchJob(JobKind Kind, RunRequest Request, string Actor)
{
    /// <summary>The key of all changes of the vocabulary.</summary>
    public const string Words = "vocabulary";

    /// <summary>What it is about: of one key one job at a time is waiting or under way.</summary>
    public string Key => Request.Change is not null ? Words : Request.BatchId is { } id ? "batch-" + id.ToString(CultureInfo.InvariantCulture) : Request.CompilationId ?? "all";
}

/// <summary>
/// Runs asked for by pages and the watched folder, done one after the other in the background. What they are at is told while they are; how they
/// ended stands in the catalogue.
/// </summary>
public sealed class BatchQueue : IDisposable
{
    private readonly Channel<BatchJob> jobs = Channel.CreateUnbounded<BatchJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, JobProgress> progress = new(StringComparer.Ordinal);
    private readonly CatalogRuns runs;
    private readonly BatchStates states;
    private readonly TimeProvider clock;

    internal BatchQueue(CatalogRuns runs, BatchStates states, TimeProvider clock) => (this.runs, this.states, this.clock) = (runs, states, clock);

    /// <summary>Puts a job at the end.</summary>
    /// <returns>How it goes; that of the earlier one where one of the same key is still waiting or under way.</returns>
    public JobProgress Add(BatchJob job)
    {
        var mine = new JobProgress(job, clock);
        var current = progress.AddOrUpdate(job.Key, mine, (_, old) => old.IsDone ? mine : old);
        if (ReferenceEquals(current, mine))
        {
            jobs.Writer.TryWrite(job);
        }

        return current;
    }

    /// <summary>Puts batches that were mended and wait to be read at the end.</summary>
    public void Resume(IEnumerable<Batch> recovered)
    {
        foreach (var batch in recovered.Where(batch => batch.State == BatchState.Waiting))
        {
            Add(new BatchJob(JobKind.Plan, RunRequest.Import(batch.Id), batch.CreatedBy));
        }
    }

    /// <summary>How the last job of a key goes or went; null where there was none since the start.</summary>
    public JobProgress? Find(string key) => progress.GetValueOrDefault(key);

    /// <summary>Stops the job of a key, which then leaves nothing behind.</summary>
    /// <returns>Whether there was one to stop.</returns>
    public bool Cancel(string key) => progress.TryGetValue(key, out var job) && job.TryCancel();

    /// <summary>Does the jobs until the program stops.</summary>
    /// <param name="failed">Told of a failure that is no answer to the one who asked, with the job.</param>
    public async Task RunAsync(Action<BatchJob, Exception> failed, CancellationToken stopping)
    {
        await foreach (var job in jobs.Reader.ReadAllAsync(stopping).ConfigureAwait(false))
        {
            await DoAsync(job, progress[job.Key], failed, stopping).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var job in progress.Values)
        {
            job.Dispose();
        }
    }

    private async Task DoAsync(BatchJob job, JobProgress told, Action<BatchJob, Exception> failed, CancellationToken stopping)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping, told.Cancelled);
        try
        {
            told.Begin();
            await states.BeginAsync(job, cancellation.Token).ConfigureAwait(false);
            var run = await RunAsync(job, told, cancellation.Token).ConfigureAwait(false);
            told.End(JobOutcome.Done, run.Id);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // When the program stops, the state tells the next start to go on.
            if (!stopping.IsCancellationRequested)
            {
                await states.CancelledAsync(job).ConfigureAwait(false);
            }

            told.End(JobOutcome.Cancelled, null);
        }
        catch (StalePlanException)
        {
            await states.EndAsync(job, "stale", null).ConfigureAwait(false);
            told.End(JobOutcome.Stale, null);
        }
        catch (RunException e)
        {
            await states.EndAsync(job, WireName.Of(e.Problem), e.Subject).ConfigureAwait(false);
            told.End(JobOutcome.Refused, null);
        }
        catch (Exception e)
        {
            // The queue goes on with the next job; this one is told to who asked for it and to the log.
            failed(job, e);
            await EndFailedAsync(job, e, failed).ConfigureAwait(false);
            told.End(JobOutcome.Failed, null);
        }
    }

    private async Task<ImportRun> RunAsync(BatchJob job, JobProgress told, CancellationToken cancellationToken)
    {
        switch (job.Kind)
        {
            case JobKind.Plan:
                var plan = await runs.PlanAsync(job.Request, told, cancellationToken).ConfigureAwait(false);
                return await runs.RecordAsync(plan, job.Actor, cancellationToken).ConfigureAwait(false);
            case JobKind.Apply:
                return await runs.ApplyRecordedAsync(job.Request, job.Actor, told, told.Wait, cancellationToken).ConfigureAwait(false);
            case JobKind.PlanAndApply:
                return await runs.ApplyAsync(await runs.PlanAsync(job.Request, told, cancellationToken).ConfigureAwait(false), job.Actor, told, told.Wait, cancellationToken).ConfigureAwait(false);
            default:
                throw new ArgumentOutOfRangeException(nameof(job));
        }
    }

    private static string ProblemOf(Exception reason) => CatalogFaults.Of(reason) switch
    {
        null => "failed",
        CatalogFault.Full => "disk-full",
        var fault => WireName.Of(fault.Value),
    };

    private async Task EndFailedAsync(BatchJob job, Exception reason, Action<BatchJob, Exception> failed)
    {
        try
        {
            await states.EndAsync(job, ProblemOf(reason), reason.Message).ConfigureAwait(false);
        }
        catch (Exception e) when (CatalogFaults.Of(e) is not null)
        {
            // The catalogue cannot even be told of the failure (full, locked, read-only); the next start finds the batch as it was left.
            failed(job, e);
        }
    }
}
