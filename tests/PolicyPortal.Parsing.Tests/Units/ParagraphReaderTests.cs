using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Units;

public sealed class ParagraphReaderTests
{
    private const string Head = "国务院办公厅关于延长春节假期的通知\n国办发明电〔2020〕1号\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n";

    // From a seed: a blank line between every two, lines of about 35 squares.
    private const string Wrapped = """
        经国务院批准，为加强新型冠状病毒感染的肺炎疫情防控工作，有效减少

        人员聚集，阻断疫情传播，更好保障人民群众生命安全和身体健康，现将延长

        2020 年春节假期的具体安排通知如下。

        一、延长 2020 年春节假期至 2 月 2 日（农历正月初九，星期日），2 月 3

        日（星期一）起正常上班。

        二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行

        通知。

        三、因疫情防控不能休假的职工，应根据《中华人民共和国劳动法》规定

        安排补休，未休假期的工资报酬应按照有关政策保障落实。
        """;

    [Fact]
    public void Joins_lines_that_were_wrapped() => Assert.Equal(
        [
            "经国务院批准，为加强新型冠状病毒感染的肺炎疫情防控工作，有效减少人员聚集，阻断疫情传播，更好保障人民群众生命安全和身体健康，现将延长2020年春节假期的具体安排通知如下。",
            "一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。",
            "二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行通知。",
            "三、因疫情防控不能休假的职工，应根据《中华人民共和国劳动法》规定安排补休，未休假期的工资报酬应按照有关政策保障落实。",
        ],
        Body(Wrapped));

    [Fact]
    public void Joins_a_sentence_over_a_page_break() => Assert.Contains(
        "二、各地大专院校、中小学、幼儿园推迟开学，具体时间由教育部门另行通知。",
        Body(Wrapped.Replace("教育部门另行\n\n通知。", "教育部门另行\n\n12\n 通知。", StringComparison.Ordinal)));

    [Fact]
    public void Keeps_paragraphs_apart_that_are_a_line_each()
    {
        string[] paragraphs = ["一、" + new string('甲', 120) + "。", new string('乙', 300) + "。", "（一）" + new string('丙', 90) + "。", "二、" + new string('丁', 210) + "。"];
        Assert.Equal(paragraphs, Body(string.Join('\n', paragraphs)));
    }

    [Fact]
    public void Keeps_a_heading_apart_from_the_text_under_it() => Assert.Contains("一、提高复工复产服务便利度", Body($"一、提高复工复产服务便利度\n各地区要{new string('甲', 120)}。\n二、推行网上办\n各地区要{new string('乙', 200)}。"));

    [Fact]
    public void Keeps_an_attachment_list_out_of_the_text()
    {
        var unit = Sample.Document(Head + Wrapped + "\n\n附件：1.申请表\n\n2.汇总表\n\n国务院办公厅\n\n2020年1月26日\n");
        Assert.Equal(["附件：1.申请表", "2.汇总表"], unit.Paragraphs.Where(paragraph => paragraph.Role is ParagraphRole.Annotation).Select(paragraph => paragraph.Text.Value));
        Assert.Equal(3, unit.Measures.Count);
    }

    private static IEnumerable<string> Body(string text) =>
        Sample.Document($"{Head}{text}\n\n国务院办公厅\n\n2020年1月26日\n").Paragraphs.Where(paragraph => paragraph.Role is ParagraphRole.Body).Select(paragraph => paragraph.Text.Value);
}
