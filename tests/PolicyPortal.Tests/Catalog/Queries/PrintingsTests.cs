using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

/// <summary>One work in several printings, on the five compilations and on small ones.</summary>
public sealed class PrintingsTests
{
    private const string WithNumber = """
        财政部关于做好企业复工复产会计服务工作有关问题的通知

        财会〔2020〕2号

        各省、自治区、直辖市财政厅（局）：

        一、推进网上办理。会计人员继续教育可以适当延长时限，
        期限不超过6个月。

        财政部

        2020年2月5日

        （此件公开发布）
        """;

    private const string WithoutNumber = """
        财政部关于做好企业复工复产会计服务工作有关问题的通知

        各省、自治区、直辖市财政厅（局）：

        一、推进网上办理。会计人员继续教育可以适当延长时
        限，期限不超过3个月。

        财政部
        """;

    [Fact]
    public async Task A_field_that_a_printing_lacks_comes_from_another_and_says_so()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("a.txt", WithNumber), catalog.Folder.Write("b.txt", WithoutNumber));
        var found = Assert.Single((await catalog.Get<SearchDocuments>().Handle(new DocumentFilter(), CancellationToken.None)).Items).Document;
        Assert.Equal(("财会〔2020〕2号", new DateOnly(2020, 2, 5)), (found.DocumentNumber, found.IssueDate));

        var full = found.Printings.Single(p => p.Source == "a.txt");
        var poor = (await catalog.Get<GetDocument>().Handle(found.Printings.Single(p => p.Source == "b.txt").DocumentId, CancellationToken.None))!;

        Assert.Equal(("财会〔2020〕2号", new DateOnly(2020, 2, 5), "此件公开发布"), (poor.Document.DocumentNumber, poor.Document.IssueDate, poor.Openness));
        Assert.All((string[])["documentNumber", "issueDate", "openness"], name =>
        {
            var field = poor.Fields.Single(f => f.Field == name);
            Assert.Equal(("inferred", "other-printing", full), (field.Origin, field.Reason, field.From));
        });
        Assert.Equal(3, poor.Fields.Single(f => f.Field == "documentNumber").StartLine);
        Assert.Equal("财政部关于做好企业复工复产会计服务工作有关问题的通知", poor.Fields.Single(f => f.Field == "title").Words);
        Assert.All((await catalog.Get<GetDocument>().Handle(full.DocumentId, CancellationToken.None))!.Fields, field => Assert.Null(field.From));
    }

    [Fact]
    public async Task Two_printings_differ_where_their_words_do_and_nowhere_else()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        await catalog.ImportAsync(catalog.Folder.Write("a.txt", WithNumber), catalog.Folder.Write("b.txt", WithoutNumber));
        var work = (await catalog.Get<SearchDocuments>().Handle(new DocumentFilter(), CancellationToken.None)).Items[0].Document;
        var (a, b) = (work.Printings.Single(p => p.Source == "a.txt"), work.Printings.Single(p => p.Source == "b.txt"));
        var compare = catalog.Get<ComparePrintings>();

        var comparison = (await compare.Handle(work.Id, a.DocumentId, b.DocumentId, CancellationToken.None))!;

        Assert.Equal((a, b), (comparison.A, comparison.B));
        Assert.Equal(["财会〔2020〕2号", "6", "2020年2月5日", "（此件公开发布）"], Different(comparison.Rows.SelectMany(row => row.A)));
        Assert.Equal(["3"], Different(comparison.Rows.SelectMany(row => row.B)));
        Assert.InRange(comparison.Similarity, 0.75, 0.95);

        var same = (await compare.Handle(a.DocumentId, null, a.DocumentId, CancellationToken.None))!;
        Assert.Equal((1, 0), (same.Similarity, same.Differences));
        Assert.Equal(["a", "b"], (await compare.Handle(a.DocumentId, "x", "y", CancellationToken.None))!.Problems.Select(p => p.Parameter));
        Assert.Null(await compare.Handle("x", null, null, CancellationToken.None));

        static IEnumerable<string> Different(IEnumerable<ComparedParagraph> paragraphs) => paragraphs.SelectMany(p => p.Parts).Where(part => part.IsDifferent).Select(part => part.Text);
    }

    [Fact]
    public async Task A_document_of_three_compilations_is_found_once_and_has_its_number_everywhere()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("001"), SeedFiles.Path("002"), SeedFiles.Path("003"));
        var found = (await catalog.Get<SearchDocuments>().Handle(new DocumentFilter { Query = "人社部发〔2020〕11号" }, CancellationToken.None)).Items;
        var work = found[0].Document;
        Assert.Equal(3, work.Printings.Select(p => p.CompilationId).Distinct().Count());
        Assert.Single(found, hit => hit.Document.DocumentNumber == "人社部发〔2020〕11号");

        foreach (var printing in work.Printings)
        {
            var detail = (await catalog.Get<GetDocument>().Handle(printing.DocumentId, CancellationToken.None))!;
            Assert.Equal("人社部发〔2020〕11号", detail.Document.DocumentNumber);
            Assert.Equal(printing.Source.StartsWith("001", StringComparison.Ordinal), detail.Fields.Single(f => f.Field == "documentNumber").From is not null);

            var comparison = (await catalog.Get<ComparePrintings>().Handle(work.Id, work.Id, printing.DocumentId, CancellationToken.None))!;
            Assert.InRange(comparison.Similarity, 0.97, 1);
        }
    }
}
