using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Measures;

public sealed class MeasureReaderTests
{
    private const string Head = "财政部关于做好会计服务工作的通知\n财会〔2020〕2号\n各省、自治区、直辖市财政厅（局）：\n为做好疫情防控期间会计服务工作，现通知如下：\n";
    private const string Foot = "财政部\n2020年2月5日\n";

    [Fact]
    public void Builds_the_tree_of_labels() => Assert.Equal(
        ["一", "一/（一）", "一/（一）/1", "一/（一）/1/（1）", "一/（一）/2", "一/（二）", "二"],
        Paths("一、提高认识\n（一）加强领导。各地要加强领导。\n1.压实责任。\n（1）落实到人。\n2.加强监测。\n（二）做好宣传。\n二、抓好落实。\n"));

    [Fact]
    public void Keeps_bracketed_numbers_that_run_on_across_headings() => Assert.Equal(
        ["一", "一/（一）", "一/（二）", "二", "二/（三）", "二/（四）"],
        Paths("一、提高便利度\n（一）简化审批。\n（二）优化流程。\n二、推行网上办\n（三）加快上网。\n（四）依托平台。\n"));

    [Fact]
    public void Starts_again_under_each_heading() => Assert.Equal(
        ["一", "一/1", "一/2", "二", "二/1", "二/2"],
        Paths("一、提高便利度\n1.简化审批。\n2.优化流程。\n二、推行网上办\n1.加快上网。\n2.依托平台。\n"));

    [Fact]
    public void Reads_articles_under_chapters() => Assert.Equal(
        ["第一章", "第一章/第一条", "第一章/第二条", "第二章", "第二章/第三条"],
        Paths("第一章 总则\n第一条 为了规范行政审批，制定本规定。\n第二条 本规定所称审批，是指依法作出的许可。\n第二章 附则\n第三条 本规定自2020年3月1日起施行。\n"));

    [Fact]
    public void Takes_no_ordinal_words_and_no_attachment_list_for_measures() => Assert.Equal(
        ["一", "二"],
        Paths("一、提高认识。一是加强领导。\n二是做好宣传。\n二、抓好落实。\n附件：1.申请表\n2.汇总表\n"));

    [Fact]
    public void Gives_heading_and_own_text_without_that_of_its_parts()
    {
        // Lines of many lengths, so that none is taken for a wrapped one.
        var (first, second) = (new string('甲', 90) + "。", new string('乙', 200) + "。");
        var measure = Sample.Document($"{Head}一、提高认识。{first}\n{second}\n（一）加强领导。\n二、抓好落实。\n{Foot}").Measures[0];
        Assert.Equal("提高认识", measure.Heading);
        Assert.Equal($"提高认识。{first}\n{second}", measure.Text);
        Assert.Equal((5, 7), (measure.Span.StartLine, measure.Span.EndLine));
    }

    [Fact]
    public void Ends_the_last_measure_before_the_signature() =>
        Assert.Equal(5, Sample.Document(Head + "一、抓好落实。\n" + Foot).Measures[^1].Span.EndLine);

    private static IEnumerable<string> Paths(string body) => Sample.Document(Head + body + Foot).Measures.Select(measure => measure.Path);
}
