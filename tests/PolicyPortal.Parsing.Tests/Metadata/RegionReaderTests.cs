using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public class RegionReaderTests
{
    [Theory]
    [InlineData("关于做好就业工作的通知", "财政部", null, null, "全国", null)]
    [InlineData("关于做好就业工作的通知", "南昌市人民政府", null, null, "江西省/南昌市", null)]
    [InlineData("关于做好公积金工作的意见", "内蒙古自治区财政厅|人民银行呼和浩特中心支行", null, null, "内蒙古自治区", null)]
    [InlineData("关于做好公积金工作的意见", "人民银行呼和浩特中心支行|内蒙古自治区财政厅", null, null, "内蒙古自治区", null)]
    [InlineData("关于做好就业工作的通知", null, "1、国家防控疫情具体措施", null, "全国", "chapter")]
    [InlineData("关于做好就业工作的通知", null, "二、内蒙古自治区防控疫情具体措施", null, "内蒙古自治区", "chapter")]
    [InlineData("重庆市支持企业复工复产若干政策措施", null, null, null, "重庆市", null)]
    [InlineData("关于做好就业工作的通知", null, null, "江西省", "江西省", "compilation")]
    [InlineData("关于做好就业工作的通知", null, null, null, "全国", "default")]
    public void Reads_the_region(string title, string? signature, string? chapter, string? compilation, string region, string? reason)
    {
        var unit = UnitContexts.Of(title, signature: signature?.Split('|'), chapter: chapter, compilation: compilation);
        var found = RegionReader.Read(unit, IssuingBodyReader.Read(unit));
        Assert.Equal((region, reason), (found.Value, found.Reason));
    }

    [Fact]
    public void A_document_to_all_provinces_applies_everywhere()
    {
        var unit = UnitContexts.Of("关于做好就业工作的通知", body: ["各省、自治区、直辖市人民政府："], compilation: "重庆市");
        Assert.Equal("全国", RegionReader.Read(unit, []).Value);
    }

    [Fact]
    public void An_attachment_applies_where_its_document_does()
    {
        var unit = UnitContexts.Of("申报表", parent: UnitContexts.Parent("关于申报的通知", "江西省/南昌市"));
        Assert.Equal(("江西省/南昌市", "parent"), (RegionReader.Read(unit, []).Value, RegionReader.Read(unit, []).Reason));
    }

    [Theory]
    [InlineData("国务院关于河北雄安新区总体规划的批复", "河北省人民政府、国家发展改革委：", "河北省")]
    [InlineData("国务院办公厅关于湖北省巴东县地质灾害险情有关问题的复函", "湖北省人民政府：", "湖北省")]
    [InlineData("国务院关于京津冀协同发展有关问题的批复", "北京市人民政府、天津市人民政府、河北省人民政府：", "全国")]
    [InlineData("国务院办公厅关于黄金经济政策有关问题的复函", "国家经贸委、冶金部：", "全国")]
    [InlineData("国务院关于进一步推进户籍制度改革的意见", "河北省人民政府：", "全国")]
    public void What_a_central_body_answers_to_one_government_applies_there(string title, string addressees, string region) =>
        Assert.Equal(region, Sample.Document(title + "\n国函〔2018〕159号\n" + addressees + "\n你们的请示收悉。现答复如下：\n一、原则同意。\n国务院\n2018年12月25日\n").Region?.Value);
}
