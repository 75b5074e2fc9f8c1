using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyPortal.Cli;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public CommandTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");

    private string Database => folder.File("catalog.db");

    [Fact]
    public async Task Imports_and_exports_with_success()
    {
        var import = await RunAsync("import", SeedFiles.Path("004"), SeedFiles.Path("000"), "--db", Database);
        Assert.Equal((0, ""), (import.Code, import.Error));
        Assert.Contains("新增 000_9d48e8c3ef4b8790.txt (utf-8)", import.Output, StringComparison.Ordinal);
        Assert.Contains("合计：", import.Output, StringComparison.Ordinal);
        Assert.Contains("读取 2/2", import.Output, StringComparison.Ordinal);

        var export = await RunAsync("export", "--out", folder.File("out"), "--db", Database);
        Assert.Equal((0, ""), (export.Code, export.Error));
        Assert.Equal(["citations.jsonl", "deadlines.jsonl", "documents.jsonl", "measures.jsonl"], Directory.EnumerateFiles(folder.File("out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Evaluates_what_was_imported_as_text_and_as_json()
    {
        await RunAsync("import", SeedFiles.Path("000"), "--db", Database);
        string[] labels = ["evaluate", "--labels", EvaluationFiles.Labels, "--db", Database];
        var text = await RunAsync([.. labels, "--misses", "2"]);
        Assert.Equal((0, ""), (text.Code, text.Error));
        Assert.Contains("document.title ", text.Output, StringComparison.Ordinal);
        Assert.Contains("documents missed: ", text.Output, StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await RunAsync([.. labels, "--json"])).Output);
        Assert.Equal(1, json.RootElement.GetProperty("figures").GetProperty("documents.precision").GetDouble());
        Assert.NotEmpty(json.RootElement.GetProperty("misses").GetProperty("documents missed").EnumerateArray());

        string[] queries = ["evaluate-search", "--queries", EvaluationFiles.Queries, "--db", Database];
        Assert.Contains("nDCG@10", (await RunAsync(queries)).Output, StringComparison.Ordinal);
        using var search = JsonDocument.Parse((await RunAsync([.. queries, "--json"])).Output);
        Assert.InRange(search.RootElement.GetProperty("search").GetProperty("ndcg10").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Takes_what_it_reads_from_a_folder_but_no_readme()
    {
        folder.Write("a.txt", "关于甲的通知\n\n甲。\n");
        folder.Write("b.MD", "# 关于乙的通知\n\n乙。\n");
        folder.Write("c.markdown", "# 关于丙的通知\n\n丙。\n");
        folder.Write("d.html", "<h1>关于丁的通知</h1>\n<p>丁。</p>");
        folder.Write("e.htm", "<script>x</script>");
        folder.Write("g.docx", WordFile.Of("<w:p><w:r><w:t>关于庚的通知</w:t></w:r></w:p>"));
        folder.Write("h.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        folder.Write("~$g.docx", [0]);
        folder.Write("README.md", "# 说明\n");
        folder.Write("f.json", "{}");
        var run = await RunAsync("import", folder.Path, "--dry-run", "--db", Database);
        Assert.Equal(1, run.Code);
        Assert.Contains("e.htm: 文件是空的", run.Error, StringComparison.Ordinal);
        Assert.Contains("h.doc: 旧版 Word 格式", run.Error, StringComparison.Ordinal);
        Assert.Contains("新增 g.docx (docx)", run.Output, StringComparison.Ordinal);
        Assert.Contains("读取 7/7", run.Output, StringComparison.Ordinal);
        Assert.All((string[])["a.txt", "b.MD", "c.markdown", "d.html"], name => Assert.Contains($"新增 {name} (utf-8)", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_a_second_import_changes_nothing()
    {
        await RunAsync("import", SeedFiles.Path("004"), "--db", Database);
        var again = await RunAsync("import", SeedFiles.Path("004"), "--db", Database);
        Assert.Equal(0, again.Code);
        Assert.Contains("未变 004_00dc61dbfe9857d6.txt", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_no_database_in_a_dry_run()
    {
        var run = await RunAsync("import", SeedFiles.Folder, "--dry-run", "--db", Database);
        Assert.Equal(0, run.Code);
        Assert.Contains("试运行", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Prints_the_same_tree_each_time()
    {
        var first = await RunAsync("parse", SeedFiles.Path("000"));
        Assert.Equal(0, first.Code);
        Assert.StartsWith("compilation 「000_9d48e8c3ef4b8790.txt」 lines=704", first.Output, StringComparison.Ordinal);
        Assert.Contains("\n    number [19] 「财会〔2020〕2号」\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(first, await RunAsync("parse", SeedFiles.Path("000")));
    }

    [Fact]
    public async Task Migrates_and_says_so()
    {
        Assert.Contains("_Initial", (await RunAsync("migrate", "--db", Database)).Output, StringComparison.Ordinal);
        var again = await RunAsync("migrate", "--db", Database);
        Assert.Equal((0, "数据库已是最新。" + Environment.NewLine), (again.Code, again.Output));
    }

    [Fact]
    public async Task Takes_in_the_good_file_and_fails_for_the_bad_ones()
    {
        var run = await RunAsync("import", folder.Write("bad.txt", [0, 1, 2, 3, 4]), SeedFiles.Path("004"), folder.File("missing.txt"), "--db", Database);
        Assert.Equal(1, run.Code);
        var errors = run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, errors.Length);
        Assert.Contains("bad.txt: 不是文本", errors[0], StringComparison.Ordinal);
        Assert.Contains("missing.txt: 找不到文件", errors[1], StringComparison.Ordinal);
        Assert.Contains("新增 004_00dc61dbfe9857d6.txt", run.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, string[], string> Failures => new()
    {
        { "no command", [], "命令" },
        { "an unknown command", ["frobnicate"], "frobnicate" },
        { "no file", ["parse"], "parse" },
        { "a missing file", ["parse", "{folder}/missing.txt"], "找不到文件" },
        { "a folder", ["parse", "{folder}"], "无法读取" },
        { "an empty folder", ["import", "{folder}", "--db", "{folder}/c.db"], "没有可读取的文件" },
        { "no output folder", ["export", "--db", "{folder}/c.db"], "须用 --out" },
        { "no labels", ["evaluate", "--db", "{folder}/c.db"], "须用 --labels" },
        { "a folder without labels", ["evaluate", "--labels", "{folder}", "--db", "{folder}/c.db"], "没有标注" },
        { "no questions", ["evaluate-search", "--db", "{folder}/c.db"], "须用 --queries" },
        { "questions that are none", ["evaluate-search", "--queries", "{text}", "--db", "{folder}/c.db"], "text.db:1" },
        { "no catalogue", ["export", "--out", "{folder}/out", "--db", "{folder}/c.db"], "没有可用的目录" },
        { "a folder as database", ["migrate", "--db", "{folder}"], "--db 须是一个文件" },
        { "a database that is none", ["migrate", "--db", "{text}"], "数据库出错" },
        { "a database that is none", ["export", "--out", "{folder}/out", "--db", "{text}"], "数据库出错" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Fails_with_one_line(string what, string[] arguments, string words)
    {
        Assert.NotEmpty(what);
        var text = Path.Combine(Directory.CreateDirectory(folder.File("other")).FullName, "text.db");
        File.WriteAllText(text, "not a database, but long enough to look like a file of some kind");
        var run = await RunAsync([.. arguments.Select(a => a.Replace("{text}", text, StringComparison.Ordinal).Replace("{folder}", folder.Path, StringComparison.Ordinal))]);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("policy-portal: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.False(File.Exists(folder.File("c.db")));
    }

    [Fact]
    public async Task Speaks_english_where_the_system_does()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.Contains("No such file or folder.", (await RunAsync("parse", folder.File("missing.txt"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_nothing_behind_when_it_is_interrupted()
    {
        await RunAsync("import", SeedFiles.Path("004"), "--db", Database);
        var before = TableDump.Of(Database);
        using var cancellation = new CancellationTokenSource();
        using var output = new CancelAt("写入", cancellation);
        using var error = new StringWriter();
        Assert.Equal(130, await PortalCommandLine.RunAsync(["import", SeedFiles.Folder, "--db", Database], output, error, cancellation.Token));
        Assert.Contains("已中断", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, TableDump.Of(Database));
    }

    [Fact]
    public async Task Reads_a_compilation_in_gb18030_as_the_one_in_utf8()
    {
        var text = File.ReadAllText(SeedFiles.Path("004"));
        var path = folder.Write(Path.GetFileName(SeedFiles.Path("004")), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));
        Assert.Equal((await RunAsync("parse", SeedFiles.Path("004"))).Output, (await RunAsync("parse", path)).Output);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(50, true)]
    public async Task Takes_in_many_megabytes_on_one_line(int megabytes, bool dryRun)
    {
        const string words = "各级财政部门要切实做好疫情防控期间会计服务工作，";
        var line = string.Concat(Enumerable.Repeat(words, megabytes * 1_000_000 / Encoding.UTF8.GetByteCount(words)));
        var file = folder.Write("long.txt", line);
        var run = await RunAsync(["import", file, "--db", Database, .. dryRun ? ["--dry-run"] : Array.Empty<string>()]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("新增 long.txt", run.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = culture;
        folder.Dispose();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PortalCommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Cancels when a line starts with the word, as a user would who sees it.</summary>
    private sealed class CancelAt(string word, CancellationTokenSource cancellation) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void WriteLine(string? value)
        {
            if (value?.StartsWith(word, StringComparison.Ordinal) == true)
            {
                cancellation.Cancel();
            }
        }
    }
}
