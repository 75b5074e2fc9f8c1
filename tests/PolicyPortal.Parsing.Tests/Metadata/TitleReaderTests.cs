using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public sealed class TitleReaderTests
{
    private const string Rest = "\n渝人社发〔2020〕8号\n各区县人力社保局：\n为做好疫情防控期间的工作，现将有关事项通知如下：\n一、各地要抓好落实。\n重庆市人力资源和社会保障局\n2020年2月7日\n";

    [Theory]
    [InlineData("关于延长 2020 年春节假期的通知 ", "关于延长2020年春节假期的通知", "blanks beside digits are layout")]
    [InlineData("　　关于做好　工作的通知", "关于做好工作的通知", "an indent is layout")]
    [InlineData("国家医保局 国家卫生健康委关于推进“互联网+”医保服务的指导意见", "国家医保局 国家卫生健康委关于推进“互联网+”医保服务的指导意见", "one blank stays between two bodies")]
    [InlineData("人力资源社会保障部　财政部\n税务总局关于阶段性减免企业社会保险费的通知", "人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知", "a line break between two bodies counts as one")]
    [InlineData("国务院办公厅关于进一步精简审批优化服务\n精准稳妥推进企业复工复产的通知", "国务院办公厅关于进一步精简审批优化服务精准稳妥推进企业复工复产的通知", "two lines")]
    [InlineData("中央应对新型冠状病毒感染肺炎疫情工作领\n导小组关于全面落实进一步保护关心爱护医\n\n务人员若干措施的通知", "中央应对新型冠状病毒感染肺炎疫情工作领导小组关于全面落实进一步保护关心爱护医务人员若干措施的通知", "broken inside words, with blank lines")]
    [InlineData("1.关于做好就业工作的通知", "关于做好就业工作的通知", "the compilation's own numbering is no part of it")]
    [InlineData("# 关于做好就业工作的通知", "关于做好就业工作的通知", "Markdown marks")]
    [InlineData("**关于做好就业工作的通知**", "关于做好就业工作的通知", "Markdown marks")]
    [InlineData("关于做好就业工作的通知（试行）", "关于做好就业工作的通知（试行）", "a mark in brackets belongs to it")]
    public void Gives_the_title_in_one_string(string title, string expected, string reason)
    {
        var read = Sample.Document(title + Rest).Title?.Value;
        Assert.True(read == expected, $"{reason}: {read}");
    }

    [Fact]
    public void Knows_the_lines_that_it_stands_on()
    {
        var title = Sample.Document("国务院办公厅关于进一步精简审批优化服务\n\n精准稳妥推进企业复工复产的通知" + Rest).Title;
        Assert.Equal((1, 3), (title!.Span.StartLine, title.Span.EndLine));
    }
}
