using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Units;

/// <summary>Heads as documents of other years, provinces and kinds print them, between two documents.</summary>
public sealed class TitleBlockReaderTests
{
    private const string Before = "厦门市人民政府关于调整我市投靠入户政策的通知\n各区人民政府，市直各委、办、局：\n为推进户籍制度改革，现通知如下：\n一、取消成年子女投靠父母落户政策。\n";
    private const string Signed = Before + "厦门市人民政府\n2015年2月13日\n";
    private const string Statute = Before + "二、本通知自3月1日起执行，过去的规定以本通知为准。\n";
    private const string Text = "各分局、区县（自治县、市）局：\n为规范户口管理，现通知如下：\n一、对已就业毕业生实行户口自由迁移。\n";

    [Theory]
    [InlineData(Signed + "（此件主动公开）\n厦门市人民政府办公厅2015年2月13日印发\n", "the line of printing")]
    [InlineData(Signed + "抄送：天津海河教育园区管委会。\n", "copies")]
    [InlineData(Signed + "（本文有删减）\n", "cuts")]
    [InlineData(Before + "特此通知\n", "a closing formula without a full stop")]
    [InlineData(Before + "住房城乡建设部城乡规划司联系电话：010-58933437\n", "a telephone number")]
    [InlineData(Before + "重庆市公安局\n", "the name of a signature without a date")]
    public void Keeps_the_end_of_the_text_before_out_of_the_title(string before, string reason)
    {
        var units = Sample.Units(before + "重庆市公安局关于进一步改进高校毕业生户口管理的通知\n" + Text + "重庆市公安局\n2004年8月15日\n");
        Assert.True(units[^1] == "Document 重庆市公安局关于进一步改进高校毕业生户口管理的通知", $"{reason}: {units[^1]}");
    }

    [Fact]
    public void Passes_over_the_name_and_the_rule_of_a_red_head()
    {
        var unit = Sample.Parse(Signed + "天津市教育委员会文件\n津教委〔2016〕12号\n_______________________\n市教委关于印发2016年天津市小学招生入学工作指导意见的通知\n各区、县教育局，相关直属学校：\n为规范招生入学工作，现印发给你们。\n2016年4月1日\n").Units[^1];
        Assert.Equal(("市教委关于印发2016年天津市小学招生入学工作指导意见的通知", "津教委〔2016〕12号", "天津市教育委员会"), (unit.Title?.Value, unit.DocumentNumber?.Value, unit.IssuingBodies[0].Value));
    }

    [Theory]
    [InlineData("发文单位：重庆市公安局\n文 号：渝公户[2004]37号\n发布日期：2004-8-15\n执行日期：2004-8-15\n", "渝公户〔2004〕37号", "2004-08-15", "重庆市公安局")]
    [InlineData("发布部门: 重庆市公安局\n发布文号: 渝公户[2004]37号\n", "渝公户〔2004〕37号", null, "重庆市公安局")]
    [InlineData("分类名称 公安 公布机关 重庆市公安局 效力状况 有效\n公布日期 2004-08-30 施行日期 2004-10-01 失效日期 --\n", null, "2004-08-30", "重庆市公安局")]
    [InlineData("日期：2004-08-15 浏览次数：24356\n", null, "2004-08-15", null)]
    [InlineData("渝公户[2004]37号 发文时间： 2004-08-15\n", "渝公户〔2004〕37号", "2004-08-15", "重庆市公安局")]
    [InlineData("http://www.example.gov.cn/news/2016217/n493356472.html\n渝公户[2004]37号\n", "渝公户〔2004〕37号", null, "重庆市公安局")]
    public void Reads_the_record_that_databases_print_under_a_title(string record, string? number, string? date, string? body)
    {
        var unit = Sample.Parse(Signed + "关于改进高校毕业生户口管理的通知\n" + record + Text).Units[^1];
        Assert.Equal("关于改进高校毕业生户口管理的通知", unit.Title?.Value);
        Assert.Equal((number, date, body), (unit.DocumentNumber?.Value, unit.IssueDate?.Value.ToString("yyyy-MM-dd"), unit.IssuingBodies.FirstOrDefault()?.Value));
    }

    // 公告 and order numbers of statutes stand in their history; the day of the order is that of the statute.
    [Theory]
    [InlineData("（2004年8月16日上海市人民政府第46次常务会议审议通过 2004年8月30日上海市人民政府令第32号发布 自2004年10月1日起施行）\n", "上海市人民政府令第32号", "2004-08-30")]
    [InlineData("2004年8月16日上海市人民政府第46次常务会议通过\n2004年8月30日上海市人民政府令第32号公布\n", "上海市人民政府令第32号", "2004-08-30")]
    [InlineData("（2004年8月16日上海市第十二届人民代表大会常务委员会第十四次会议通过）\n", null, "2004-08-16")]
    public void Reads_order_and_day_in_a_history(string history, string? number, string date)
    {
        var unit = Sample.Parse(Statute + "上海市居住证暂行规定\n" + history + "第一章 总则\n第一条 为了保障来沪人员的合法权益，制定本规定。\n第二条 本规定自2004年10月1日起施行。\n").Units[^1];
        Assert.Equal(("上海市居住证暂行规定", number, date), (unit.Title?.Value, unit.DocumentNumber?.Value, unit.IssueDate?.Value.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("土地调查条例\n第一章 总则\n第一条 为了科学、有效地组织实施土地调查，制定本条例。\n", "土地调查条例")]
    [InlineData("城市建设档案管理规定\n建设部令第61号 1997年12月23日发布 根据2001年7月4日\n第一条 为了加强城市建设档案管理，制定本规定。\n", "城市建设档案管理规定")]
    [InlineData("城市房地产开发经营管理条例\n（中华人民共和国国务院令第248号 根据2011年\n《国务院关于废止和修改部分行政法规的决定》修改部分条款）\n第一章 总则\n第一条 为了规范房地产开发经营行为，制定本条例。\n", "城市房地产开发经营管理条例")]
    [InlineData("最高人民法院关于审理破坏土地资源刑事案件具体应用法律若干问题的解释\n《最高人民法院关于审理破坏土地资源刑事案件具体应用法律若干问题的解释》已于2000年6月16日由最高人民法院审判委员会第1119次会议通过。现予公布，自2000年6月22日起施行。\n二○○○年六月十九日\n为依法惩处破坏土地资源犯罪活动，现解释如下：\n第一条 以牟利为目的的，属于“情节严重”。\n", "最高人民法院关于审理破坏土地资源刑事案件具体应用法律若干问题的解释")]
    [InlineData("财政部、国土资源部关于印发《土地储备资金财务管理暂行办法》的通知\n土地储备资金财务管理暂行办法\n第一章 总则\n第一条 为规范土地储备行为，制定本办法。\n", "财政部、国土资源部关于印发《土地储备资金财务管理暂行办法》的通知")]
    public void Begins_a_statute_behind_text_that_shows_no_signature(string text, string title) => Assert.Equal($"Document {title}", Sample.Units(Statute + text)[^1]);

    [Fact]
    public void Cuts_a_number_off_that_stands_before_the_title()
    {
        var unit = Sample.Parse(Signed + "国办发[2012]46号国务院办公厅转发教育部等部门关于做好进城务工人员随迁子女接受义务教育后在当地参加升学考试工作意见的通知\n各省、自治区、直辖市人民政府：\n现转发给你们，请认真贯彻执行。\n国务院办公厅\n2012年8月30日\n").Units[^1];
        Assert.Equal(("国务院办公厅转发教育部等部门关于做好进城务工人员随迁子女接受义务教育后在当地参加升学考试工作意见的通知", "国办发〔2012〕46号"), (unit.Title?.Value, unit.DocumentNumber?.Value));
    }

    [Fact]
    public void Takes_the_official_title_under_the_title_of_the_page() => Assert.Equal(
        "Document 佛山市教育局 佛山市流动人口服务管理工作领导小组办公室关于进一步做好新市民积分制入学等工作的通知",
        Sample.Units(Signed + "关于进一步做好新市民积分制入学等工作的通知\n发布时间：2015-07-28\n佛山市教育局 佛山市流动人口服务管理工作领导小组办公室关于进一步做好新市民积分制入学等工作的通知\n各区教育局、流管办：\n为做好入学工作，现通知如下：\n一、抓紧工作进度。\n2015年4月17日\n")[^1]);

    [Theory]
    [InlineData("当前位置：首页>政策法规>佛山市文件\n")]
    [InlineData("您的当前位置：首页 > 信息公开 > 政策信息\n索 引 号：006939748/2011-00471 分类：科技、教育\n发布机构：重庆市公安局 发文日期：2004年08月15日\n")]
    [InlineData("重庆市公安局 【字体：大 中 小】 当前位置：首页\n━━━━━━━━━━━━━━━━━━━━━━\n")]
    public void Keeps_the_frame_of_a_web_page_out_of_the_title(string frame) => Assert.Equal(
        "Document 重庆市公安局关于进一步改进高校毕业生户口管理的通知",
        Sample.Units(frame + "重庆市公安局关于进一步改进高校毕业生户口管理的通知\n" + Text + "重庆市公安局\n2004年8月15日\n")[^1]);

    [Fact]
    public void Finds_an_unannounced_list_behind_the_last_sentence() => Assert.Equal(
        "> Attachment 省推进工业互联网创新发展专项工作组名单",
        Sample.Units("安徽省人民政府办公厅关于印发支持工业互联网发展若干政策的通知\n皖政办秘〔2021〕82号\n各市人民政府：\n现将《支持工业互联网发展若干政策》印发给你们。\n安徽省人民政府办公厅\n2021年9月2日\n支持工业互联网发展若干政策\n为加快转型，制定以下政策。\n一、支持平台建设。\n二、鼓励有实力的企业上市。\n附件\n省推进工业互联网创新发展专项工作组名单\n组 长：王清宪 省长\n")[^1]);

    [Fact]
    public void Takes_a_markdown_heading_over_a_title_for_a_chapter() => Assert.Equal(
        ["Heading 一、教育", "Document 国务院办公厅关于支持入学工作的意见", "Heading 二、社会保障", "Document 劳动和社会保障部关于完善养老保险政策的通知"],
        Sample.Units("# 一、教育\n\n## 国务院办公厅关于支持入学工作的意见\n\n各省、自治区、直辖市人民政府：\n\n为支持入学工作，现提出以下意见：\n\n一、提高认识。\n\n五、加强组织领导。\n\n# 二、社会保障\n\n## 劳动和社会保障部关于完善养老保险政策的通知\n\n各省、自治区、直辖市劳动和社会保障厅（局）：\n\n为完善养老保险政策，现通知如下：\n\n一、抓好落实。\n"));

    [Fact]
    public void Dates_an_order_by_its_signer() => Assert.Equal(
        ("第244号", "2012-12-31"),
        Sample.Parse(Signed + "安徽省人民政府令\n第244号\n《安徽省流动人口居住登记办法》已经2012年12月18日省人民政府第110次常务会议通过，现予公布，自2013年3月1日起施行。\n省长李斌\n2012年12月31日\n第一条 为规范流动人口居住登记，制定本办法。\n第二条 本办法自2013年3月1日起施行。\n").Units[^1] is var unit
            ? (unit.DocumentNumber?.Value, unit.IssueDate?.Value.ToString("yyyy-MM-dd")) : default);

    [Fact]
    public void Reads_a_signature_that_runs_on_behind_the_text()
    {
        var unit = Sample.Parse("关于外来从业人员医保待遇衔接的通知\n各定点医药机构：\n为做好待遇衔接，现通知如下：\n一、本通知自2016年4月1日起实施，原规定同时废止。上海市人力资源和社会保障局上海市医疗保险办公室 2016年3月31日\n\n" + Signed).Units[0];
        Assert.Equal(["上海市人力资源和社会保障局", "上海市医疗保险办公室"], unit.IssuingBodies.Select(body => body.Value));
        Assert.Equal(new DateOnly(2016, 3, 31), unit.IssueDate?.Value);
    }

    [Fact]
    public void Takes_a_class_of_texts_for_a_chapter_behind_a_statute()
    {
        var units = Sample.Units("一、省级文件\n" + Signed + "河北省居住证实施办法\n第一条 为规范居住证办理，制定本办法。\n第二条 本办法自印发之日起施行，本省以前的有关规定与本办法不一致的，按照本办法执行。\n二、市县文件\n重庆市公安局关于改进高校毕业生户口管理的通知\n" + Text + "重庆市公安局\n2004年8月15日\n三、政策解读\n国务院法制办就《居住证暂行条例》热点问题答记者问\n近日，国务院公布条例。\n问：为什么要制定该条例？\n答：随着城镇化的推进，需要制定。\n");
        Assert.Equal(["Heading 一、省级文件", "Heading 二、市县文件", "Heading 三、政策解读"], units.Where(unit => unit.StartsWith("Heading", StringComparison.Ordinal)));
        Assert.Equal("Interpretation 国务院法制办就《居住证暂行条例》热点问题答记者问", units[^1]);
    }

    [Fact]
    public void Finds_the_attachment_of_an_issued_text_that_is_not_signed() => Assert.Equal(
        ["Document 包头市人民政府办公室关于印发《包头市数字政府建设考评办法》的通知", "> Document 包头市数字政府建设考评办法", "> Attachment 包头市数字政府建设考评指标"],
        Sample.Units("包头市人民政府办公室关于印发《包头市数字政府建设考评办法》的通知\n包府办发〔2022〕43号\n各旗、县、区人民政府：\n现将《包头市数字政府建设考评办法》印发给你们。\n2022年4月14日\n包头市数字政府建设考评办法\n一、考评对象\n各旗县区人民政府。\n二、考评结果应用\n考评结果全市通报。\n附件：\n包头市数字政府建设考评指标\n附件\n包头市数字政府建设考评指标\n一、政务服务（25分）\n1．各级政务服务事项全部开通全程网办。\n"));
}
