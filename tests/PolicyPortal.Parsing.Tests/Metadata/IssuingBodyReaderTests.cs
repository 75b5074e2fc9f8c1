using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Tests.Metadata;

public class IssuingBodyReaderTests
{
    [Theory]
    [InlineData("国务院应对新型冠状病毒肺炎疫情|联防联控机制综合组|2020年2月25日", "国务院应对新型冠状病毒肺炎疫情联防联控机制综合组")] // split over lines
    [InlineData("重 庆 市 财 政 局|重庆市人力资源和社会保障局|2020年2月3日", "重庆市财政局|重庆市人力资源和社会保障局")]
    [InlineData("北京市人力资源和社会保障局   北京市财政局", "北京市人力资源和社会保障局|北京市财政局")]
    [InlineData("自治区住房和城乡建设厅  自治区财政厅|人民银行呼和浩特中心支行", "内蒙古自治区住房和城乡建设厅|内蒙古自治区财政厅|中国人民银行呼和浩特中心支行")]
    [InlineData("财政部 2020年2月1日", "财政部")] // the date on the same line
    [InlineData("中国就业培训技术指导中心|联系电话：010-12345678|人力资源社会保障部办公厅|2020年2月17日", "人力资源和社会保障部办公厅")] // a contact before the signature
    public void Reads_a_signature(string lines, string bodies)
    {
        var unit = UnitContexts.Of("关于有关工作的通知", signature: lines.Split('|'), compilation: "内蒙古自治区");
        Assert.Equal(bodies.Split('|'), IssuingBodyReader.Read(unit).Select(b => b.Value));
    }

    [Fact]
    public void The_signature_says_where_it_stands()
    {
        var body = Assert.Single(IssuingBodyReader.Read(UnitContexts.Of("关于有关工作的通知", signature: ["国务院办公厅", "2020年1月26日"])));
        Assert.Equal(new ParsedField<string>("国务院办公厅", SourceSpan.Lines(90, 90)), body);
    }

    [Theory]
    [InlineData("国家医保局 国家卫生健康委关于推进“互联网+”医保服务的指导意见", null, null, "国家医疗保障局|国家卫生健康委员会", null)]
    [InlineData("关于阶段性减免企业社会保险费的通知", "人社部发〔2020〕11号", "国务院", "人力资源和社会保障部", "number-prefix")]
    [InlineData("关于做好有关工作的通知", null, "北京市人社局", "北京市人力资源和社会保障局", "chapter")]
    [InlineData("关于做好有关工作的通知", null, "二、内蒙古自治区防控疫情具体措施", "", null)]
    public void Falls_back_in_order(string title, string? number, string? chapter, string bodies, string? reason)
    {
        var found = IssuingBodyReader.Read(UnitContexts.Of(title, number: number, chapter: chapter));
        Assert.Equal(bodies, string.Join('|', found.Select(b => b.Value)));
        Assert.All(found, b => Assert.Equal(reason, b.Reason));
    }

    [Fact]
    public void An_issued_text_has_the_bodies_of_its_notice()
    {
        var parent = UnitContexts.Parent("关于印发实施方案的通知", "内蒙古自治区", "内蒙古自治区医疗保障局", "内蒙古自治区财政厅");
        var found = IssuingBodyReader.Read(UnitContexts.Of("内蒙古自治区阶段性减征职工基本医疗保险费实施方案", parent: parent));
        Assert.Equal(["内蒙古自治区医疗保障局", "内蒙古自治区财政厅"], found.Select(b => b.Value));
        Assert.All(found, b => Assert.Equal((FieldOrigin.Inferred, "parent"), (b.Origin, b.Reason)));
    }

    [Fact]
    public void A_forwarded_text_has_the_bodies_whose_words_are_forwarded()
    {
        var parent = UnitContexts.Parent("国务院办公厅转发国家卫生健康委 人力资源社会保障部 财政部关于改善一线医务人员工作条件若干措施的通知", RegionVocabulary.Nation, "国务院办公厅");
        var found = IssuingBodyReader.Read(UnitContexts.Of("关于改善一线医务人员工作条件的若干措施", parent: parent));
        Assert.Equal(["国家卫生健康委员会", "人力资源和社会保障部", "财政部"], found.Select(b => b.Value));
    }

    [Fact]
    public void A_decision_has_the_body_that_adopted_it()
    {
        var unit = UnitContexts.Of("关于依法防控疫情的决定", body: ["（2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过）"]);
        Assert.Equal(["北京市人民代表大会常务委员会"], IssuingBodyReader.Read(unit).Select(b => b.Value));
    }
}
