using PolicyPortal.Parsing.Citations;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Citations;

public class CitationReaderTests
{
    [Theory]
    [InlineData("按照《国务院办公厅关于促进“互联网+医疗健康”发展的意见》（国办发〔2018〕26号）要求", "Cites|国办发〔2018〕26号|国务院办公厅关于促进“互联网+医疗健康”发展的意见")]
    [InlineData("财政部《关于印发中小企业划型标准规定的通知》(工信部联企业[2011]300号)等有关规定", "Cites|工信部联企业〔2011〕300号|关于印发中小企业划型标准规定的通知")]
    [InlineData("按照《领导小组印发〈关于统筹做好工作的意见〉的通知》（内党明电〔2020〕6号）", "Cites|内党明电〔2020〕6号|领导小组印发〈关于统筹做好工作的意见〉的通知")]
    [InlineData("根据《关于转发《实施办法》的通知》规定", "Cites||关于转发《实施办法》的通知")] // one level of nesting
    [InlineData("根据《关于延期的通知。各单位要认真执行", "")] // the closing bracket is missing
    [InlineData("认真贯彻落实人社厅明电〔2020〕3号文件精神", "Implements|人社厅明电〔2020〕3号|")]
    [InlineData("按照渝府发〔2009〕58号文件规定", "Cites|渝府发〔2009〕58号|")]
    [InlineData("按京人社能发〔2019〕142号《关于印发实施方案的通知》办理", "Cites|京人社能发〔2019〕142号|关于印发实施方案的通知")]
    [InlineData("《关于支持疫情防控有关个人所得税政策的公告》（财政部税务总局公告2020年第10号）", "Cites|财政部税务总局公告2020年第10号|关于支持疫情防控有关个人所得税政策的公告")]
    [InlineData("根据《社会保险法》（以下简称《社保法》）和《社保法》的规定", "Cites||社会保险法")]
    [InlineData("现将《通知》印发给你们，《意见》另行印发", "")]
    [InlineData("现将《百日免费线上技能培训行动方案》印发给你们", "Issues||百日免费线上技能培训行动方案")]
    [InlineData("现将《人力资源社会保障部关于做好工作的通知》（人社部发〔2020〕1号）转发给你们", "Forwards|人社部发〔2020〕1号|人力资源社会保障部关于做好工作的通知")]
    [InlineData("《企业所得税管理办法》（京税发〔2015〕1号）同时废止", "Repeals|京税发〔2015〕1号|企业所得税管理办法")]
    [InlineData("你厅《关于劳动合同管理电子化工作的请示》收悉", "RepliesTo||关于劳动合同管理电子化工作的请示")]
    [InlineData("为贯彻落实《就业促进法》和《劳动合同法》，现通知如下", "Implements||就业促进法;Implements||劳动合同法")]
    [InlineData("《关于应对新冠肺炎疫情的决定》已由常务委员会第十八次会议于2020年2月7日通过，现予公布", "Issues||关于应对新冠肺炎疫情的决定")]
    [InlineData("应当持《营业执照》和《食品经营许可证》办理", "")]
    public void Reads_citations_of_a_text(string text, string expected) => Assert.Equal(expected, Print(UnitContexts.Of(null, body: [text])));

    [Theory]
    [InlineData("关于印发《实施方案（2020年）》的通知", UnitKind.Document, "Issues||实施方案（2020年）")]
    [InlineData("重庆市人民政府办公厅关于印发重庆市支持企业复工复产若干政策措施的通知", UnitKind.Document, "Issues||重庆市支持企业复工复产若干政策措施")]
    [InlineData("自治区人民政府办公厅转发自治区财政厅等3部门关于做好公积金服务工作意见的通知", UnitKind.Document, "Forwards||关于做好公积金服务工作意见")]
    [InlineData("国家医疗保障局有关负责人就《关于减征医疗保险费的指导意见》答记者问", UnitKind.Interpretation, "Interprets||关于减征医疗保险费的指导意见")]
    [InlineData("关于进一步做好相关工作的通知的政策解读", UnitKind.Interpretation, "Interprets||关于进一步做好相关工作的通知")]
    [InlineData("关于延长《暂行办法》有效期的通知", UnitKind.Document, "")] // 《暂行办法》 alone names no document
    [InlineData("关于延长《小微企业贷款贴息办法》有效期的通知", UnitKind.Document, "Extends||小微企业贷款贴息办法")]
    [InlineData("关于废止《外来务工人员管理办法》的决定", UnitKind.Document, "Repeals||外来务工人员管理办法")]
    public void Reads_the_document_that_a_title_names(string title, UnitKind kind, string expected) => Assert.Equal(expected, Print(UnitContexts.Of(title, kind)));

    [Fact]
    public void Leaves_out_the_units_own_number_and_title()
    {
        var unit = UnitContexts.Of("关于减免社会保险费的通知", number: "人社部发〔2020〕11号", body: ["《关于减免社会保险费的通知》（人社部发〔2020〕11号）自印发之日起执行，即人社部发〔2020〕11号。"]);
        Assert.Equal("", Print(unit));
    }

    [Fact]
    public void What_the_title_says_holds_for_later_mentions()
    {
        var unit = UnitContexts.Of("关于转发《稳定就业的通知》的通知", body: ["收到《稳定就业的通知》（人社部发〔2020〕5号）后……", "附件：人社部发〔2020〕5号"]);
        Assert.Equal("Forwards||稳定就业的通知;Forwards|人社部发〔2020〕5号|稳定就业的通知;Forwards|人社部发〔2020〕5号|", Print(unit));
    }

    [Fact]
    public void A_citation_knows_its_place()
    {
        var citation = Assert.Single(CitationReader.Read(UnitContexts.Of(null, body: ["依据 《劳动法》 规定"]).Paragraphs, UnitContexts.Of(null)));
        Assert.Equal((0, 2, "3:3-3:8"), (citation.ParagraphIndex, citation.Offset, citation.Span.ToString()));
    }

    private static string Print(PolicyPortal.Parsing.Metadata.UnitContext unit) =>
        string.Join(';', CitationReader.Read(unit.Paragraphs, unit).Select(c => $"{c.Relation}|{c.Number}|{c.Title}"));
}
