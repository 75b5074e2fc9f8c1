using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Queries;

public sealed class AudienceFilterTests(SmallCatalog small) : IClassFixture<SmallCatalog>
{
    [Fact]
    public async Task Finds_the_documents_with_a_measure_for_the_audience()
    {
        Assert.Equal(["京人社发〔2020〕5号"], await small.NumbersAsync(new() { Audiences = ["中小微企业"] }));
        Assert.Equal(4, (await small.SearchAsync(new DocumentFilter { Audiences = ["中小微企业", "农民工"] })).Total);
    }

    [Fact]
    public async Task Finds_only_the_measures_for_the_audience()
    {
        var page = await Measures(new() { Audiences = ["中小微企业"] });
        var item = Assert.Single(page.Items);
        Assert.Equal(("一", "京人社发〔2020〕5号"), (item.Path, item.Document.DocumentNumber));
        Assert.Equal("中小微企业", Assert.Single(item.Facts.Audiences).Name);
        Assert.Equal(0, (await Measures(new() { Query = "滞纳金", Audiences = ["农民工"] })).Total);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("补贴")]
    public async Task A_facet_says_what_each_value_would_select(string? query)
    {
        var documents = await small.SearchAsync(new DocumentFilter { Query = query, Audiences = ["农民工"] });
        var measures = await Measures(new() { Query = query, Audiences = ["农民工"] });
        Assert.True(Values(documents.Facets).Single(v => v.Value == "农民工").Selected);
        foreach (var value in Values(documents.Facets))
        {
            Assert.Equal(value.Count, (await small.SearchAsync(new DocumentFilter { Query = query, Audiences = [value.Value] })).Total);
        }

        foreach (var value in Values(measures.Facets))
        {
            Assert.Equal(value.Count, (await Measures(new() { Query = query, Audiences = [value.Value] })).Total);
        }

        foreach (var region in measures.Facets.Single(f => f.Name == "region").Values)
        {
            Assert.Equal(region.Count, (await Measures(new() { Query = query, Audiences = ["农民工"], Regions = [region.Value] })).Total);
        }
    }

    [Fact]
    public async Task An_audience_outside_the_list_is_a_problem()
    {
        Assert.Equal([new FilterProblem("audience", "火星人")], (await small.SearchAsync(new DocumentFilter { Audiences = ["农民工", "火星人"] })).Problems);
        Assert.Equal([new FilterProblem("audience", "火星人")], (await Measures(new() { Audiences = ["火星人"] })).Problems);
        Assert.Empty((await small.SearchAsync(new DocumentFilter { Audiences = ["女职工"] })).Problems);
    }

    [Fact]
    public async Task A_measure_says_what_it_says_in_hits_and_in_its_document()
    {
        var hit = (await small.SearchAsync("滞纳金")).Items[0];
        var amount = Assert.Single(hit.Measures[0].Facts.Amounts);
        Assert.Equal(("免收", 100m, "percent", "exempt", "value", 9), (amount.Quote, amount.Value, amount.Unit, amount.Effect, amount.Role, amount.Line));
        var detail = (await small.Catalog.Get<GetDocument>().Handle(hit.Document.Id, CancellationToken.None))!;
        Assert.Equal([amount], detail.Measures[1].Facts.Amounts);

        // 缓缴期间 is a limit and 免收 stands in its words, which are one link; amounts elsewhere are set off.
        Assert.DoesNotContain(detail.Paragraphs.SelectMany(p => p.Parts), part => part.IsAmount);
        var other = (await small.Catalog.Get<GetDocument>().Handle((await small.SearchAsync("赣府发〔2020〕6号")).Items[0].Document.Id, CancellationToken.None))!;
        Assert.Equal("100%", Assert.Single(other.Paragraphs.SelectMany(p => p.Parts), part => part.IsAmount).Text);
    }

    private Task<MeasurePage> Measures(DocumentFilter filter) => small.Catalog.Get<ListMeasures>().Handle(filter with { PageSize = 100 }, CancellationToken.None);

    private static IReadOnlyList<FacetValue> Values(IReadOnlyList<Facet> facets) => facets.Single(f => f.Name == "audience").Values;
}
