using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public sealed class IssueDateReaderTests
{
    private const string Body = "各区县人力社保局：\n为做好疫情防控期间的工作，现将有关事项通知如下：\n一、各地要抓好落实。\n";

    [Theory]
    [InlineData("重庆市人力资源和社会保障局\n2020年2月7日\n", "2020-02-07", "under the names")]
    [InlineData("重庆市人力资源和社会保障局\n二〇二〇年二月七日\n", "2020-02-07", "in Chinese digits")]
    [InlineData("重庆市人力资源和社会保障局２０２０年２月７日\n", "2020-02-07", "on the line of the name")]
    [InlineData("2020年2月7日\n", "2020-02-07", "without a name")]
    [InlineData("重庆市人力资源和社会保障局\n2020年2月7日\n（此件公开发布）\n", "2020-02-07", "before the openness line")]
    [InlineData("重庆市人力资源和社会保障局\n2020年2月7日\n（联系人：王某，联系电话：86868686）\n", "2020-02-07", "before a contact line")]
    [InlineData("重庆市人力资源和社会保障局\n", null, "none is printed")]
    public void Reads_the_date_of_the_signature(string signature, string? expected, string reason)
    {
        var date = Sample.Document("重庆市人力资源和社会保障局关于做好工作的通知\n渝人社发〔2020〕8号\n" + Body + signature).IssueDate;
        Assert.True(date?.Value.ToString("yyyy-MM-dd") == expected, $"{reason}: {date}");
    }

    // 2010年２月12日 stands under 渝肺炎组办发〔2020〕24号 in one of the seeds.
    [Fact]
    public void Corrects_a_year_that_the_number_contradicts()
    {
        var unit = Sample.Document("重庆市人力资源和社会保障局关于做好工作的通知\n渝人社发〔2020〕24号\n" + Body + "重庆市人力资源和社会保障局\n2010年２月12日\n");
        Assert.Equal(new DateOnly(2020, 2, 12), unit.IssueDate?.Value);
        Assert.Equal(FieldOrigin.Corrected, unit.IssueDate?.Origin);
        Assert.Contains(unit.Notes, note => note is { Code: "date-number-disagree", Detail: "2010年２月12日" });
    }

    // Numbers are given in December and the text is printed in January.
    [Fact]
    public void Keeps_a_date_of_the_year_after_the_number()
    {
        var unit = Sample.Document("重庆市人力资源和社会保障局关于做好工作的通知\n渝人社发〔2019〕240号\n" + Body + "重庆市人力资源和社会保障局\n2020年1月2日\n");
        Assert.Equal(new DateOnly(2020, 1, 2), unit.IssueDate?.Value);
        Assert.Empty(unit.Notes);
    }

    [Fact]
    public void Reads_the_date_of_adoption_under_the_title()
    {
        var unit = Sample.Document("北京市人民代表大会常务委员会关于依法防控新型冠状病毒感染肺炎疫情坚决打赢疫情防控阻击战的决定\n（2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过）\n为了依法防控疫情，作出如下决定：\n一、本市疫情防控工作坚持依法防控。\n二、本决定自公布之日起施行。\n");
        Assert.Equal(new DateOnly(2020, 2, 7), unit.IssueDate?.Value);
    }
}
