using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class ImporterTests
{
    /// <summary>A line in the middle of 财会〔2020〕2号 in the compilation 000, and nowhere else.</summary>
    private const string OldWords = "适当调整审批时限要求";

    private const string NewWords = "适当优化审批时限要求";

    [Fact]
    public async Task Changes_nothing_when_the_same_file_comes_again()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var (plan, run) = await catalog.ImportAsync(SeedFiles.Path("000"));
        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(plan.Files).Outcome);
        Assert.Equal((2, false), (run.Id, run.ChangedCatalogue));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
    }

    [Fact]
    public async Task Updates_only_the_records_that_changed()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"), SeedFiles.Path("001"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var (plan, _) = await catalog.ImportAsync(Edited(catalog, text => text.Replace(OldWords, NewWords, StringComparison.Ordinal)));

        var file = Assert.Single(plan.Files);
        var change = Assert.Single(file.Documents, d => d.Kind != ChangeKind.Unchanged);
        Assert.Equal((ImportOutcome.Changed, ChangeKind.Changed, "财会〔2020〕2号"), (file.Outcome, change.Kind, change.DocumentNumber));
        var field = Assert.Single(change.Fields);
        Assert.Equal("text", field.Field);
        Assert.Contains("调整审批时限", field.Old!, StringComparison.Ordinal);
        Assert.Contains("优化审批时限", field.New!, StringComparison.Ordinal);

        var after = TableDump.Of(catalog.DatabaseFile);
        Assert.Single(after["Documents"].Except(before["Documents"]));
        Assert.Single(after["Paragraphs"].Except(before["Paragraphs"]));
        Assert.Equal(before["Works"], after["Works"]);
        Assert.Equal(before["Notes"], after["Notes"]);
    }

    [Fact]
    public async Task Keeps_ids_when_a_document_is_taken_out_before_them()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var before = await IdsAsync(catalog);
        var taken = before.Single(d => d.DocumentNumber == "联防联控机制综发〔2020〕81号");
        var (plan, _) = await catalog.ImportAsync(Edited(catalog, text => WithoutLines(text, taken.StartLine, taken.EndLine)));

        Assert.Equal(taken.Id, Assert.Single(plan.Files[0].Documents, d => d.Kind == ChangeKind.Withdrawn).DocumentId);
        Assert.Equal(before.Select(d => d.Id).Except([taken.Id]), (await IdsAsync(catalog)).Select(d => d.Id));
        Assert.Equal(0, plan.Count(ChangeKind.New));

        using var context = catalog.Context();
        Assert.False(context.Paragraphs.Any(p => p.DocumentId == taken.Id) || context.Measures.Any(m => m.DocumentId == taken.Id));
        Assert.Empty(context.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToList());
    }

    [Fact]
    public async Task Gives_a_document_back_its_id_when_it_comes_back()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var before = await IdsAsync(catalog);
        var export = await catalog.ExportAsync();
        var taken = before.Single(d => d.DocumentNumber == "联防联控机制综发〔2020〕81号");
        await catalog.ImportAsync(Edited(catalog, text => WithoutLines(text, taken.StartLine, taken.EndLine)));
        await catalog.ImportAsync(SeedFiles.Path("000"));
        Assert.Equal(export, await catalog.ExportAsync());
    }

    [Fact]
    public async Task Keeps_the_id_of_a_document_whose_number_was_corrected()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var before = (await IdsAsync(catalog)).Single(d => d.DocumentNumber == "财会〔2020〕2号");
        var (plan, _) = await catalog.ImportAsync(Edited(catalog, text => text.Replace("财会〔2020〕2 号", "财会〔2020〕3 号", StringComparison.Ordinal).Replace("财会〔2020〕2号", "财会〔2020〕3号", StringComparison.Ordinal)));
        var change = Assert.Single(plan.Files[0].Documents, d => d.Kind == ChangeKind.Changed);
        Assert.Equal((before.Id, "财会〔2020〕3号"), (change.DocumentId, change.DocumentNumber));
        Assert.Contains(new FieldChange("documentNumber", "财会〔2020〕2号", "财会〔2020〕3号"), change.Fields);
    }

    [Fact]
    public async Task Changes_nothing_by_planning()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var plan = await catalog.Importer.PlanAsync(ImportSource.FromPaths(SeedFiles.All));
        Assert.Equal([ImportOutcome.Unchanged, .. Enumerable.Repeat(ImportOutcome.New, 4)], plan.Files.Select(f => f.Outcome));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
        using var context = catalog.Context();
        Assert.Equal(1, context.ImportRuns.Count());
    }

    [Fact]
    public async Task Takes_in_the_good_files_and_says_why_not_the_others()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var folder = catalog.Folder;
        var copy = Directory.CreateDirectory(folder.File("copy")).FullName;
        File.Copy(SeedFiles.Path("004"), Path.Combine(copy, Path.GetFileName(SeedFiles.Path("004"))));
        var (plan, run) = await catalog.ImportAsync(
            folder.Write("binary.txt", [1, 2, 3, 4, 5, 6, 7, 8]), folder.Write("empty.txt", []), SeedFiles.Path("004"), folder.File("missing.txt"), copy);

        (ImportOutcome, RejectionReason?)[] expected =
        [
            (ImportOutcome.Rejected, RejectionReason.Binary), (ImportOutcome.Rejected, RejectionReason.Empty), (ImportOutcome.New, null),
            (ImportOutcome.Rejected, RejectionReason.NotFound), (ImportOutcome.Rejected, RejectionReason.DuplicateName),
        ];
        Assert.Equal(expected, plan.Files.Select(f => (f.Outcome, f.Reason)));
        Assert.Equal(["binary", "empty", null, "notFound", "duplicateName"], run.Files.Select(f => f.Reason));
        using var context = catalog.Context();
        Assert.Equal(1, context.Compilations.Count());
    }

    [Fact]
    public async Task Notes_the_lines_with_broken_bytes()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        byte[] bytes = [.. Encoding.UTF8.GetBytes("关于会计服务工作的通知\n财会〔2020〕2号\n各会计师事务所：请"), 0xE5, 0x85, .. Encoding.UTF8.GetBytes("办理。\n财政部\n2020年2月5日\n")];
        var (plan, _) = await catalog.ImportAsync(catalog.Folder.Write("broken.txt", bytes));
        var note = Assert.Single(plan.Files[0].Notes, n => n.Code == "encoding-broken");
        Assert.Equal((3, 3), (note.StartLine, note.EndLine));
    }

    [Fact]
    public async Task Lets_others_read_the_old_state_while_it_writes()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var seen = new List<int>();
        await catalog.Get<ImportNow>().Handle(Request(SeedFiles.Path("000")), new Callback(_ =>
        {
            using var reader = catalog.Context();
            seen.Add(reader.Compilations.Count());
        }));
        Assert.True(seen.Count > 1);
        Assert.All(seen, count => Assert.Equal(1, count));
        using var context = catalog.Context();
        Assert.Equal(2, context.Compilations.Count());
    }

    [Fact]
    public async Task Writes_nothing_when_it_is_cancelled()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var before = TableDump.Of(catalog.DatabaseFile);
        using var cancellation = new CancellationTokenSource();
        var writing = new Callback(progress =>
        {
            if (progress.Stage == ImportStage.Writing)
            {
                cancellation.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => catalog.Get<ImportNow>().Handle(Request(SeedFiles.Path("000")), writing, cancellationToken: cancellation.Token));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
    }

    [Fact]
    public async Task Refuses_a_plan_that_another_import_overtook()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var batch = await catalog.Get<CreateBatch>().Handle(Request(SeedFiles.Path("004")), default);
        var runs = catalog.Get<CatalogRuns>();
        var plan = await runs.PlanAsync(RunRequest.Import(batch.Id));
        await catalog.ImportAsync(SeedFiles.Path("004"));
        await Assert.ThrowsAsync<StalePlanException>(() => runs.ApplyAsync(plan, "tester"));
    }

    [Fact]
    public async Task Fills_an_empty_catalogue_from_the_seed_folder_found_upwards_and_only_an_empty_one()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var deep = Directory.CreateDirectory(Path.Combine(catalog.Folder.Path, "src", "web")).FullName;
        var seeds = Directory.CreateDirectory(catalog.Folder.File("seed-data")).FullName;
        File.Copy(SeedFiles.Path("004"), Path.Combine(seeds, "a.txt"));
        File.WriteAllText(Path.Combine(seeds, "README.md"), "not a compilation");

        var importer = catalog.Get<SeedImporter>();
        Assert.Equal(seeds, importer.FindFolder(deep));
        var first = await importer.ImportIfEmptyAsync(deep);
        Assert.Equal("a.txt", Assert.Single(first!.Value.Plan.Files).FileName);
        Assert.Null(await importer.ImportIfEmptyAsync(deep));
    }

    private static BatchRequest Request(string path) => new(ImportSource.FromPaths([path]), BatchOrigin.CommandLine, "tester");

    private static string Edited(TemporaryCatalog catalog, Func<string, string> edit)
    {
        var source = SeedFiles.Path("000");
        var text = File.ReadAllText(source);
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        return catalog.Folder.Write(Path.GetFileName(source), edited);
    }

    private static string WithoutLines(string text, int first, int last) =>
        string.Join('\n', text.Split('\n').Where((_, i) => i + 1 < first || i + 1 > last));

    private static async Task<List<Document>> IdsAsync(TemporaryCatalog catalog)
    {
        using var context = catalog.Context();
        return await context.Documents.AsNoTracking().OrderBy(d => d.Ordinal).ToListAsync();
    }

    private sealed class Callback(Action<ImportProgress> action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => action(value);
    }
}
