using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Tests.Catalog.Queries;

/// <summary>Short names that real documents give, and where they use them.</summary>
public sealed class DefinedTermsTests
{
    [Theory]
    [InlineData("现就阶段性减免企业基本养老保险、失业保险、工伤保险（以下简称三项社会保险）单位缴费部分有关问题通知如下：", "三项社会保险")]
    [InlineData("一、自2020年2月起，各省、自治区、直辖市（除湖北省外）及新疆生产建设兵团（以下统称省）可根据受疫情影响情况", "省")]
    [InlineData("印发《关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号，以下简称11号文件）。", "11号文件")]
    [InlineData("联合印发《关于阶段性减征职工基本医疗保险费的指导意见》（以下简称《意见》）。", "《意见》")]
    [InlineData("按照每人1000元的标准给予一次性技能培训补贴（以下简称“培训补贴”）。申领补贴时", "培训补贴")]
    [InlineData("各区县〔自治县，以下简称区县〕政府)", "区县")]
    [InlineData("甲公司、乙公司（以下分别简称“甲方”和“乙方”）签订", "甲方 乙方")]
    [InlineData("人力资源社会保障部（简称：人社部）印发", "人社部")]
    [InlineData("全市中小微企业（以下合称为受困企业），可以申请", "受困企业")]
    public void A_definition_gives_a_short_name(string text, string names) =>
        Assert.Equal(names.Split(' '), DefinedTerms.Find([text]).Select(term => term.Name));

    [Theory]
    [InlineData("企业名称、职称评审按规定办理。")]
    [InlineData("疫情防控工作简称防控的说法不准确。")]
    [InlineData("以下简称")]
    [InlineData("（以下简称“）")]
    [InlineData("天下称之为仁。")]
    public void Other_words_define_nothing(string text) => Assert.Empty(DefinedTerms.Find([text]));

    [Fact]
    public void A_definition_knows_its_clause_and_place()
    {
        var term = Assert.Single(DefinedTerms.Find(["前言。", "为贯彻落实。现就企业基本养老保险、失业保险（以下简称两项保险）通知如下："]));

        Assert.Equal("现就企业基本养老保险、失业保险（以下简称两项保险", term.Clause);
        Assert.Equal((1, 26), (term.Paragraph, term.Start));
    }

    [Fact]
    public void The_first_use_in_a_paragraph_is_found_behind_the_definition()
    {
        string[] text = ["免征三项社会保险。", "工伤保险等（以下简称三项社会保险）减免。三项社会保险缓缴。", "三项社会保险和三项社会保险。"];
        var terms = DefinedTerms.Find(text);

        Assert.Empty(DefinedTerms.Uses(text[0], 0, terms, []));
        Assert.Equal(text[1].LastIndexOf("三项社会保险", StringComparison.Ordinal), Assert.Single(DefinedTerms.Uses(text[1], 1, terms, [])).Start);
        Assert.Equal(0, Assert.Single(DefinedTerms.Uses(text[2], 2, terms, [])).Start);
    }

    [Fact]
    public void A_term_inside_a_name_or_a_longer_term_is_not_meant()
    {
        string[] text = ["医疗保险（以下简称医保）和医保经办机构（以下简称医保机构）。", "国家医保局和医保机构办理医保。"];
        var terms = DefinedTerms.Find(text);

        Assert.Equal([("医保机构", 6), ("医保", 12)], DefinedTerms.Uses(text[1], 1, terms, ["国家医保局"]).Select(use => (use.Term.Name, use.Start)));
    }
}
