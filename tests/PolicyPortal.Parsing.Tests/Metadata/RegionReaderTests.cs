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
}
