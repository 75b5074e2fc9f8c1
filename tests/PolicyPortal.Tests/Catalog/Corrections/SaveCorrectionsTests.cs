using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Corrections;

public sealed class SaveCorrectionsTests
{
    private const string Number = "财会〔2020〕2号";

    [Theory]
    [InlineData("title", "另一个标题")]
    [InlineData("documentNumber", "财会〔2020〕22号")]
    [InlineData("issuingBodies", "财政部\n某某省新设立的办公室")]
    [InlineData("issueDate", "2020-02-06")]
    [InlineData("region", "江西省/南昌市")]
    [InlineData("genre", "意见")]
    [InlineData("topics", "税务\n")]
    [InlineData("topics", "会计审计\n财政税收")]
    [InlineData("kind", "interpretation")]
    public async Task A_document_shows_what_the_editor_says(string field, string value)
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"), SeedFiles.Path("004"));
        var id = await IdAsync(catalog);
        var before = TableDump.Of(catalog.DatabaseFile);
        var problems = await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Document, id, field, CorrectionAction.Correct, value));
        if (value == "税务\n")
        {
            Assert.Equal("topics", Assert.Single(problems).Parameter);
            Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
            return;
        }

        Assert.Empty(problems);
        Assert.Equal(value, await ValueAsync(catalog, id, field));

        // The same file again, and everything again: the correction stays, and nothing else changes.
        var corrected = TableDump.Of(catalog.DatabaseFile);
        Assert.Equal(ImportOutcome.Unchanged, (await catalog.ImportAsync(SeedFiles.Path("000"))).Plan.Files[0].Outcome);
        Assert.Equal(corrected, TableDump.Of(catalog.DatabaseFile));
        Assert.False((await catalog.Get<CatalogRuns>().PlanAsync(RunRequest.Reparse)).Plan.ChangesCatalogue);

        // Taken back, the parser's reading counts again.
        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Document, id, field, CorrectionAction.Correct, IsWithdrawn: true)));
        var after = TableDump.Of(catalog.DatabaseFile);
        foreach (var table in before.Keys.Where(t => t != "Corrections"))
        {
            Assert.Equal($"{table}:", $"{table}:" + string.Join('\n', before[table].Except(after[table])));
        }
    }

    [Theory]
    [InlineData("issueDate", "2020-02-30")]
    [InlineData("issueDate", "1848-02-21")]
    [InlineData("issueDate", "2049-10-01")]
    [InlineData("documentNumber", "请各单位遵照执行，做好有关工作。")]
    [InlineData("region", "火星")]
    [InlineData("kind", "poem")]
    [InlineData("kind", "")]
    [InlineData("parentId", "第三号")]
    [InlineData("author", "某人")]
    public async Task A_value_that_is_none_is_refused(string field, string value)
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var problem = Assert.Single(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Document, await IdAsync(catalog), field, CorrectionAction.Correct, value)));
        Assert.Equal(field, problem.Parameter);
        using var context = catalog.Context();
        Assert.False(await context.Corrections.AnyAsync());
    }

    [Fact]
    public async Task A_reason_is_needed()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var problems = await catalog.Get<SaveCorrections>().Handle([new(CorrectionTarget.Document, await IdAsync(catalog), "genre", CorrectionAction.Correct, "意见")], "editor", " ", default);
        Assert.Equal("reason", Assert.Single(problems).Parameter);
    }

    [Fact]
    public async Task A_limit_and_a_measure_show_what_the_editor_says()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        using var context = catalog.Context();
        var limit = await context.Deadlines.AsNoTracking().FirstAsync(d => d.End != null && d.MeasureId != null);
        Assert.Empty(await SaveAsync(
            catalog,
            new CorrectionDraft(CorrectionTarget.Deadline, limit.Id, "end", CorrectionAction.Correct, "2021-12-31"),
            new CorrectionDraft(CorrectionTarget.Deadline, limit.Id, "kind", CorrectionAction.Correct, "extension"),
            new CorrectionDraft(CorrectionTarget.Measure, limit.MeasureId!, "heading", CorrectionAction.Correct, "另一个小标题")));
        var now = await context.Deadlines.AsNoTracking().SingleAsync(d => d.Id == limit.Id);
        Assert.Equal(("2021-12-31", new DateOnly(2021, 12, 31), DeadlineKind.Extension, limit.Start), (now.End, now.LastDay, now.Kind, now.Start));
        Assert.Equal("另一个小标题", (await context.Measures.AsNoTracking().SingleAsync(m => m.Id == limit.MeasureId)).Heading);

        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Deadline, limit.Id, CorrectionFields.Unit, CorrectionAction.Hide)));
        Assert.False(await context.Deadlines.AnyAsync(d => d.Id == limit.Id));
    }

    [Fact]
    public async Task A_hidden_document_is_in_no_list_but_keeps_its_lines()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var id = await IdAsync(catalog);
        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Document, id, CorrectionFields.Unit, CorrectionAction.Hide)));
        using var context = catalog.Context();
        var hidden = await context.Documents.AsNoTracking().SingleAsync(d => d.Id == id);
        Assert.Equal((true, null), (hidden.IsHidden, hidden.WorkId));
        Assert.False(await context.Works.AnyAsync(w => w.MainDocumentId == id));
    }

    [Fact]
    public async Task A_unit_is_split_at_a_line_and_joined_again()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        using var context = catalog.Context();
        var id = await IdAsync(catalog);
        var document = await context.Documents.AsNoTracking().Include(d => d.Paragraphs).SingleAsync(d => d.Id == id);
        var line = document.Paragraphs.OrderBy(p => p.Ordinal).ElementAt(document.Paragraphs.Count / 2).StartLine;
        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Structure, id, CorrectionFields.Unit, CorrectionAction.Split, Line: line)));
        var second = await context.Documents.AsNoTracking().SingleAsync(d => d.StartLine == line);
        Assert.Equal((line - 1, document.EndLine), ((await context.Documents.AsNoTracking().SingleAsync(d => d.Id == id)).EndLine, second.EndLine));
        await AssertEveryLineOnceAsync(catalog);

        // Joined with the one before it, which is what the document's own beginning may be too.
        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Structure, id, CorrectionFields.Unit, CorrectionAction.Split, Line: line, IsWithdrawn: true)));
        Assert.False(await context.Documents.AnyAsync(d => d.StartLine == line));
        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Structure, id, CorrectionFields.Unit, CorrectionAction.Join, Line: document.StartLine)));
        Assert.False(await context.Documents.AnyAsync(d => d.StartLine == document.StartLine));
        await AssertEveryLineOnceAsync(catalog);
    }

    [Fact]
    public async Task A_split_follows_its_line_when_lines_before_it_come_or_go()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        using var context = catalog.Context();
        var id = await IdAsync(catalog);
        var document = await context.Documents.AsNoTracking().Include(d => d.Paragraphs).SingleAsync(d => d.Id == id);
        var line = document.Paragraphs.OrderBy(p => p.Ordinal).ElementAt(document.Paragraphs.Count / 2).StartLine;
        Assert.Empty(await SaveAsync(catalog, new CorrectionDraft(CorrectionTarget.Structure, id, CorrectionFields.Unit, CorrectionAction.Split, Line: line)));
        await catalog.ImportAsync(Edited(catalog, text => "\n\n\n" + text));
        Assert.True(await context.Documents.AnyAsync(d => d.StartLine == line + 3));
    }

    [Fact]
    public async Task A_correction_is_flagged_when_its_source_changes_and_never_lost()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var id = await IdAsync(catalog);
        Assert.Empty(await SaveAsync(
            catalog,
            new CorrectionDraft(CorrectionTarget.Document, id, "documentNumber", CorrectionAction.Correct, "财会〔2020〕22号"),
            new CorrectionDraft(CorrectionTarget.Document, id, "title", CorrectionAction.Accept)));
        var changed = Edited(catalog, text => text.Replace("财会〔2020〕2 号", "财会〔2020〕3 号", StringComparison.Ordinal).Replace(Number, "财会〔2020〕3号", StringComparison.Ordinal));
        var (plan, run) = await catalog.ImportAsync(changed);
        Assert.Equal(("source-changed", "财会〔2020〕3号"), (Assert.Single(plan.Files[0].Flags).Code, plan.Files[0].Flags[0].ParserValue));
        Assert.Equal("财会〔2020〕22号", await ValueAsync(catalog, id, "documentNumber"));

        await Undo(catalog, run.BatchId!.Value);
        using var context = catalog.Context();
        Assert.False(await context.CorrectionFlags.AnyAsync());
        Assert.Equal("财会〔2020〕22号", await ValueAsync(catalog, id, "documentNumber"));

        await Undo(catalog, 1);
        Assert.False(await context.Compilations.AnyAsync());
        Assert.Equal(2, await context.Corrections.CountAsync());
        await RunAsync(catalog, RunRequest.Redo(1));
        Assert.Equal("财会〔2020〕22号", await ValueAsync(catalog, id, "documentNumber"));
    }

    private static async Task AssertEveryLineOnceAsync(TemporaryCatalog catalog)
    {
        using var context = catalog.Context();
        var units = await context.Documents.AsNoTracking().OrderBy(d => d.StartLine).ToListAsync();
        Assert.All(units.Zip(units.Skip(1)), pair => Assert.Equal(pair.First.EndLine + 1, pair.Second.StartLine));
        Assert.Equal((await context.Compilations.AsNoTracking().SingleAsync()).LineCount, units[^1].EndLine);
    }

    private static Task<IReadOnlyList<PolicyPortal.Catalog.Queries.FilterProblem>> SaveAsync(TemporaryCatalog catalog, params CorrectionDraft[] drafts) =>
        catalog.Get<SaveCorrections>().Handle(drafts, "editor", "按原件核对", default);

    private static Task Undo(TemporaryCatalog catalog, long batch) => RunAsync(catalog, RunRequest.Undo(batch));

    private static async Task RunAsync(TemporaryCatalog catalog, RunRequest request)
    {
        var runs = catalog.Get<CatalogRuns>();
        await runs.ApplyAsync(await runs.PlanAsync(request), "tester");
    }

    private static async Task<string> IdAsync(TemporaryCatalog catalog)
    {
        using var context = catalog.Context();
        return await context.Documents.Where(d => d.DocumentNumber == Number).Select(d => d.Id).SingleAsync();
    }

    private static async Task<string?> ValueAsync(TemporaryCatalog catalog, string id, string field)
    {
        using var context = catalog.Context();
        var document = await context.Documents.AsNoTracking().Include(d => d.Topics.OrderBy(t => t.Ordinal)).Include(d => d.IssuingBodies.OrderBy(b => b.Ordinal)).ThenInclude(b => b.IssuingBody).SingleAsync(d => d.Id == id);
        return CorrectionOverlay.ValueOf(document, field, body => document.IssuingBodies.First(b => b.IssuingBodyId == body).IssuingBody!.Name);
    }

    private static string Edited(TemporaryCatalog catalog, Func<string, string> edit)
    {
        var source = SeedFiles.Path("000");
        return catalog.Folder.Write(Path.GetFileName(source), edit(File.ReadAllText(source)));
    }
}
