using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import;

/// <summary>The five compilations, imported once for all tests here, which only read.</summary>
public sealed class SeedCatalog : IAsyncLifetime
{
    public TemporaryCatalog Catalog { get; private set; } = null!;

    public ImportPlan Plan { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Catalog = await TemporaryCatalog.CreateAsync();
        (Plan, _) = await Catalog.ImportAsync(SeedFiles.Folder);
    }

    public async Task DisposeAsync() => await Catalog.DisposeAsync();
}

public sealed class SeedImportTests(SeedCatalog seeds) : IClassFixture<SeedCatalog>
{
    [Fact]
    public void Plans_five_new_files() =>
        Assert.Equal([.. Enumerable.Repeat((ImportOutcome.New, "utf-8"), 5)], seeds.Plan.Files.Select(f => (f.Outcome, f.Encoding!)));

    [Fact]
    public void Gives_every_source_line_to_exactly_one_document()
    {
        using var context = seeds.Catalog.Context();
        foreach (var compilation in context.Compilations.Include(c => c.Documents).Include(c => c.Text).AsNoTracking().ToList())
        {
            // Blank lines before the first line of text belong to none.
            var next = compilation.Text!.Text.Split('\n').TakeWhile(string.IsNullOrWhiteSpace).Count() + 1;
            foreach (var document in compilation.Documents.OrderBy(d => d.Ordinal))
            {
                Assert.Equal(next, document.StartLine);
                Assert.InRange(document.LastTextLine, document.StartLine, document.EndLine);
                next = document.EndLine + 1;
            }

            Assert.Equal(compilation.LineCount + 1, next);
        }
    }

    [Fact]
    public void Keeps_the_source_text()
    {
        using var context = seeds.Catalog.Context();
        foreach (var file in SeedFiles.All)
        {
            Assert.Equal(File.ReadAllText(file), context.Compilations.Where(c => c.FileName == Path.GetFileName(file)).Select(c => c.Text!.Text).Single());
        }
    }

    [Theory]
    [InlineData("人社部发〔2020〕8号", 3, "stands in three with its number")]
    [InlineData("人社部发〔2020〕11号", 2, "and in a third without")]
    [InlineData("国发明电〔2020〕4号", 3, "in 002 without its issuer in the title")]
    public void Joins_the_printings_of_one_document(string number, int withNumber, string why)
    {
        Assert.NotEmpty(why);
        using var context = seeds.Catalog.Context();
        var printings = context.Documents.Where(d => d.DocumentNumber == number).Select(d => new { d.WorkId, d.Work!.PrintingCount }).Distinct().ToList();
        Assert.True(Assert.Single(printings).PrintingCount >= withNumber);
    }

    [Fact]
    public void Puts_every_unit_but_headings_and_front_matter_into_a_work()
    {
        using var context = seeds.Catalog.Context();
        Assert.Empty(context.Documents.Where(d => d.WorkId == null != (d.Kind == UnitKind.Heading || d.Kind == UnitKind.FrontMatter)));
        Assert.Empty(context.Works.Where(w => w.MainDocument!.WorkId != w.Id || w.PrintingCount != w.Printings.Count));
    }

    [Fact]
    public void Holds_no_dangling_reference()
    {
        using var context = seeds.Catalog.Context();
        Assert.Empty(context.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToList());
    }

    [Fact]
    public async Task Gives_each_file_the_same_export_alone_as_with_the_others()
    {
        await using var alone = await TemporaryCatalog.WithAsync(SeedFiles.Path("002"));
        var one = await alone.ExportAsync();
        var all = await seeds.Catalog.ExportAsync();
        var own = one["documents.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(own.Length > 40);
        Assert.Equal(own, all["documents.jsonl"].Split('\n').Where(line => line.Contains("\"source\":\"002_", StringComparison.Ordinal)));
        var lines = all["measures.jsonl"].Split('\n').Concat(all["deadlines.jsonl"].Split('\n')).ToHashSet();
        Assert.All((one["measures.jsonl"] + one["deadlines.jsonl"]).Split('\n'), line => Assert.Contains(line, lines));
    }

    [Fact]
    public async Task Gives_the_same_export_whatever_the_order_of_imports()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        foreach (var file in SeedFiles.All.Reverse())
        {
            await catalog.ImportAsync(file);
        }

        Assert.Equal(await seeds.Catalog.ExportAsync(), await catalog.ExportAsync());
    }

    [Fact]
    public async Task Exports_one_object_a_line_in_plain_utf8()
    {
        var export = await seeds.Catalog.ExportAsync();
        Assert.Equal(["citations.jsonl", "deadlines.jsonl", "documents.jsonl", "measures.jsonl"], export.Keys.Order());
        var first = export["documents.jsonl"].Split('\n')[0];
        Assert.StartsWith("{\"id\":\"", first, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"关于疫情防控期间切实做好会计服务工作的通知\",\"documentNumber\":\"财会〔2020〕2号\"", first, StringComparison.Ordinal);
        Assert.Contains("\"parentId\":null", first, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", export["documents.jsonl"], StringComparison.Ordinal);
    }
}
