using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Cli;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Cli;

public sealed class CorrectionsCommandTests : IDisposable
{
    private const string Number = "财会〔2020〕2号";
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public CorrectionsCommandTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");

    public void Dispose() => CultureInfo.CurrentUICulture = culture;

    [Fact]
    public async Task What_editors_said_goes_to_another_catalogue_and_comes_back_the_same()
    {
        await using var first = await CorrectedAsync();
        var file = first.Folder.File("corrections.jsonl");
        var export = await RunAsync("corrections", "export", "--out", file, "--db", first.DatabaseFile);
        Assert.Equal((0, $"{file}  5\n"), (export.Code, export.Output));

        await using var second = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var dry = await RunAsync("corrections", "import", file, "--dry-run", "--db", second.DatabaseFile);
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        Assert.StartsWith("保存 5 条，已有 0 条，放不下 0 条。", dry.Output, StringComparison.Ordinal);
        using (var context = second.Context())
        {
            Assert.False(await context.Corrections.AnyAsync());
        }

        Assert.Equal(0, (await RunAsync("corrections", "import", file, "--db", second.DatabaseFile)).Code);
        Assert.Equal(await LinesAsync(first), await LinesAsync(second));
        Assert.StartsWith("保存 0 条，已有 5 条", (await RunAsync("corrections", "import", file, "--db", second.DatabaseFile)).Output, StringComparison.Ordinal);

        // What is laid over is the same, record by record.
        Assert.Equal(await first.ExportAsync(), await second.ExportAsync());
    }

    [Fact]
    public async Task Under_another_file_name_documents_are_found_by_number_and_title()
    {
        await using var first = await CorrectedAsync();
        var file = first.Folder.File("corrections.jsonl");
        await RunAsync("corrections", "export", "--out", file, "--db", first.DatabaseFile);
        await using var other = await TemporaryCatalog.CreateAsync();
        await other.ImportAsync(other.Folder.Write("别的名字.txt", File.ReadAllText(SeedFiles.Path("000"))));
        var import = await RunAsync("corrections", "import", file, "--db", other.DatabaseFile);
        Assert.Equal((0, ""), (import.Code, import.Error));
        using var context = other.Context();
        Assert.Equal("另一个标题", (await context.Documents.SingleAsync(d => d.DocumentNumber == Number)).Title);
    }

    [Fact]
    public async Task What_finds_no_place_is_told_and_the_rest_is_kept()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var id = await IdAsync(catalog);
        var source = Path.GetFileName(SeedFiles.Path("000"));
        CorrectionLine good = new(source, "document", id, Number, null, "genre", "correct", "意见", null, null, null, "核对", null, null);
        CorrectionLine[] lines =
        [
            good,
            good with { TargetId = "dnone", DocumentNumber = "财会〔1999〕99号" },
            good with { Field = "issueDate", Value = "2020-02-30" },
            good with { Target = "poem" },
            good with { Target = "deadline", TargetId = id + ".dnone", Field = "end", Value = "2020-12-31" },
            good with { Target = "structure", Field = "unit", Action = "split", Value = null, Line = 20, LineText = "没有这一行" },
            good with { Field = "parentId", Value = "dnone" },
            good with { Reason = " " },
        ];
        var file = catalog.Folder.Write("corrections.jsonl", string.Join("\n\n", lines.Select(line => line.ToString())));
        var import = await RunAsync("corrections", "import", file, "--db", catalog.DatabaseFile);
        Assert.Equal(1, import.Code);
        Assert.StartsWith("保存 1 条，已有 0 条，放不下 7 条。", import.Output, StringComparison.Ordinal);
        foreach (var reason in new[] { "目录中没有这份文件", "值、项目或理由无效", "看不懂", "没有这一条款或期限", "没有这一行" })
        {
            Assert.Contains(reason, import.Error, StringComparison.Ordinal);
        }

        Assert.Equal(7, import.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var broken = await RunAsync("corrections", "import", catalog.Folder.Write("broken.jsonl", "{\"source\":"), "--db", catalog.DatabaseFile);
        Assert.Equal(1, broken.Code);
        Assert.Contains("broken.jsonl:1", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_are_labels_for_what_the_parser_reads()
    {
        await using var catalog = await CorrectedAsync();
        var text = (await RunAsync("evaluate", "--corrections", "--db", catalog.DatabaseFile)).Output;
        Assert.Contains("document.title               0.0000  0/1", text, StringComparison.Ordinal);
        Assert.Contains("document.issueDate           1.0000  1/1", text, StringComparison.Ordinal);
        Assert.Contains("另一个标题", text, StringComparison.Ordinal);
        Assert.Contains("\"field\":\"deadline.unit\",\"reviewed\":1,\"right\":1", (await RunAsync("evaluate", "--corrections", "--json", "--db", catalog.DatabaseFile)).Output, StringComparison.Ordinal);
    }

    private static async Task<TemporaryCatalog> CorrectedAsync()
    {
        var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        using var context = catalog.Context();
        var id = await IdAsync(catalog);
        var limit = await context.Deadlines.AsNoTracking().FirstAsync(d => d.End != null && d.MeasureId != null && d.DocumentId != id);
        var paragraph = await context.Paragraphs.AsNoTracking().Where(p => context.Documents.Any(d => d.Id == p.DocumentId && d.DocumentNumber != null) && p.DocumentId != limit.DocumentId && p.DocumentId != id && p.Role == ParagraphRole.Body && p.Ordinal == 6).OrderBy(p => p.StartLine).FirstAsync();
        Assert.Empty(await catalog.Get<SaveCorrections>().Handle(
            [
                new(CorrectionTarget.Document, id, "title", CorrectionAction.Correct, "另一个标题"),
                new(CorrectionTarget.Document, id, "issueDate", CorrectionAction.Accept),
                new(CorrectionTarget.Deadline, limit.Id, "end", CorrectionAction.Correct, "2021-12-31"),
                new(CorrectionTarget.Measure, limit.MeasureId!, "heading", CorrectionAction.Correct, "另一个小标题"),
                new(CorrectionTarget.Structure, paragraph.DocumentId, CorrectionFields.Unit, CorrectionAction.Split, Line: paragraph.StartLine),
            ],
            "editor",
            "按原件核对",
            default));
        return catalog;
    }

    private static async Task<List<string>> LinesAsync(TemporaryCatalog catalog) =>
        [.. (await catalog.Get<ExportCorrections>().Handle(default)).Select(line => (line with { Actor = null, At = null }).ToString()).Order(StringComparer.Ordinal)];

    private static async Task<string> IdAsync(TemporaryCatalog catalog)
    {
        using var context = catalog.Context();
        return await context.Documents.Where(d => d.DocumentNumber == Number).Select(d => d.Id).SingleAsync();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await PortalCommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
