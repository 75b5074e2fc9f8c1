using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

public sealed class OtherQueriesTests(SmallCatalog small) : IClassFixture<SmallCatalog>
{
    private TemporaryCatalog Catalog => small.Catalog;

    [Fact]
    public async Task A_document_comes_whole_with_its_parts_marked_in_place()
    {
        var id = (await small.SearchAsync("京人社发〔2020〕5号")).Items[0].Document.Id;
        var detail = (await Catalog.Get<GetDocument>().Handle(id, CancellationToken.None))!;
        Assert.Equal(["一", "二"], detail.Measures.Select(m => m.Path));
        Assert.Equal("各区人力资源和社会保障局", detail.Addressees);
        Assert.Equal((1, 13), (detail.StartLine, detail.EndLine));
        var first = detail.Paragraphs.Single(p => p.MeasureId == detail.Measures[0].Id);
        Assert.Equal("一、缓缴范围。受影响的中小微企业可以申请缓缴社会保险费，缓缴期限不超过6个月。", string.Concat(first.Parts.Select(p => p.Text)));
        var part = first.Parts.Single(p => p.DeadlineId is not null);
        Assert.Equal(detail.Deadlines.Single(d => d.Id == part.DeadlineId).Quote, part.Text);
        Assert.Contains(detail.Fields, f => f is { Field: "documentNumber", Origin: "printed", StartLine: 3 });
    }

    [Fact]
    public async Task Citations_lead_both_ways()
    {
        var citing = (await small.SearchAsync("渝北府办发〔2020〕11号")).Items[0].Document.Id;
        var cited = (await small.SearchAsync("京人社发〔2020〕5号")).Items[0].Document.Id;
        var citation = Assert.Single((await Catalog.Get<GetDocument>().Handle(citing, CancellationToken.None))!.Citations);
        Assert.Equal((cited, "京人社发〔2020〕5号"), (citation.TargetId, citation.Number));
        Assert.Equal(citing, Assert.Single((await Catalog.Get<GetDocument>().Handle(cited, CancellationToken.None))!.CitedBy).DocumentId);
    }

    [Fact]
    public async Task Unknown_ids_give_nothing()
    {
        Assert.Null(await Catalog.Get<GetDocument>().Handle("x", CancellationToken.None));
        Assert.Null(await Catalog.Get<GetCompilation>().Handle("x", CancellationToken.None));
        Assert.Null(await Catalog.Get<GetSource>().Handle("x", 1, 2, CancellationToken.None));
        Assert.Null(await Catalog.Get<GetIssuingBody>().Handle("x", 1, CancellationToken.None));
    }

    [Fact]
    public async Task Measures_are_found_by_themselves()
    {
        var page = await Catalog.Get<ListMeasures>().Handle(new DocumentFilter { Query = "滞纳金" }, CancellationToken.None);
        var item = Assert.Single(page.Items);
        Assert.Equal(("二", "京人社发〔2020〕5号"), (item.Path, item.Document.DocumentNumber));
        var all = await Catalog.Get<ListMeasures>().Handle(new DocumentFilter { PageSize = 100 }, CancellationToken.None);
        Assert.Equal(10, all.Total);
        Assert.Equal(2, all.Facets.Single(f => f.Name == "region").Values.Single(v => v.Value == "全国").Count);
    }

    [Fact]
    public async Task Deadlines_are_filtered_by_kind_region_words_and_dates()
    {
        var list = Catalog.Get<ListDeadlines>();
        var all = await list.Handle(new DeadlineFilter { PageSize = 100 }, CancellationToken.None);
        Assert.True(all.Total > 0);
        Assert.Equal(all.Total, all.Facets.Single(f => f.Name == "kind").Values.Sum(v => v.Count));
        foreach (var kind in all.Facets.Single(f => f.Name == "kind").Values)
        {
            Assert.Equal(kind.Count, (await list.Handle(new DeadlineFilter { Kinds = [kind.Value] }, CancellationToken.None)).Total);
        }

        var found = await list.Handle(new DeadlineFilter { Query = "社保缓缴", Regions = ["北京市"], Scope = RegionScope.Own }, CancellationToken.None);
        Assert.All(found.Items, item => Assert.Equal("京人社发〔2020〕5号", item.DocumentNumber));
        Assert.Contains(found.Items, item => item.Duration == "P6M");
        Assert.DoesNotContain((await list.Handle(new DeadlineFilter { From = new DateOnly(2020, 1, 1) }, CancellationToken.None)).Items, item => item is { Start: null, End: null });
        Assert.Equal(["kind", "region", "to", "page"], (await list.Handle(new DeadlineFilter { Kinds = ["x"], Regions = ["火星"], From = new DateOnly(2020, 2, 1), To = new DateOnly(2020, 1, 1), Page = -1 }, CancellationToken.None)).Problems.Select(p => p.Parameter));
    }

    [Fact]
    public async Task Bodies_are_listed_and_shown_with_their_documents()
    {
        var bodies = await Catalog.Get<ListIssuingBodies>().Handle(null, CancellationToken.None);
        Assert.Equal(("重庆市人民政府", 2), (bodies[0].Name, bodies[0].DocumentCount));
        var found = Assert.Single(await Catalog.Get<ListIssuingBodies>().Handle(" 財政 ", CancellationToken.None));
        var detail = (await Catalog.Get<GetIssuingBody>().Handle(bodies[0].Id, 1, CancellationToken.None))!;
        Assert.Equal(["渝府发〔2020〕9号", "渝府发〔2020〕1号"], detail.Documents.Items.Select(i => i.Document.DocumentNumber));
        Assert.Equal("财政部", found.Name);
    }

    [Fact]
    public async Task A_compilation_lists_its_units_and_shows_its_source()
    {
        var summary = Assert.Single(await Catalog.Get<ListCompilations>().Handle(CancellationToken.None));
        var detail = (await Catalog.Get<GetCompilation>().Handle(summary.Id, CancellationToken.None))!;
        Assert.Equal(6, detail.Units.Count);
        var view = (await Catalog.Get<GetSource>().Handle(summary.Id, 3, 3, CancellationToken.None))!;
        Assert.Equal("京人社发〔2020〕5号", Assert.Single(view.Lines, line => line.Parts.Any(p => p.IsHit)).Parts[0].Text);
        Assert.Equal(view.LastLine - view.FirstLine + 1, view.Lines.Count);
    }

    [Theory]
    [InlineData(-5, -9)]
    [InlineData(int.MaxValue, int.MinValue)]
    [InlineData(1, int.MaxValue)]
    public async Task A_span_outside_the_source_is_brought_inside(int from, int to)
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        var compilation = (await catalog.Get<ListCompilations>().Handle(CancellationToken.None))[0];
        var view = (await catalog.Get<GetSource>().Handle(compilation.Id, from, to, CancellationToken.None))!;
        Assert.InRange(view.Lines.Count, 1, GetSource.MostLines);
        Assert.InRange(view.MarkedFrom, view.FirstLine, view.LastLine);
    }

    [Fact]
    public async Task The_home_page_tells_next_deadlines_or_the_latest_that_ended()
    {
        var home = await Catalog.Get<GetHome>().Handle(new DateOnly(2026, 11, 21), CancellationToken.None);
        Assert.Equal((6, 10), (home.DocumentCount, home.MeasureCount));
        Assert.Equal("京人社发〔2020〕5号", home.Newest[0].DocumentNumber);
        Assert.Equal(home.NextDeadlines.Count > 0, home.DeadlinesAreOver);
        var early = await Catalog.Get<GetHome>().Handle(new DateOnly(2000, 1, 1), CancellationToken.None);
        Assert.False(early.DeadlinesAreOver);
    }

    [Fact]
    public async Task The_state_tells_a_missing_an_empty_and_a_full_catalogue()
    {
        Assert.Equal(new CatalogState(true, true, 6, null), await Catalog.Get<CheckCatalog>().Handle(CancellationToken.None));
        await using var broken = await TemporaryCatalog.CreateAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(broken.Folder.Path, "catalog.db*"))
        {
            File.Delete(file);
        }

        Assert.False((await broken.Get<CheckCatalog>().Handle(CancellationToken.None)).Reachable);
        broken.Folder.Write("catalog.db", "no database at all, only some words that are long enough to be read as a header of one");
        Assert.False((await broken.Get<CheckCatalog>().Handle(CancellationToken.None)).Migrated);
    }
}
