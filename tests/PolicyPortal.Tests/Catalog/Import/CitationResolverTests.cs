using PolicyPortal.Catalog.Import;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Tests.Catalog.Import;

public sealed class CitationResolverTests
{
    private static readonly PrintingRow[] Rows =
    [
        Row("a", 0, "人社部发〔2020〕11号", "关于阶段性减免企业社会保险费的通知"),
        Row("a", 1, null, "关于贯彻落实减免政策的通知"),
        Row("a", 2, "渝府办发〔2020〕14号", "关于印发重庆市支持企业复工复产若干政策措施的通知"),
        Row("a", 3, "渝府办发〔2020〕14号", "重庆市支持企业复工复产若干政策措施") with { ParentId = "a2" },
        Row("a", 4, null, "若干政策措施") with { ParentId = "a1", Bodies = ["甲"] },
        Row("b", 0, "人社部发〔2020〕11号", "人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知"),
        Row("b", 1, null, "若干政策措施") with { Bodies = ["乙"] },
        Row("d", 0, null, "关于春耕的通知") with { Bodies = ["江西省财政厅"], Region = "江西省" },
        Row("e", 0, null, "关于春耕的通知") with { Bodies = ["湖南省财政厅"], Region = "湖南省" },
        Row("f", 0, null, "南昌市关于春耕的办法") with { Region = "江西省/南昌市" },
        Row("c", 0, null, "关于别的事情的通知"),
    ];

    [Theory]
    [InlineData("a1", "人社部发〔2020〕11号", null, "a0", "by number, the printing of the same compilation")]
    [InlineData("b1", "人社部发〔2020〕11号", null, "b0", "the same from the other compilation")]
    [InlineData("a1", null, "关于阶段性减免企业社会保险费的通知", "a0", "by title")]
    [InlineData("a1", "人社部发〔2019〕99号", "关于阶段性减免企业社会保险费的通知", null, "a number that is not there and another that is")]
    [InlineData("a1", "人社部明发〔2020〕11号", "关于阶段性减免企业社会保险费的通知", "a0", "a misprinted number beside the whole title")]
    [InlineData("a1", "人社部发〔2021〕11号", "关于阶段性减免企业社会保险费的通知", null, "a yearly notice of the same title")]
    [InlineData("c0", "人社部发〔2020〕12号", null, null, "a misprinted number alone tells nothing")]
    [InlineData("a0", "渝府办发〔2020〕14号", null, "a2", "a number over notice and text means the notice")]
    [InlineData("a0", "渝府办发〔2020〕14号", "重庆市支持企业复工复产若干政策措施", "a3", "unless the title tells")]
    [InlineData("a2", null, "重庆市支持企业复工复产若干政策措施", "a3", "what a notice issues")]
    [InlineData("a1", null, "若干政策措施", "a4", "of two with one title the one that it carries")]
    [InlineData("b0", null, "若干政策措施", "b1", "of two with one title the one of its compilation")]
    [InlineData("c0", null, "若干政策措施", null, "of two with one title neither, where nothing tells")]
    [InlineData("f0", null, "关于春耕的通知", "d0", "of two with one title the one that applies where the citing document does")]
    [InlineData("f0", null, "财政部关于春耕的通知", null, "another body's")]
    [InlineData("b0", "人社部发〔2020〕11号", null, null, "its own number")]
    [InlineData("c0", null, "中华人民共和国劳动合同法", null, "not in the catalogue")]
    public void Finds_the_document_that_is_named(string citing, string? number, string? title, string? target, string why)
    {
        Assert.NotEmpty(why);
        var resolver = new CitationResolver(Rows, WorkMatcher.Match(Rows));
        Assert.Equal(target, resolver.Resolve(new CitationRow(citing, 0, number, TitleFold.Key(title), Bodies(title), null, null))?.DocumentId);
    }

    private static string[] Bodies(string? title) => title?.StartsWith("财政部", StringComparison.Ordinal) == true ? ["财政部"] : [];

    private static PrintingRow Row(string compilation, int ordinal, string? number, string title) =>
        new(compilation + ordinal, compilation, ordinal, UnitKind.Document, null, number, TitleFold.Key(title), null, null, [], 4, 1000);
}
