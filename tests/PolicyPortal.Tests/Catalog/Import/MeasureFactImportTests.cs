using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class MeasureFactImportTests
{
    private const string Text = """
        南昌市人民政府关于支持中小微企业的通知

        洪府发〔2020〕3号

        各县区人民政府：

        一、给予用工补贴。对吸纳农民工就业的中小微企业，按每人1000元给予一次性补贴，最高不超过20万元。（责任单位：市人力资源和社会保障局、市财政局）

        二、减免房租。对承租国有房屋的个体工商户，减半收取3个月房租。

        南昌市人民政府

        2020年2月10日
        """;

    [Fact]
    public async Task Stores_each_fact_with_its_measure_words_and_place()
    {
        await using var catalog = await ImportedAsync(Text);
        using var context = catalog.Context();
        var paths = context.Measures.ToDictionary(m => m.Id, m => m.Path);

        var units = context.ResponsibleUnits.OrderBy(u => u.Ordinal).ToList();
        Assert.Equal([("一", "南昌市人力资源和社会保障局"), ("一", "南昌市财政局")], units.Select(u => (paths[u.MeasureId], u.OfficialName)));
        Assert.Equal([("一", "农民工"), ("一", "中小微企业"), ("二", "个体工商户")], context.MeasureAudiences.OrderBy(a => a.Ordinal).AsEnumerable().Select(a => (paths[a.MeasureId], a.Audience)));
        var amounts = context.MeasureAmounts.OrderBy(a => a.Ordinal).ToList();
        Assert.Equal(
            [("一", 1000m, "CNY", AmountEffect.Subsidise), ("一", 200000m, "CNY", AmountEffect.Subsidise), ("二", 50m, "percent", AmountEffect.Reduce)],
            amounts.Select(a => (paths[a.MeasureId], a.Value, a.Unit, a.Effect)));
        Assert.Equal(("person", AmountBound.AtMost), (amounts[0].Per, amounts[1].Bound));

        var paragraphs = context.Paragraphs.ToDictionary(p => p.Ordinal, p => p.Text);
        Assert.All(units.Cast<MeasureFact>().Concat(amounts), fact => Assert.Equal(fact.Quote, paragraphs[fact.ParagraphOrdinal].Substring(fact.Offset, fact.Quote.Length)));
        Assert.Equal((7, 9), (units[0].StartLine, amounts[2].StartLine));
    }

    [Fact]
    public async Task Changes_the_facts_of_a_changed_document_and_leaves_none_behind()
    {
        await using var catalog = await ImportedAsync(Text);
        var before = TableDump.Of(catalog.DatabaseFile);
        await ImportAsync(catalog, Text);
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));

        await ImportAsync(catalog, Text.Replace("每人1000元", "每人2000元", StringComparison.Ordinal));
        var after = TableDump.Of(catalog.DatabaseFile);
        Assert.Single(after["MeasureAmounts"].Except(before["MeasureAmounts"]));
        Assert.Equal(before["MeasureAmounts"].Count, after["MeasureAmounts"].Count);
        Assert.Equal(before["ResponsibleUnits"], after["ResponsibleUnits"]);
        Assert.Equal(before["MeasureAudiences"], after["MeasureAudiences"]);

        await ImportAsync(catalog, "江西省人民政府关于开展调查的通知\n\n赣府发〔2020〕9号\n\n一、做好准备。\n\n江西省人民政府\n\n2020年3月1日\n");
        var gone = TableDump.Of(catalog.DatabaseFile);
        Assert.Empty(gone["MeasureAmounts"].Concat(gone["ResponsibleUnits"]).Concat(gone["MeasureAudiences"]));
    }

    [Fact]
    public async Task Exports_the_facts_behind_the_other_fields()
    {
        await using var catalog = await ImportedAsync(Text);
        var lines = (await catalog.ExportAsync())["measures.jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var first = JsonDocument.Parse(lines[0]);
        var measure = first.RootElement;
        Assert.Equal(
            ["id", "documentId", "path", "line", "heading", "text", "endLine", "parentId", "responsibleUnits", "audiences", "amounts"],
            measure.EnumerateObject().Select(p => p.Name));
        var unit = measure.GetProperty("responsibleUnits")[1];
        Assert.Equal(("市财政局", "南昌市财政局", "responsible", 7), (Of(unit, "name"), Of(unit, "officialName"), Of(unit, "role"), unit.GetProperty("line").GetInt32()));
        Assert.Equal("中小微企业", Of(measure.GetProperty("audiences")[1], "name"));
        var amount = measure.GetProperty("amounts")[0];
        Assert.Equal(("1000", "CNY", "person", "exact", "value", "subsidise"), (amount.GetProperty("value").GetRawText(), Of(amount, "unit"), Of(amount, "per"), Of(amount, "bound"), Of(amount, "role"), Of(amount, "effect")));
        Assert.Contains("\"responsibleUnits\":[]", lines[1], StringComparison.Ordinal);
    }

    private static string? Of(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<TemporaryCatalog> ImportedAsync(string text)
    {
        var catalog = await TemporaryCatalog.CreateAsync();
        await ImportAsync(catalog, text);
        return catalog;
    }

    private static Task ImportAsync(TemporaryCatalog catalog, string text) => catalog.ImportAsync(catalog.Folder.Write("facts.txt", text));
}
