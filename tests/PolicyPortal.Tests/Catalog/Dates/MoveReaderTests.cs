using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Parsing;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>Sentences of real documents that move or end what another document says, and such as only look like it. The target is the n-th document that the text cites.</summary>
public class MoveReaderTests
{
    private const string Notice = "关于有关事项的通知";

    [Theory]

    // 财政部 税务总局公告2020年第24号
    [InlineData("关于延长小规模纳税人减免增值税政策执行期限的公告", "《财政部 税务总局关于支持个体工商户复工复业增值税政策的公告》（财政部 税务总局公告2020年第13号）规定的税收优惠政策实施期限延长到2020年12月31日。", "0 2020-12-31")]

    // 财政部 税务总局公告2021年第7号
    [InlineData("关于延续实施应对疫情部分税费优惠政策的公告", "《财政部 税务总局关于支持个体工商户复工复业增值税政策的公告》（财政部 税务总局公告2020年第13号）规定的税收优惠政策，执行期限延长至2021年12月31日。其中，自2021年4月1日至2021年12月31日，湖北省增值税小规模纳税人适用3%征收率的应税销售收入，减按1%征收率征收增值税。", "0 2021-12-31")]
    [InlineData("关于延续实施应对疫情部分税费优惠政策的公告", "《财政部 税务总局关于支持新型冠状病毒感染的肺炎疫情防控有关税收政策的公告》（财政部 税务总局公告2020年第8号）、《财政部 税务总局关于支持新型冠状病毒感染的肺炎疫情防控有关捐赠税收政策的公告》（财政部 税务总局公告2020年第9号）规定的税收优惠政策凡已经到期的，执行期限延长至2021年3月31日。", "0 2021-03-31 all; 1 2021-03-31 all")]

    // 财政部 税务总局公告2020年第28号
    [InlineData("关于支持疫情防控保供等税费政策实施期限的公告", "《财政部 税务总局关于支持新型冠状病毒感染的肺炎疫情防控有关税收政策的公告》（财政部 税务总局公告2020年第8号）规定的税费优惠政策，执行至2020年12月31日。", "0 2020-12-31")]

    // 人社部发〔2020〕49号
    [InlineData("关于延长阶段性减免企业社会保险费政策实施期限等问题的通知", "现就延长《人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号）实施期限等问题通知如下：#一、各省、自治区、直辖市及新疆生产建设兵团（以下统称省）对中小微企业三项社会保险单位缴费部分免征的政策，延长执行到2020年12月底。", "0 2020-12-31 中小微企业")]
    [InlineData("关于延长阶段性减免企业社会保险费政策实施期限等问题的通知", "现就延长《人力资源社会保障部 财政部 税务总局关于阶段性减免企业社会保险费的通知》（人社部发〔2020〕11号）实施期限等问题通知如下：#二、受疫情影响生产经营出现严重困难的企业，可继续缓缴社会保险费至2020年12月底，缓缴期间免收滞纳金。", "0 2020-12-31 缓缴")]

    // the usual notice that prolongs a local document
    [InlineData("关于延长《上海市促进养老产业加快发展的若干意见》有效期的通知", "经评估，市政府办公厅印发的《上海市促进养老产业加快发展的若干意见》（沪府办〔2016〕30号）需继续实施，请将该文件的有效期延长至2025年12月31日。", "0 2025-12-31")]
    [InlineData(Notice, "《某某市支持企业若干措施》（某政发〔2020〕2号）到期后继续执行至2021年12月31日。", "0 2021-12-31")]
    [InlineData(Notice, "《某某市稳岗办法》（某政发〔2020〕3号）第三条、第五条规定的补贴期限延长6个月。", "0 +P6M 3,5 补贴")]
    [InlineData(Notice, "《某某市稳岗办法》（某政发〔2020〕3号）第三条、《某某市招聘办法》（某政发〔2020〕5号）第五条规定的期限延长至2021年6月30日。", "0 2021-06-30 3; 1 2021-06-30 5")]
    [InlineData(Notice, "继续执行《某某市租金减免办法》（某政发〔2020〕4号），有效期至2022年6月30日。", "0 2022-06-30")]
    [InlineData(Notice, "《某某市人才办法》（某政发〔2018〕5号）有效期届满后自动延期至2022年6月30日。", "0 2022-06-30")]
    [InlineData(Notice, "2018年印发了《某某市人才办法》（某政发〔2018〕5号）。该文件有效期延长至2022年6月30日。", "0 2022-06-30")]
    [InlineData(Notice, "《某某市招聘办法》（某政发〔2018〕6号）有效期顺延至省级一级响应解除之日止。", "0 event")]

    // 同时废止, 停止执行
    [InlineData(Notice, "《某某市老办法》（某政发〔2010〕1号）同时废止。", "0 ended 2020-03-01")]
    [InlineData(Notice, "《某某市招聘办法》（某政发〔2018〕6号）自2021年5月1日起停止执行。", "0 ended 2021-05-01")]
    [InlineData(Notice, "《某某市老办法》（某政发〔2010〕1号）、《某某市老细则》（某政发〔2010〕2号）同时废止。", "0 ended 2020-03-01; 1 ended 2020-03-01")]

    // 财税〔2015〕… ends articles of two older notices
    [InlineData(Notice, "《财政部 国家税务总局关于土地增值税一些具体问题规定的通知》（财税字〔1995〕48号）第一条、第三条，《财政部 国家税务总局关于土地增值税若干问题的通知》（财税〔2006〕21号）第五条同时废止。", "0 ended 2020-03-01 1,3; 1 ended 2020-03-01 5")]
    [InlineData(Notice, "《某某市老办法》（某政发〔2010〕1号）第一条、第三条，《某某市老细则》（某政发〔2010〕2号）第五条同时废止。", "0 ended 2020-03-01 1,3; 1 ended 2020-03-01 5")]

    // what only cites, and what is moved for each case or in the document itself
    [InlineData(Notice, "根据《某某市支持企业若干措施》（某政发〔2020〕2号）规定，我市1月、2月应缴社会保险费征收期延长至2021年3月31日。", "")]
    [InlineData(Notice, "按照《某某市支持企业若干措施》（某政发〔2020〕2号）要求，许可证有效期延长至2021年6月30日。", "")]
    [InlineData(Notice, "为贯彻落实《某某市支持企业若干措施》（某政发〔2020〕2号），申报期延长至2021年6月30日。", "")]
    [InlineData(Notice, "将1月、2月应缴社会保险费征收期延长至2021年3月31日，具体见《某某市支持企业若干措施》（某政发〔2020〕2号）。", "")]
    [InlineData(Notice, "《某某市支持企业若干措施》（某政发〔2020〕2号）与本通知不一致的，停止执行。", "")]
    [InlineData(Notice, "《居住证》有效期限一般为3年，符合《关于高层次人才引进的意见》（闽委办〔2010〕2号）文件条件的高层次人才，其《居住证》有效期可延长至5年。", "")]
    [InlineData(Notice, "《公共租赁住房管理办法》（某政发〔2018〕2号）把保障期限由3年延长至5年。", "")]
    [InlineData(Notice, "本措施适用于符合工业和信息化部、国家统计局《中小企业划型标准规定》（工信部联企业〔2011〕300号）且在北京注册的中小微企业，自印发之日起实施，有效期至2020年底。", "")]
    [InlineData(Notice, "请于2021年6月30日前报送《某某市支持企业若干措施》（某政发〔2020〕2号）执行情况。", "")]
    public void Sentence_with_what_it_moves(string title, string text, string expected)
    {
        var moves = MoveReader.Read(Mover(title, text)).Select(Told).ToList();
        var rows = expected.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(rows.Length, moves.Count);
        foreach (var (row, move) in rows.Zip(moves))
        {
            Assert.All(row.Split(' '), part => Assert.Contains(part, move, StringComparison.Ordinal));
        }
    }

    private static string Told(StatedMove move) => string.Create(
        CultureInfo.InvariantCulture,
        $"{move.Target} {(move.Kind == MoveKind.Replaced ? $"ended {move.Day:yyyy-MM-dd}" : move.Limit!.Period switch { { Last: { } last } => $"{last:yyyy-MM-dd}", { Gap: PeriodGap.Event } => "event", _ => "+" + move.Limit.Terms.Duration })} {string.Join(',', move.Measures)} {(move.IsAll ? "all" : "")} {move.Subject}");

    private static MoverText Mover(string title, string text)
    {
        var whole = $"某某市人民政府{title}\n\n某政发〔2020〕8号\n\n各区人民政府：\n\n{text.Replace("#", "\n\n", StringComparison.Ordinal)}\n\n某某市人民政府\n\n2020年3月1日\n";
        var unit = Assert.Single(CompilationParser.Parse("one.txt", whole).Units, u => u.Kind == UnitKind.Document);
        var document = new DocumentTerms("全国", new DateOnly(2020, 3, 1), null, null);
        return new MoverText(
            title,
            [.. unit.Paragraphs.Select((p, index) => new MoverParagraph(p.Text.Value, p.Role, p.MeasureIndex is not null))],
            [.. unit.Citations.Select((c, index) => new CitedPlace(c.ParagraphIndex, c.Offset, c.Offset + c.Quote.Length, Targets(unit).IndexOf(c.Title ?? c.Number!), c.Relation))],
            [.. unit.Deadlines.Select((d, index) => (Index: index, Deadline: d, Terms: new LimitTerms(d.Kind, d.Quote, d.Start?.ToString(), d.End?.ToString(), d.Duration, d.Anchor, d.Pattern, d.Certain, d.YearInferred)))
                .Select(d => new MoverLimit($"{d.Index}", d.Deadline.ParagraphIndex, d.Deadline.Offset, d.Terms, PeriodResolver.Resolve(d.Terms, document, EventCalendar.Empty)))],
            [],
            [],
            document.Issued);
    }

    private static List<string> Targets(ParsedUnit unit) => [.. unit.Citations.Select(c => c.Title ?? c.Number!).Distinct()];
}
