using AngleSharp.Dom;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Tests.Support;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

[Collection(PortalCollection.Name)]
public sealed class MeasureFactPageTests(PortalApplication portal)
{
    [Fact]
    public async Task A_measure_shows_who_answers_for_it_whom_it_is_for_and_its_amounts()
    {
        var page = await Open("zh-CN");
        var facts = page.QuerySelectorAll(".text dl.facts").ToList();
        Assert.NotEmpty(facts);
        Assert.Contains(facts, f => Terms(f).Contains("责任单位"));
        Assert.Contains(facts, f => Terms(f).Contains("适用对象"));
        Assert.NotEmpty(page.QuerySelectorAll(".margin ul.amounts[aria-label='金额比例'] > li"));
        Assert.All(facts.SelectMany(f => f.QuerySelectorAll("a[href^='/measures?audience=']")), link => Assert.NotEmpty(link.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".text .amount"));
    }

    [Fact]
    public async Task The_facts_are_worded_in_the_language_of_the_page()
    {
        var page = await Open("en");
        var facts = page.QuerySelectorAll(".text dl.facts").ToList();
        Assert.Contains(facts, f => Terms(f).Contains("Responsible"));
        Assert.All(facts, f => Assert.Equal("en", f.GetAttribute("lang")));
        var plain = page.QuerySelectorAll(".amounts > li > span").Select(v => v.TextContent).ToList();
        Assert.NotEmpty(plain);
        Assert.DoesNotContain(plain, text => text.Any(c => c is >= '\u4e00' and <= '\u9fff'));
    }

    [Fact]
    public async Task The_audience_is_a_filter_of_search_and_measures()
    {
        foreach (var address in new[] { "/search?q=补贴", "/measures?q=补贴" })
        {
            var (_, page) = await portal.GetPageAsync(address);
            var link = page.QuerySelectorAll(".facet a[href*='audience=']").First();
            var (_, filtered) = await portal.GetPageAsync(link.GetAttribute("href")!);
            Assert.Contains(link.QuerySelector(".facet-count")!.TextContent.Trim(), filtered.QuerySelector("#count")!.TextContent);
            Assert.Contains("适用对象", filtered.QuerySelector(".chips")!.TextContent);
            Assert.NotEmpty(filtered.QuerySelectorAll(".amount-tag"));
        }

        var (response, _) = await portal.GetPageAsync("/measures?audience=火星人");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(1000, null, "CNY", "person", "exact", "value", "subsidise", "补贴、奖励：每人1000元")]
    [InlineData(200000, null, "CNY", null, "atMost", "value", "subsidise", "补贴、奖励：最高20万元")]
    [InlineData(500000000000, null, "CNY", null, "exact", "value", "fund", "资金规模：5000亿元")]
    [InlineData(300, null, "CNY", "person/day", "exact", "value", "subsidise", "补贴、奖励：每人每天300元")]
    [InlineData(50, null, "percent", null, "exact", "value", "reduce", "减少：50%")]
    [InlineData(100, null, "percent", null, "exact", "value", "exempt", "免收")]
    [InlineData(0.5, null, "percentage-point", null, "exact", "value", "reduce", "减少：0.5个百分点")]
    [InlineData(1000, 5000.0, "CNY", null, "range", "value", "fine", "罚款：1000元至5000元")]
    [InlineData(10000000, null, "CNY", null, "atLeast", "condition", "other", "条件：不低于1000万元")]
    public void Amounts_are_worded_as_people_write_them(double value, double? upper, string unit, string? per, string bound, string role, string effect, string words) =>
        Assert.Equal(words, AmountText.Of(new AmountDetail("", (decimal)value, (decimal?)upper, unit, per, bound, role, effect, 1, new SourceRange(1, 0, 1, 1))));

    private static IEnumerable<string> Terms(IElement facts) => facts.QuerySelectorAll("dt").Select(term => term.TextContent);

    /// <summary>A document of Nanchang with responsible units, audiences and amounts.</summary>
    private async Task<IDocument> Open(string language)
    {
        var (_, list) = await portal.GetPageAsync("/search?q=" + Uri.EscapeDataString("责任单位 补贴 中小企业") + "&region=" + Uri.EscapeDataString("江西省/南昌市") + "&scope=own");
        return (await portal.GetPageAsync(list.QuerySelector("ol.hits h3 a")!.GetAttribute("href")!, language)).Page;
    }
}
