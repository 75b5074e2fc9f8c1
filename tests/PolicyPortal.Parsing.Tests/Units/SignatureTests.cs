using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Units;

public sealed class SignatureTests
{
    private const string Text = "关于做好疫情防控有关工作的通知\n各有关单位：\n为做好疫情防控期间的工作，现将有关事项通知如下：\n一、各地要抓好落实。\n";

    [Theory]
    [InlineData("财政部\n2020年2月5日\n", "财政部|2020年2月5日", "one name")]
    [InlineData("重 庆 市 财 政 局\n2020年2月9日\n", "重庆市财政局|2020年2月9日", "letter-spaced")]
    [InlineData("            人力资源社会保障部 \n教育部 \n  财政部 \n                     2020 年 2 月 5 日 \n", "人力资源社会保障部|教育部|财政部|2020年2月5日", "centred, one name a line")]
    [InlineData("人力资源社会保障部 财政部 税务总局\n2020年2月20日\n", "人力资源社会保障部财政部税务总局|2020年2月20日", "several on a line")]
    [InlineData("国务院应对新型冠状病毒感染肺炎疫情\n联防联控机制\n2020年2月21日\n", "国务院应对新型冠状病毒感染肺炎疫情|联防联控机制|2020年2月21日", "a name over two lines")]
    [InlineData("国务院办公厅 2020年3月3日\n", "国务院办公厅2020年3月3日", "with the date on its line")]
    [InlineData("2020年2月5日\n", "2020年2月5日", "the date alone")]
    [InlineData("财政部\n", "财政部", "the name alone")]
    [InlineData("北京企业联合会/北京市企业家协会\n2020年2月19日\n", "北京企业联合会/北京市企业家协会|2020年2月19日", "one body under two names")]
    public void Reads_names_and_date(string signature, string expected, string reason)
    {
        var read = string.Join('|', Sample.Document(Text + signature).Paragraphs.Where(paragraph => paragraph.Role is ParagraphRole.Signature).Select(paragraph => paragraph.Text.Value));
        Assert.True(read == expected, $"{reason}: {read}");
    }

    [Fact]
    public void Keeps_the_last_sentence_in_the_text()
    {
        var unit = Sample.Document(Text + "二、本通知自印发之日起施行。\n财政部\n2020年2月5日\n");
        Assert.Equal("本通知自印发之日起施行。", unit.Measures[^1].Text);
    }

    [Theory]
    [InlineData("（此件公开发布）", "此件公开发布")]
    [InlineData("(此件主动公开)", "此件主动公开")]
    [InlineData("公开方式：主动公开", "公开方式：主动公开")]
    public void Reads_the_openness_behind_it(string line, string expected)
    {
        var unit = Sample.Document($"{Text}财政部\n2020年2月5日\n{line}\n");
        Assert.Equal(expected, unit.Openness?.Value);
        Assert.Equal(7, unit.Openness?.Span.StartLine);
    }

    [Fact]
    public void Reads_no_openness_where_none_is_printed() => Assert.Null(Sample.Document(Text + "财政部\n2020年2月5日\n").Openness);
}
