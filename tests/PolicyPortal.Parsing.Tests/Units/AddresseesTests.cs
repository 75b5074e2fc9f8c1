using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Units;

public sealed class AddresseesTests
{
    [Theory]
    [InlineData("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", "各省、自治区、直辖市人民政府，国务院各部委、各直属机构", "one line")]
    [InlineData("各区县（自治县）人力社保局，两江新区社会保障局、\n高新区政务服务和社会事务中心、万盛经开区人力社保局：", "各区县（自治县）人力社保局，两江新区社会保障局、高新区政务服务和社会事务中心、万盛经开区人力社保局", "two lines")]
    [InlineData("有关单位:", "有关单位", "half-width colon")]
    [InlineData("市各有关企业：", "市各有关企业", "enterprises")]
    public void Reads_whom_it_is_for(string line, string expected, string reason)
    {
        var unit = Sample.Document($"重庆市人力资源和社会保障局关于做好疫情防控有关工作的通知\n{line}\n为做好疫情防控期间的工作，现将有关事项通知如下：\n一、各地要抓好落实。\n重庆市人力资源和社会保障局\n2020年2月5日\n");
        Assert.True(unit.Addressees?.Value == expected, $"{reason}: {unit.Addressees?.Value}");
    }

    [Theory]
    [InlineData("现将有关事项通知如下：")]
    [InlineData("为做好疫情防控期间的工作，现将有关事项公告如下：")]
    public void Takes_no_opening_sentence_for_one(string line) =>
        Assert.Null(Sample.Document($"财政部关于疫情防控有关税收政策的公告\n财政部公告2020年第8号\n{line}\n一、对企业减征增值税。\n财政部\n2020年2月6日\n").Addressees);
}
