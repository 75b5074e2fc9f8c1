using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Tests.Vocabulary;

public class RegionVocabularyTests
{
    [Theory]
    [InlineData("江西省", null, "江西省")]
    [InlineData("江西", null, "江西省")]
    [InlineData("内蒙古", null, "内蒙古自治区")]
    [InlineData("南昌", null, "江西省/南昌市")]
    [InlineData("呼和浩特", null, "内蒙古自治区/呼和浩特市")]
    [InlineData("渝北区", null, "重庆市/渝北区")] // no 市辖区 level
    [InlineData("彭水县", null, "重庆市/彭水苗族土家族自治县")]
    [InlineData("仙桃市", null, "湖北省/仙桃市")] // administered by the province itself
    [InlineData("东莞", null, "广东省/东莞市")]
    [InlineData("香港", null, "香港特别行政区")]
    [InlineData("延边", null, "吉林省/延边朝鲜族自治州")]
    [InlineData("兵团", null, "新疆生产建设兵团")]
    [InlineData("吉林", null, "吉林省")] // the province before the city
    [InlineData("江干区", null, "浙江省/杭州市/江干区")] // of 2020; later merged
    [InlineData("临平区", null, "浙江省/杭州市/临平区")] // of 2021
    [InlineData("朝阳区", null, null)] // 北京市 and 长春市
    [InlineData("朝阳区", "北京市", "北京市/朝阳区")]
    [InlineData("朝阳区", "吉林省/长春市", "吉林省/长春市/朝阳区")]
    [InlineData("火星市", null, null)]
    public void Resolves_a_name(string name, string? context, string? path) => Assert.Equal(path, RegionVocabulary.Resolve(name, context)?.Path);

    [Theory]
    [InlineData("重庆市渝北区人民政府", 6, "重庆市/渝北区")]
    [InlineData("江西省南昌市东湖区财政局", 9, "江西省/南昌市/东湖区")]
    [InlineData("北京市朝阳区", 6, "北京市/朝阳区")]
    [InlineData("关于江西", 0, null)]
    public void Finds_the_longest_chain_at_the_start(string text, int length, string? path)
    {
        var found = RegionVocabulary.Leading(text);
        Assert.Equal((length, path), (found.Length, found.Region?.Path));
    }

    [Fact]
    public void Holds_all_divisions_of_2020()
    {
        var now = RegionVocabulary.All.Where(r => r.Code != "66" && !r.Years.StartsWith("2021", StringComparison.Ordinal)).ToList();
        Assert.Equal(34, now.Count(r => r.Level == 1));
        Assert.Equal(333, now.Count(r => r.Level == 2 && !r.Code.StartsWith("71", StringComparison.Ordinal)));
        Assert.True(now.Count(r => r.Level == 3) > 2800);
    }
}
