using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Batches;

public sealed class BatchTests
{
    private const string OldWords = "适当调整审批时限要求";

    [Fact]
    public async Task Keeps_the_bytes_of_its_files()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        using var context = catalog.Context();
        var file = await context.BatchFiles.SingleAsync();
        using var kept = SourceFiles.Open(catalog.Get<IDbContextFactory<PolicyPortal.Catalog.Storage.CatalogContext>>(), file.SourceSha256!);
        using var bytes = new MemoryStream();
        await kept.CopyToAsync(bytes);
        Assert.Equal(await File.ReadAllBytesAsync(SeedFiles.Path("004")), bytes.ToArray());
    }

    [Fact]
    public async Task Changes_nothing_until_it_is_applied()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var run = await PlanAsync(catalog, SeedFiles.Path("000"));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));

        using var context = catalog.Context();
        Assert.Equal(BatchState.Ready, (await context.Batches.SingleAsync(b => b.Id == run.BatchId)).State);
        Assert.True(await context.ImportRunChanges.CountAsync(c => c.ImportRunId == run.Id && c.Change == ChangeKind.New) > 10);

        var applied = await catalog.Get<CatalogRuns>().ApplyRecordedAsync(RunRequest.Import(run.BatchId!.Value), "tester");
        Assert.Equal((RunState.Applied, run.Checksum), (applied.State, applied.Checksum));
        Assert.False(await context.ImportRuns.AnyAsync(r => r.State == RunState.Planned));
        Assert.Equal(2, await context.Compilations.CountAsync());
    }

    [Fact]
    public async Task Plans_again_where_the_catalogue_changed_since_it_was_shown()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var shown = await PlanAsync(catalog, SeedFiles.Path("004"));
        await catalog.ImportAsync(SeedFiles.Path("004"));
        await Assert.ThrowsAsync<StalePlanException>(() => catalog.Get<CatalogRuns>().ApplyRecordedAsync(RunRequest.Import(shown.BatchId!.Value), "tester"));
        using var context = catalog.Context();
        var planned = await context.ImportRuns.Include(r => r.Files).SingleAsync(r => r.State == RunState.Planned);
        Assert.Equal((shown.BatchId, ImportOutcome.Unchanged), (planned.BatchId, planned.Files.Single().Outcome));
        await catalog.Get<CatalogRuns>().ApplyRecordedAsync(RunRequest.Import(planned.BatchId!.Value), "tester");
    }

    [Fact]
    public async Task Taken_back_leaves_the_catalogue_as_it_was()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("001"), SeedFiles.Path("004"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var (_, run) = await catalog.ImportAsync(SeedFiles.Path("000"), SeedFiles.Path("002"));
        var after = TableDump.Of(catalog.DatabaseFile);
        var undo = await RunAsync(catalog, RunRequest.Undo(run.BatchId!.Value));
        Assert.Equal([ImportOutcome.Withdrawn, ImportOutcome.Withdrawn], undo.Files.Select(f => f.Outcome));
        AssertSame(before, TableDump.Of(catalog.DatabaseFile));

        await RunAsync(catalog, RunRequest.Redo(run.BatchId!.Value));
        AssertSame(after, TableDump.Of(catalog.DatabaseFile));
    }

    [Fact]
    public async Task Taken_back_returns_what_it_changed_with_the_same_ids()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var (_, run) = await catalog.ImportAsync(Edited(catalog, "新版"), SeedFiles.Path("004"));
        Assert.NotEqual(before["Paragraphs"], TableDump.Of(catalog.DatabaseFile)["Paragraphs"]);
        await RunAsync(catalog, RunRequest.Undo(run.BatchId!.Value));
        AssertSame(before, TableDump.Of(catalog.DatabaseFile));
    }

    [Fact]
    public async Task An_older_batch_taken_back_leaves_what_a_later_one_holds()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var (_, second) = await catalog.ImportAsync(Edited(catalog, "第二版"), SeedFiles.Path("004"));
        var (_, third) = await catalog.ImportAsync(Edited(catalog, "第三版"));
        var undo = await RunAsync(catalog, RunRequest.Undo(second.BatchId!.Value));
        Assert.Equal(
            [(ImportOutcome.Kept, third.BatchId), (ImportOutcome.Withdrawn, (long?)null)],
            undo.Files.Select(f => (f.Outcome, f.HolderBatchId)));
        using var context = catalog.Context();
        Assert.Equal(1, await context.Paragraphs.CountAsync(p => p.Text.Contains("第三版")));

        // Without the third the first counts again, because the second is taken back.
        await RunAsync(catalog, RunRequest.Undo(third.BatchId!.Value));
        Assert.Equal(1, await context.Paragraphs.CountAsync(p => p.Text.Contains(OldWords)));
        await RunAsync(catalog, RunRequest.Redo(second.BatchId!.Value));
        Assert.Equal(1, await context.Paragraphs.CountAsync(p => p.Text.Contains("第二版")));
    }

    [Fact]
    public async Task Comes_out_the_same_whatever_the_order_of_undo_and_redo()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        List<long> batches = [1];
        foreach (var words in new[] { "甲", "乙", "丙" })
        {
            batches.Add((await catalog.ImportAsync(Edited(catalog, words))).Run.BatchId!.Value);
        }

        var whole = TableDump.Of(catalog.DatabaseFile);
        var random = new Random(7);
        HashSet<long> undone = [];
        for (var i = 0; i < 24; i++)
        {
            var id = batches[random.Next(batches.Count)];
            await RunAsync(catalog, undone.Remove(id) ? RunRequest.Redo(id) : undone.Add(id) ? RunRequest.Undo(id) : throw new InvalidOperationException());
        }

        foreach (var id in undone)
        {
            await RunAsync(catalog, RunRequest.Redo(id));
        }

        AssertSame(whole, TableDump.Of(catalog.DatabaseFile));
    }

    [Fact]
    public async Task Refuses_what_its_state_does_not_allow()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        foreach (var (request, problem) in new[] { (RunRequest.Redo(1), RunProblem.WrongState), (RunRequest.Import(1), RunProblem.WrongState), (RunRequest.Undo(99), RunProblem.NotFound) })
        {
            Assert.Equal(problem, (await Assert.ThrowsAsync<RunException>(() => catalog.Get<CatalogRuns>().PlanAsync(request))).Problem);
        }

        await Assert.ThrowsAsync<RunException>(() => catalog.Get<DiscardBatch>().Handle(1, "tester", null, default));
    }

    [Fact]
    public async Task Given_up_leaves_only_its_name()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var run = await PlanAsync(catalog, SeedFiles.Path("000"), SeedFiles.Path("004"));
        await catalog.Get<DiscardBatch>().Handle(run.BatchId!.Value, "tester", null, default);
        using var context = catalog.Context();
        Assert.Equal(BatchState.Discarded, (await context.Batches.SingleAsync(b => b.Id == run.BatchId)).State);
        Assert.Equal(1, await context.SourceFiles.CountAsync());
        Assert.False(await context.ImportRuns.AnyAsync(r => r.BatchId == run.BatchId));
    }

    [Fact]
    public async Task Reading_everything_again_with_the_same_parser_changes_nothing()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"), SeedFiles.Path("004"));
        var plan = await catalog.Get<CatalogRuns>().PlanAsync(RunRequest.Reparse);
        Assert.Equal([ImportOutcome.Unchanged, ImportOutcome.Unchanged], plan.Plan.Files.Select(f => f.Outcome));
    }

    [Fact]
    public async Task Log_is_only_added_to()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        using var context = catalog.Context();
        Assert.Equal(["batch-created", "run-import"], await context.AuditLog.OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
        await Assert.ThrowsAsync<SqliteException>(() => context.AuditLog.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<SqliteException>(() => context.AuditLog.ExecuteUpdateAsync(a => a.SetProperty(e => e.Actor, "other")));
    }

    private static async Task<ImportRun> PlanAsync(TemporaryCatalog catalog, params string[] paths)
    {
        var batch = await catalog.Get<CreateBatch>().Handle(new BatchRequest(ImportSource.FromPaths(paths), BatchOrigin.Upload, "tester"), default);
        var runs = catalog.Get<CatalogRuns>();
        return await runs.RecordAsync(await runs.PlanAsync(RunRequest.Import(batch.Id)), "tester");
    }

    private static async Task<ImportRun> RunAsync(TemporaryCatalog catalog, RunRequest request)
    {
        var runs = catalog.Get<CatalogRuns>();
        return await runs.ApplyAsync(await runs.PlanAsync(request), "tester");
    }

    private static string Edited(TemporaryCatalog catalog, string words)
    {
        var source = SeedFiles.Path("000");
        var folder = Directory.CreateDirectory(catalog.Folder.File(words)).FullName;
        var path = Path.Combine(folder, Path.GetFileName(source));
        File.WriteAllText(path, File.ReadAllText(source).Replace(OldWords, words, StringComparison.Ordinal));
        return path;
    }

    /// <summary>Row by row, so that a difference is told.</summary>
    private static void AssertSame(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual)
    {
        foreach (var (table, rows) in expected)
        {
            Assert.Equal($"{table}:", $"{table}:" + string.Join('\n', rows.Except(actual[table]).Take(3)));
            Assert.Equal((table, rows.Count), (table, actual[table].Count));
        }
    }
}
