using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Batches;

public sealed class BatchQueueTests
{
    [Fact]
    public async Task Reads_and_applies_in_turn_and_tells_how_far_it_is()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        await using var queue = new Running(catalog);
        var first = await CreateAsync(catalog, SeedFiles.Path("000"), SeedFiles.Path("004"));
        var second = await CreateAsync(catalog, SeedFiles.Path("001"));
        var read = queue.Add(JobKind.Plan, RunRequest.Import(first));
        var other = queue.Add(JobKind.PlanAndApply, RunRequest.Import(second));
        List<JobMoment> moments = [];
        await foreach (var moment in read.WatchAsync(default))
        {
            moments.Add(moment);
        }

        Assert.Equal((JobStage.Ended, JobOutcome.Done), (moments[^1].Stage, moments[^1].Outcome));
        Assert.Contains(moments, m => m is { Stage: JobStage.Reading, Total: 2 });
        await queue.EndAsync(other);
        Assert.Equal([BatchState.Ready, BatchState.Applied], await StatesAsync(catalog));

        // The second changed the catalogue, so the first is shown again before it is applied.
        Assert.Equal(JobOutcome.Stale, (await queue.EndAsync(queue.Add(JobKind.Apply, RunRequest.Import(first)))).Outcome);
        Assert.Equal([BatchState.Ready, BatchState.Applied], await StatesAsync(catalog));
        Assert.Equal(JobOutcome.Done, (await queue.EndAsync(queue.Add(JobKind.Apply, RunRequest.Import(first)))).Outcome);
        Assert.Equal(JobOutcome.Done, (await queue.EndAsync(queue.Add(JobKind.PlanAndApply, RunRequest.Undo(second)))).Outcome);
        Assert.Equal([BatchState.Applied, BatchState.Undone], await StatesAsync(catalog));
        Assert.Equal(JobOutcome.Refused, (await queue.EndAsync(queue.Add(JobKind.PlanAndApply, RunRequest.Undo(second)))).Outcome);
    }

    [Fact]
    public async Task Cancelled_leaves_nothing_behind()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        await using var queue = new Running(catalog);
        var batch = await CreateAsync(catalog, SeedFiles.All.ToArray());
        await queue.EndAsync(queue.Add(JobKind.Plan, RunRequest.Import(batch)));
        var before = TableDump.Of(catalog.DatabaseFile);
        var job = queue.Add(JobKind.Apply, RunRequest.Import(batch));
        Assert.True(catalog.Get<BatchQueue>().Cancel(job.Job.Key));
        Assert.Equal(JobOutcome.Cancelled, (await queue.EndAsync(job)).Outcome);
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
        Assert.Equal([BatchState.Ready], await StatesAsync(catalog));
        Assert.False(catalog.Get<BatchQueue>().Cancel(job.Job.Key));
    }

    [Theory]
    [InlineData(BatchOrigin.Upload, BatchState.Waiting, false, BatchState.Waiting)]
    [InlineData(BatchOrigin.Upload, BatchState.Reading, false, BatchState.Waiting)]
    [InlineData(BatchOrigin.WatchFolder, BatchState.Applying, true, BatchState.Ready)]
    [InlineData(BatchOrigin.CommandLine, BatchState.Waiting, false, BatchState.Discarded)]
    public async Task Mends_what_a_broken_off_program_left(BatchOrigin origin, BatchState left, bool isPlanned, BatchState mended)
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var batch = await catalog.Get<CreateBatch>().Handle(new BatchRequest(ImportSource.FromPaths([SeedFiles.Path("004")]), origin, "tester"), default);
        if (isPlanned)
        {
            var runs = catalog.Get<CatalogRuns>();
            await runs.RecordAsync(await runs.PlanAsync(RunRequest.Import(batch.Id)), "tester");
        }

        // A process that began in 1970 is not alive; the one that made the batch is.
        using var context = catalog.Context();
        await context.Batches.ExecuteUpdateAsync(b => b.SetProperty(x => x.State, left));
        await context.Batches.ExecuteUpdateAsync(b => b.SetProperty(x => x.Worker, $"{Environment.MachineName} {Environment.ProcessId} 0"));
        var found = Assert.Single(await catalog.Get<BatchStates>().RecoverAsync(default));
        Assert.Equal((batch.Id, mended, "interrupted"), (found.Id, found.State, found.Problem));
    }

    [Fact]
    public async Task Leaves_alone_what_a_living_program_is_at_work_on()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        await CreateAsync(catalog, SeedFiles.Path("004"));
        Assert.Empty(await catalog.Get<BatchStates>().RecoverAsync(default));
        Assert.Equal([BatchState.Waiting], await StatesAsync(catalog));
    }

    private static async Task<long> CreateAsync(TemporaryCatalog catalog, params string[] paths) =>
        (await catalog.Get<CreateBatch>().Handle(new BatchRequest(ImportSource.FromPaths(paths), BatchOrigin.Upload, "tester"), default)).Id;

    private static async Task<List<BatchState>> StatesAsync(TemporaryCatalog catalog)
    {
        using var context = catalog.Context();
        return await context.Batches.OrderBy(b => b.Id).Select(b => b.State).ToListAsync();
    }

    /// <summary>The queue at work; a failure that nobody asked for fails the test.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource stopping = new();
        private readonly List<Exception> failures = [];
        private readonly BatchQueue queue;
        private readonly Task work;

        public Running(TemporaryCatalog catalog)
        {
            queue = catalog.Get<BatchQueue>();
            work = queue.RunAsync((_, e) => failures.Add(e), stopping.Token);
        }

        public JobProgress Add(JobKind kind, RunRequest request) => queue.Add(new BatchJob(kind, request, "tester"));

        public async Task<JobMoment> EndAsync(JobProgress job)
        {
            await foreach (var _ in job.WatchAsync(default))
            {
                // Only the end matters.
            }

            Assert.Empty(failures);
            return job.Now;
        }

        public async ValueTask DisposeAsync()
        {
            await stopping.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
            stopping.Dispose();
        }
    }
}
