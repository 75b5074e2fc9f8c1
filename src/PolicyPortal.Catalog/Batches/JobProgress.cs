using PolicyPortal.Catalog.Import;

namespace PolicyPortal.Catalog.Batches;

/// <summary>How a job ended.</summary>
public enum JobOutcome
{
    Done,
    Cancelled,

    /// <summary>The catalogue had changed since the plan was shown; there is a new one.</summary>
    Stale,

    /// <summary>It cannot be done; the batch says why.</summary>
    Refused,

    /// <summary>Something unforeseen; the log says what.</summary>
    Failed,
}

/// <summary>What a job is at.</summary>
public enum JobStage
{
    /// <summary>Another job is before it, or another program writes.</summary>
    Waiting,
    Reading,
    Writing,
    Linking,
    Ended,
}

/// <summary>A moment of a job.</summary>
/// <param name="Done">How many of <paramref name="Total"/>: files while reading, documents while writing.</param>
/// <param name="FileName">The file just done.</param>
/// <param name="Left">Time that the stage will still take at the speed so far; null before that can be told.</param>
/// <param name="Outcome">How it ended; null while it has not.</param>
/// <param name="RunId">The run that it planned or applied.</param>
public sealed record JobMoment(JobStage Stage, int Done, int Total, string? FileName, TimeSpan? Left, JobOutcome? Outcome, long? RunId);

/// <summary>Tells how a job goes: asked at any time, or waited for.</summary>
public sealed class JobProgress : IProgress<ImportProgress>, IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource cancellation = new();
    private readonly TimeProvider clock;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset stageBegan;

    internal JobProgress(BatchJob job, TimeProvider clock)
    {
        Job = job;
        this.clock = clock;
        stageBegan = clock.GetUtcNow();
    }

    /// <summary>The job.</summary>
    public BatchJob Job { get; }

    /// <summary>Where it is now.</summary>
    public JobMoment Now { get; private set; } = new(JobStage.Waiting, 0, 0, null, null, null, null);

    /// <summary>Whether it has ended.</summary>
    public bool IsDone => Now.Stage == JobStage.Ended;

    internal CancellationToken Cancelled => cancellation.Token;

    /// <summary>The moments from now to the end, each newer than the one before; some are left out where they come faster than they are taken.</summary>
    public async IAsyncEnumerable<JobMoment> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            JobMoment now;
            lock (gate)
            {
                (now, next) = (Now, changed.Task);
            }

            yield return now;
            if (now.Stage == JobStage.Ended)
            {
                yield break;
            }

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for the end, at most for a time.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await foreach (var _ in WatchAsync(either.Token).ConfigureAwait(false))
            {
                // Only the end matters.
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return IsDone;
        }

        return true;
    }

    /// <inheritdoc/>
    public void Report(ImportProgress value) => Set(value.Stage switch
    {
        ImportStage.Reading => JobStage.Reading,
        ImportStage.Writing => JobStage.Writing,
        _ => JobStage.Linking,
    }, value.Done, value.Total, value.FileName);

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();

    internal void Begin() => Set(JobStage.Reading, 0, 0, null);

    internal void Wait() => Set(JobStage.Waiting, 0, 0, null);

    internal void End(JobOutcome outcome, long? runId) => Change(new(JobStage.Ended, 0, 0, null, null, outcome, runId));

    internal bool TryCancel()
    {
        lock (gate)
        {
            if (IsDone)
            {
                return false;
            }
        }

        cancellation.Cancel();
        return true;
    }

    private void Set(JobStage stage, int done, int total, string? fileName)
    {
        var now = clock.GetUtcNow();
        if (stage != Now.Stage)
        {
            stageBegan = now;
        }

        TimeSpan? left = done > 0 && total > done ? (now - stageBegan) * ((double)(total - done) / done) : null;
        Change(new(stage, done, total, fileName, left, null, null));
    }

    private void Change(JobMoment moment)
    {
        TaskCompletionSource told;
        lock (gate)
        {
            if (IsDone)
            {
                return;
            }

            Now = moment;
            told = changed;
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        told.SetResult();
    }
}
