using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

/// <summary>Whole lists for exports: what the pages of the list hold, made row by row.</summary>
public sealed class ListRowsTests(SmallCatalog small) : IClassFixture<SmallCatalog>
{
    [Theory]
    [InlineData(null)]
    [InlineData("贴息")]
    public async Task All_rows_are_those_of_the_pages_in_their_order(string? query)
    {
        var filter = new DocumentFilter { Query = query, PageSize = 100 };
        var documents = await small.Catalog.Get<SearchDocuments>().All(filter, CancellationToken.None);
        Assert.Equal((await small.SearchAsync(filter)).Items.Select(i => i.Document.Id), documents.Rows.Select(r => r.Hit.Document.Id));
        Assert.All(documents.Rows, row => Assert.Equal(row.Hit.Measures.Select(m => m.Id), row.Measures.Select(m => m.Id)));
        var measures = await small.Catalog.Get<ListMeasures>().All(filter, CancellationToken.None);
        Assert.Equal((await small.Catalog.Get<ListMeasures>().Handle(filter, CancellationToken.None)).Items.Select(i => i.Id), measures.Rows.Select(r => r.Item.Id));
    }

    [Fact]
    public async Task A_row_is_made_when_it_is_read_and_not_kept()
    {
        var documents = (await small.Catalog.Get<SearchDocuments>().All(new DocumentFilter(), CancellationToken.None)).Rows;
        var measures = (await small.Catalog.Get<ListMeasures>().All(new DocumentFilter(), CancellationToken.None)).Rows;
        var limits = (await small.Catalog.Get<ListDeadlines>().All(new DeadlineFilter(), CancellationToken.None)).Rows;
        Assert.NotSame(documents[0], documents[0]);
        Assert.NotSame(measures[0], measures[0]);
        Assert.NotSame(limits[0], limits[0]);
        Assert.Equal(limits.Count, limits.Count());
    }

    [Fact]
    public async Task A_measure_has_its_own_words_label_and_lines()
    {
        var rows = (await small.Catalog.Get<ListMeasures>().All(new DocumentFilter { Query = "贴息资金" }, CancellationToken.None)).Rows;
        var words = rows[0].Words;
        Assert.StartsWith("二、扶持资金。安排100%贴息资金。", words.Text, StringComparison.Ordinal);
        Assert.Equal((rows[0].Item.Line, rows[0].Item.Line), (words.StartLine, words.EndLine));
        Assert.Matches("^[0-9a-f]{64}$", rows[0].Compilation.Sha256);
    }

    [Fact]
    public async Task An_unknown_value_is_a_problem_without_rows()
    {
        var rows = await small.Catalog.Get<SearchDocuments>().All(new DocumentFilter { Regions = ["月球"] }, CancellationToken.None);
        Assert.Empty(rows.Rows);
        Assert.Equal("region", Assert.Single(rows.Problems).Parameter);
    }
}
