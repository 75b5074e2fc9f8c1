using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Units;

/// <summary>Small compilations: what begins where, and who belongs to whom.</summary>
public sealed class UnitSplitterTests
{
    private const string Notice = "关于做好会计服务工作的通知\n财会〔2020〕2号\n各省、自治区、直辖市财政厅（局）：\n为做好疫情防控期间会计服务工作，现通知如下：\n一、各地要抓好落实。\n财政部\n2020年2月5日\n";
    private const string Opinion = "国务院办公厅关于支持企业稳定就业岗位的意见\n国办发〔2020〕6号\n各省、自治区、直辖市人民政府：\n为稳定就业，现提出以下意见：\n一、减轻企业负担。\n国务院办公厅\n2020年3月18日\n";

    [Fact]
    public void Splits_documents_that_follow_each_other() => Assert.Equal(["Document 关于做好会计服务工作的通知", "Document 国务院办公厅关于支持企业稳定就业岗位的意见"], Sample.Units(Notice + Opinion));

    [Fact]
    public void Reads_a_title_over_six_lines() => Assert.Equal(
        "重庆市卫生健康委员会 重庆市经济和信息化委员会 重庆市财政局 重庆市人力资源和社会保障局 重庆市医疗保障局关于进一步加强新型冠状病毒肺炎防控资金保障工作的通知",
        Sample.Parse(Notice + "重庆市卫生健康委员会\n重庆市经济和信息化委员会\n重庆市财政局\n重庆市人力资源和社会保障局\n重庆市医疗保障局\n关于进一步加强新型冠状病毒肺炎\n防控资金保障工作的通知\n渝卫发〔2020〕9号\n各区县卫生健康委：\n为加强资金保障，现通知如下：\n一、抓好落实。\n重庆市财政局\n2020年2月9日\n").Units[^1].Title?.Value);

    [Fact]
    public void Reads_a_title_broken_inside_a_word() => Assert.Contains(
        "Document 中央应对新型冠状病毒感染肺炎疫情工作领导小组关于全面落实进一步保护关心爱护医务人员若干措施的通知",
        Sample.Units(Notice + "中央应对新型冠状病毒感染肺炎疫情工作领\n导小组关于全面落实进一步保护关心爱护医\n\n务人员若干措施的通知\n\n国发明电〔2020〕5号\n\n各省、自治区、直辖市人民政府：\n\n现提出以下措施：\n\n一、提高薪酬待遇。\n\n2020年2月22日\n"));

    [Theory]
    [InlineData("市场监管总局 国家药监局 国家知识产权局支持复工复产十条\n国市监综〔2020〕30号\n", "市场监管总局 国家药监局 国家知识产权局支持复工复产十条")]
    [InlineData("南昌市人民政府印发支持中小企业共渡难关若干政策措施的通知\n洪府发〔2020〕3号\n", "南昌市人民政府印发支持中小企业共渡难关若干政策措施的通知")]
    [InlineData("支持企业复工复产若干措施\n湘政办发〔2020〕3号\n", "支持企业复工复产若干措施")]
    public void Reads_a_title_without_关于(string head, string title) =>
        Assert.Contains($"Document {title}", Sample.Units(Notice + head + "各市、县人民政府：\n为支持企业复工复产，现将有关措施通知如下：\n一、减免房租。\n2020年2月15日\n"));

    [Fact]
    public void Makes_the_issued_text_belong_to_its_notice() => Assert.Equal(
        ["Document 江西省人民政府印发关于有效应对疫情稳定经济增长20条政策措施的通知", "> Document 关于有效应对疫情稳定经济增长20条政策措施", "Document 关于做好会计服务工作的通知"],
        Sample.Units("江西省人民政府印发关于有效应对疫情稳定经济增长20条政策措施的通知\n各市、县（区）人民政府，省政府各部门：\n现将《关于有效应对疫情稳定经济增长20条政策措施》印发给你们，请认真贯彻执行。\n江西省人民政府\n2020年2月4日\n关于有效应对疫情稳定经济增长20条政策措施\n为有效应对疫情影响，稳定经济增长，制定以下政策措施。\n一、减免中小企业税费。\n二、加大信贷支持力度。\n" + Notice));

    [Fact]
    public void Makes_the_forwarded_text_belong_to_its_notice() => Assert.Equal(
        ["Document 重庆市人力资源和社会保障局办公室转发《人力资源社会保障部办公厅关于做好就业工作的通知》的通知", "> Document 人力资源社会保障部办公厅关于做好就业工作的通知"],
        Sample.Units("重庆市人力资源和社会保障局办公室转发《人力资源社会保障部办公厅关于做好就业工作的通知》的通知\n渝人社办〔2020〕27号\n各区县人力社保局：\n现将《人力资源社会保障部办公厅关于做好就业工作的通知》转发给你们，请抓好落实。\n重庆市人力资源和社会保障局办公室\n2020年2月10日\n人力资源社会保障部办公厅关于做好就业工作的通知\n人社厅明电〔2020〕5号\n各省、自治区、直辖市人力资源社会保障厅（局）：\n为做好就业工作，现通知如下：\n一、抓好落实。\n人力资源社会保障部办公厅\n2020年2月5日\n"));

    [Fact]
    public void Reads_questions_and_answers_as_an_interpretation() => Assert.Equal(
        ["Document 关于做好会计服务工作的通知", "Interpretation 人力资源社会保障部有关负责人就阶段性减免社会保险费答记者问"],
        Sample.Units(Notice + "人力资源社会保障部有关负责人就阶段性减免社会保险费答记者问\n近日，人力资源社会保障部印发通知。有关负责人回答了记者的提问。\n问：减免政策的范围是什么？\n答：各省可对中小微企业免征单位缴费部分，期限不超过5个月。\n问：缓缴政策是什么？\n答：企业可申请缓缴，期限不超过6个月。\n"));

    [Fact]
    public void Makes_an_attachment_belong_to_its_document() => Assert.Equal(
        ["Document 关于报送会计服务情况的通知", "> Attachment 会计服务情况统计表", "Document 国务院办公厅关于支持企业稳定就业岗位的意见"],
        Sample.Units("关于报送会计服务情况的通知\n财会〔2020〕3号\n各省、自治区、直辖市财政厅（局）：\n为掌握会计服务情况，请填报统计表，现通知如下：\n一、及时报送。\n附件：会计服务情况统计表\n财政部\n2020年2月6日\n附件\n会计服务情况统计表\n单位名称\n联系人\n服务企业数\n填表说明：请于每周五前报送。\n" + Opinion));

    // 三、社会保险: a heading of the compilation between two documents, not a provision of the one before.
    [Fact]
    public void Takes_a_chapter_heading_that_looks_like_a_provision_for_a_heading()
    {
        var parsed = Sample.Parse($"一、综合类\n\n{Notice} 三、社会保险\n\n{Opinion}");
        Assert.Equal([UnitKind.Heading, UnitKind.Document, UnitKind.Heading, UnitKind.Document], parsed.Units.Select(unit => unit.Kind));
        Assert.Equal(["一、综合类", "三、社会保险"], parsed.Units.Where(unit => unit.Kind is UnitKind.Document).Select(unit => unit.Chapter));
        Assert.All(parsed.Units.Where(unit => unit.Kind is UnitKind.Document), unit => Assert.Single(unit.Measures));
    }

    [Fact]
    public void Takes_the_name_of_a_body_over_several_documents_for_a_heading()
    {
        var parsed = Sample.Parse($" 国务院 \n\n关于延长 2020 年春节假期的通知 \n\n国办发明电〔2020〕1 号 \n\n各省、自治区、直辖市人民政府： \n\n现将具体安排通知如下。 \n\n一、延长春节假期至 2 月 2 日。 \n\n国务院办公厅 \n\n2020 年 1 月 26 日 \n {Notice}");
        Assert.Equal(["国务院", "关于延长2020年春节假期的通知", "关于做好会计服务工作的通知"], parsed.Units.Select(unit => unit.Title?.Value));
        Assert.Equal(UnitKind.Heading, parsed.Units[0].Kind);
    }

    // The compiler's entry with the number, then the document with its official title.
    [Fact]
    public void Takes_the_official_title_below_the_compilers_entry()
    {
        var unit = Sample.Parse(Notice + "延长春节假期通知（国办发明电〔2020〕1号）\n国务院办公厅关于延长2020年春节假期的通知\n各省、自治区、直辖市人民政府：\n经国务院批准，现将具体安排通知如下。\n一、延长春节假期。\n国务院办公厅\n2020年1月26日\n").Units[^1];
        Assert.Equal("国务院办公厅关于延长2020年春节假期的通知", unit.Title?.Value);
        Assert.Equal("国办发明电〔2020〕1号", unit.DocumentNumber?.Value);
    }

    [Fact]
    public void Begins_no_unit_at_a_reference_whose_text_is_left_out() => Assert.Equal(
        ["Document 关于做好会计服务工作的通知", "Document 国务院办公厅关于支持企业稳定就业岗位的意见"],
        Sample.Units(Notice + "人力资源社会保障部关于工伤保障问题\n的通知（人社部函〔2020〕11号）（略）\n" + Opinion));

    [Fact]
    public void Reads_a_contents_page_as_front_matter()
    {
        var parsed = Sample.Parse($"援企稳岗政策文件选编\n\n目录\n\n1.关于做好会计服务工作的通知………1\n\n2.国务院办公厅关于支持企业稳定就业岗位的意见………3\n\n3.关于做好就业工作的通知………8\n\n{Notice}{Opinion}");
        Assert.Equal([UnitKind.FrontMatter, UnitKind.Document, UnitKind.Document], parsed.Units.Select(unit => unit.Kind));
    }

    [Fact]
    public void Reads_a_title_in_two_headings_of_an_article_as_one() => Assert.Equal(
        ["Article 凝聚力量战疫情助力企业复工复产"],
        Sample.Units("# 凝聚力量战疫情\n\n# 助力企业复工复产\n\n自疫情发生以来，内蒙古自治区总工会组织全区各级工会，积极投入到疫情防控工作中。\n\n1月23日，内蒙古自治区总工会第一时间转发通知。\n"));

    [Fact]
    public void Reads_a_text_without_any_document_as_one_article() => Assert.Equal(
        ["Heading 内蒙古工会", "Article 凝聚力量战疫情助力企业复工复产"],
        Sample.Units("# 内蒙古工会\n\n# 凝聚力量战疫情 助力企业复工复产\n\n## 阅读提示\n\n自疫情发生以来，内蒙古自治区总工会组织全区各级工会，积极投入到疫情防控工作中。\n\n## 凝聚工会力量战疫情\n\n1月23日，内蒙古自治区总工会第一时间转发通知。\n"));

    [Fact]
    public void Reads_a_statute()
    {
        var unit = Sample.Document("保障农民工工资支付条例\n（2019年12月4日国务院第73次常务会议通过）\n第一章 总则\n第一条 为了规范农民工工资支付行为，制定本条例。\n第二条 保障农民工工资支付，适用本条例。\n第二章 附则\n第三条 本条例自2020年5月1日起施行。\n");
        Assert.Equal("保障农民工工资支付条例", unit.Title?.Value);
        Assert.Equal(new DateOnly(2019, 12, 4), unit.IssueDate?.Value);
        Assert.Equal(5, unit.Measures.Count);
    }

    [Fact]
    public void Reads_Markdown_headings_as_titles_and_chapters()
    {
        var parsed = Sample.Parse($"# 财税政策\n\n## {Notice}\n## {Opinion}");
        Assert.Equal(["关于做好会计服务工作的通知", "国务院办公厅关于支持企业稳定就业岗位的意见"], parsed.Units.Where(unit => unit.Kind is UnitKind.Document).Select(unit => unit.Title?.Value));
        Assert.All(parsed.Units.Skip(1), unit => Assert.Equal("财税政策", unit.Chapter));
    }

    [Fact]
    public void Begins_no_unit_at_a_title_in_the_middle_of_a_sentence() => Assert.Equal(
        ["Document 关于做好会计服务工作的通知"],
        Sample.Units(Notice.Replace("一、各地要抓好落实。\n", "一、各地要认真贯彻执行国务院办公厅印发的\n关于支持企业稳定就业岗位的意见\n和有关文件，抓好落实。\n", StringComparison.Ordinal)));

    [Fact]
    public void Keeps_the_cover_out_of_the_first_title() => Assert.Equal(
        ["FrontMatter", "Document 关于做好会计服务工作的通知"],
        Sample.Units($"援企稳岗政策文件选编\n\n（第二版）\n\n浙江省人力资源和社会保障厅编印\n\n2020年4月\n\n{Notice}"));
}
