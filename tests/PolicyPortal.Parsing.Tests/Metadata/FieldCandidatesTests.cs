using PolicyPortal.Parsing.Metadata;

namespace PolicyPortal.Parsing.Tests.Metadata;

/// <summary>What a person is offered to choose from, on heads and signatures as the compilations print them.</summary>
public sealed class FieldCandidatesTests
{
    private const string Broken = """
        重庆市人民政府办公厅
        关于印发重庆市支持企业复工复产和生产经营
        若干政策措施的通知
        渝府办发〔2020〕14号

        各区县（自治县）人民政府，市政府各部门：
        《重庆市支持企业复工复产和生产经营若干政策措施》已经市政府同意，现印发给你们。
        执行中遇到的问题，参照国办发明电〔2020〕5号。

        重庆市人民政府办公厅
        2020年2月4日
        （此件公开发布，2020年2月5日印发）
        """;

    private const string Joint = """
        人力资源社会保障部 全国总工会 全国工商联关于做好新型冠状病毒感染肺炎疫情防控期间稳定劳动关系支持企业复工复产的意见（人社部发〔2020〕8号）

        各省、自治区、直辖市及新疆生产建设兵团人力资源社会保障厅（局）：
        为贯彻落实党中央关于疫情防控工作的决策部署，提出以下意见。
        一、高度重视。
        二、灵活处理。
        人力资源社会保障部 全国总工会
        全国工商联 2020年2月7日
        """;

    [Theory]
    [InlineData(Broken, "title", "重庆市人民政府办公厅|重庆市人民政府办公厅关于印发重庆市支持企业复工复产和生产经营|重庆市人民政府办公厅关于印发重庆市支持企业复工复产和生产经营若干政策措施的通知")]
    [InlineData(Broken, "documentNumber", "渝府办发〔2020〕14号|国办发明电〔2020〕5号")]
    [InlineData(Broken, "issueDate", "2020-02-04|2020-02-05")]
    [InlineData(Broken, "issuingBodies", "重庆市人民政府办公厅")]
    [InlineData(Joint, "title", "人力资源社会保障部全国总工会全国工商联关于做好新型冠状病毒感染肺炎疫情防控期间稳定劳动关系支持企业复工复产的意见")]
    [InlineData(Joint, "documentNumber", "人社部发〔2020〕8号")]
    [InlineData(Joint, "issueDate", "2020-02-07")]
    [InlineData(Joint, "issuingBodies", "人力资源和社会保障部|中华全国总工会|中华全国工商业联合会")]
    [InlineData("2020年2月30日\n1820年1月1日", "issueDate", "")]
    [InlineData("", "title", "")]
    public void Offers_every_value_that_stands_there(string text, string field, string expected) =>
        Assert.Equal(expected, string.Join('|', FieldCandidates.Of(Lines(text)).Where(c => c.Field == field).Select(c => c.Value)));

    [Fact]
    public void Tells_the_lines()
    {
        var found = FieldCandidates.Of(Lines(Broken));
        Assert.Equal((1, 3, CandidatePlace.Head), found.Where(c => c.Field == "title").Select(c => (c.StartLine, c.EndLine, c.Place)).Last());
        Assert.Equal((11, 11, CandidatePlace.Signature), found.Where(c => c.Field == "issueDate").Select(c => (c.StartLine, c.EndLine, c.Place)).First());
        Assert.Equal((10, CandidatePlace.Signature), found.Where(c => c.Field == "issuingBodies").Select(c => (c.StartLine, c.Place)).Single());
    }

    [Fact]
    public void A_long_unit_takes_no_longer_for_what_stands_between()
    {
        var text = Broken.Replace("执行中", string.Join('\n', Enumerable.Repeat("2019年1月1日财政部", 100_000)) + "\n执行中", StringComparison.Ordinal);
        Assert.InRange(FieldCandidates.Of(Lines(text)).Count, 5, 20);
    }

    private static IEnumerable<(int, string)> Lines(string text) => text.Split('\n').Select((line, i) => (i + 1, line));
}
