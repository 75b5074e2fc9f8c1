using PolicyPortal.Parsing.Deadlines;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Deadlines;

/// <summary>Real sentences and the limits that they state, in a document issued on 20 February 2020 unless a row says otherwise.</summary>
public sealed class DeadlineReaderTests
{
    private static readonly DateOnly Issued = new(2020, 2, 20);

    /// <summary>Text, what is expected as "kind start..end duration &lt;anchor&gt;" (doubtful ones with ?), and why the row is there.</summary>
    public static TheoryData<string, string, string> Limits => new()
    {
        // Last days
        { "各省印发的具体实施办法于3月5日前报人力资源社会保障部备案。", "due ..2020-03-05", "a year that is not printed is the issue date's" },
        { "企业可按规定申请在2020年6月30日前缓缴住房公积金。", "relief ..2020-06-30", "a printed year" },
        { "确保年底前实现基金省级统收统支。", "due ..2020-12-31", "年底 without a number" },
        { "于二〇二〇年三月十五日前将名单报送我局。", "due ..2020-03-15", "Chinese numerals" },
        { "请于２０２０年３月１５日（含）前上报。", "due ..2020-03-15", "full-width digits, and a bracket before 前" },
        { "请于2月26日下午17:00前将联络员名单报送我厅。", "due ..2020-02-26", "a clock time before 前; the colon ends no clause" },
        { "申报截止时间为2020.3.31。", "due ..2020-03-31", "dotted date" },
        { "第一批2月25日前报送，第二批28日前报送。", "due ..2020-02-25|due ..2020-02-28", "a bare day takes the month named before it" },
        { "将于2月底前退回参保单位银行账户。", "processing ..2020-02-29", "the end of a leap February" },
        { "将于3月份退回参保单位银行账户。", "processing 2020-03..2020-03", "a whole month that something happens in" },
        { "最迟不超过2020年6月30日。", "other ..2020-06-30", "最迟 before the day" },

        // Prolonged
        { "将1月、2月应缴社会保险费征收期延长至3月底。", "extension ..2020-03-31", "the listed months are what is paid, not the limit" },
        { "均可以延长至3月底缴费。", "extension ..2020-03-31", "no noun between" },
        { "开始时间推迟到3月1日，结束时间延至12月31日。", "extension 2020-03-01..2020-12-31", "two moved days are one period" },
        { "因贷款合同到期未能及时办理的，可以顺延至2020年6月30日前。", "extension ..2020-06-30", "至 and 前 together" },
        { "延长2020年春节假期至2月2日，2月3日起正常上班。", "extension ..2020-02-02|other 2020-02-03..", "what is prolonged stands between 延长 and 至" },

        // First days and ranges
        { "自2020年2月起，各省可免征中小微企业三项社会保险单位缴费部分，免征期限不超过5个月。", "relief 2020-02..|relief 2020-02..2020-06 P5M", "the length counts from the start before it" },
        { "自2020年2月起减半征收。受影响的企业可申请缓缴，缓缴期限原则上不超过6个月。", "relief 2020-02..|relief .. P6M", "a deferral has no common start" },
        { "自2020年1月1日至3月31日，对捐赠用于疫情防控的进口物资免征关税。", "relief 2020-01-01..2020-03-31", "the second point takes the year from the first" },
        { "于2月17日至29日登录网上服务平台申报。", "due 2020-02-17..2020-02-29", "the second point takes the month from the first" },
        { "补贴期限。2020年2月-4月", "relief 2020-02..2020-04", "a heading of its own sentence names the limit" },
        { "活动时间：2020.3.1-2020.4.30", "effective 2020-03-01..2020-04-30", "dotted range" },
        { "免收2、3月份房租。", "relief 2020-02..2020-03", "the unit is printed once" },
        { "免收2月份房租。", "relief 2020-02..2020-02", "the month is what is waived" },
        { "企业复工时间不早于2月9日24时前。", "other 2020-02-09..", "不早于 makes a first day although 前 follows" },
        { "采暖季自2020年11月15日至次年3月15日免收滞纳金。", "relief 2020-11-15..2021-03-15", "次年 counts from the year before it" },
        { "2021—2023年，对吸纳就业的企业给予补贴。", "relief 2021-01-01..2023-12-31", "a range of years" },
        { "3月5-12日集中受理申报。", "processing 2020-03-05..2020-03-12", "days with one month" },

        // Plans, years of an event
        { "“十四五”期间，新增学位2万个，完成改造任务。", "due 2021-01-01..2025-12-31", "a five-year plan by its number" },
        { "到“十三五”末，实现全覆盖。", "due? ..2020-12-31", "the end of a plan" },
        { "今明两年扩大招聘规模。", "other 2020-01-01..2021-12-31", "two years in words" },
        { "应当在取得所得的次年6月30日前缴纳税款。", "due .. <取得所得的次年>", "the year after an event has no date" },
        { "市人民政府应当年底前提出报告。", "due ..2020-12-31", "应 and 当 are one word, no 当年" },
        { "由财政部门在次月垫付补助经费。", "processing .. <次月>", "the month after an event" },
        { "对2020年年内认定的企业给予奖励。", "relief 2020-01-01..2020-12-31", "a year that a support is for" },
        { "由原定的2月1日－2月29日调整为2月17日－4月30日。", "extension 2020-02-17..2020-04-30", "what was planned before is none" },
        { "对春节假期至2月9日期间开工的企业给予补贴。", "relief ..2020-02-09", "the end of a time that lies behind the document" },
        { "1.2020年底前完成整治。", "due ..2020-12-31", "the point of a label is no decimal point" },

        // Coming again
        { "各地应于每年11月30日前报送总结。", "due ..", "every year, without a date" },
        { "每月15日前，企业将申请表报市中心。", "due ..", "15日 is no day of its own" },
        { "各区县汇总后于每周二15:00前报市卫生健康委。", "due ..", "a day of the week and an hour" },
        { "每季度终了后15日内报送使用情况。", "due .. P15D <每季度终了>", "a length after what comes again" },
        { "每周一向省发展改革委报送上周情况。", "due ..", "a day of the week with what is to be done" },

        // The document's own period
        { "本决定自公布之日起施行。", "effective 2020-02-20.. <公布之日>", "公布之日 is the day of issue" },
        { "本措施自印发之日起实施，有效期至2020年底。", "effective 2020-02-20..2020-12-31 <印发之日>", "both ends in one sentence" },
        { "本办法自2021年3月1日起施行，有效期5年。", "effective 2021-03-01..2026-02-28 P5Y", "start and length give the end" },
        { "本条例自公布之日起30日后施行。", "effective 2020-03-21.. <公布之日>", "a delay before taking effect" },
        { "以上政策措施执行期限为发布之日起至2020年6月30日止。", "effective 2020-02-20..2020-06-30 <发布之日>", "an event to a day" },

        { "本办法自发布之日起试行一年。", "effective 2020-02-20..2021-02-19 P1Y <发布之日>", "start and length are one period" },
        { "自本通知印发之日起30日内报送方案。", "due .. P30D <本通知印发之日>", "a length from the day of issue has no start" },
        { "从即日起，暂停开展职业技能鉴定。", "other 2020-02-20.. <即日>", "即日 is the day of issue" },

        // Lengths
        { "第一年至第三年免征企业所得税，第四年至第六年减半征收。", "relief .. P3Y|relief .. P3Y", "years told by their order" },
        { "前三年免征、后两年减半。", "relief .. P3Y|relief .. P2Y", "first and following years" },
        { "享受“三免三减半”优惠。", "relief .. P3Y|relief .. P3Y", "the short name of the same" },
        { "1个月房租免收、2个月租金减半。", "relief .. P1M|relief .. P2M", "the charge stands behind the length" },
        { "经核准后给予3个月的税收减免。", "relief .. P3M", "what is granted for how long" },
        { "将户口、档案在学校保留2年。", "other .. P2Y", "how long something is kept" },
        { "可以在有效期届满前6个月内申请续展。", "due .. P6M <有效期届满>", "within a length before an event" },
        { "应当在活动举办日的20日前提出申请。", "due .. P20D", "a length before a day" },
        { "应当提前24小时通知用户。", "due .. PT24H", "提前 is no look back" },
        { "顺延至应急响应解除之日后的60天止。", "extension .. P60D <应急响应解除之日>", "a length behind the event that it is prolonged to" },
        { "延缓期限届满，纳税人应依法缴纳缓缴的税费。", "due .. <延缓期限届满>", "a term is over and someone has to act" },
        { "并在竣工验收备案前缴清。", "due .. <竣工验收备案>", "an act before which to pay" },
        { "原则上要在2个工作日内作出答复。", "processing .. P2WD", "working days" },
        { "在受理3日内完成认定工作。", "processing .. P3D <受理>", "a bare verb as anchor" },
        { "补办手续应在疫情解除后三个月内完成。", "due .. P3M <疫情解除>", "Chinese numeral behind an event" },
        { "于受理申请材料之日起，5个工作日内随机抽取服务对象进行调查核实。", "processing .. P5WD <受理申请材料之日>", "a comma between anchor and length" },
        { "审核通过的在官网公示一周。", "processing .. P7D", "weeks are days" },
        { "可依法办理延期缴纳税款，最长不超过3个月。", "relief .. P3M", "最长不超过" },
        { "可与证券公司协商，展期3至6个月。", "extension .. P6M", "the longer one of two lengths" },
        { "创业担保贷款可展期半年，继续享受财政贴息。", "extension .. P6M", "半年" },
        { "应于有效期届满30日前提出延续申请。", "due .. P30D <有效期届满>", "a length before an event" },
        { "亏损最长结转年限由5年延长至8年。", "extension .. P8Y", "only the new length" },
        { "48小时内办结。", "processing .. PT48H", "hours" },

        // Events
        { "待疫情结束后再补交纸质原件。", "due .. <疫情结束>", "待 … 后" },
        { "劳动合同到期的，分别顺延至职工医疗期期满、医学观察期期满、隔离期期满或者政府采取的紧急措施结束。", "extension .. <职工医疗期期满、医学观察期期满、隔离期期满或者政府采取的紧急措施结束>", "several events are one limit" },
        { "上述补贴类政策执行期限为疫情防控期间。", "relief .. <疫情防控期间>", "a state as term" },
        { "疫情防控期间，暂停开展线下集中培训。", "other? .. <疫情防控期间>", "a state that opens the sentence, doubtful" },
        { "从中止时效的原因消除之日起，仲裁时效期间继续计算。", "extension .. <中止时效的原因消除之日>", "an event of its own" },
    };

    /// <summary>Text that holds times but no limit, and why.</summary>
    public static TheoryData<string, string> NoLimits => new()
    {
        { "根据《关于做好工作的通知》（人社部发〔2020〕8号）和《工伤保险条例》（2010年12月20日修订）执行。", "cited numbers and dates of laws" },
        { "1月27日，有关部门召开会议作出部署。", "a meeting" },
        { "2020年2月7日印发的通知继续有效。", "the date of a document" },
        { "截至2019年12月31日，参保人数为5万人。", "a statistic's day" },
        { "返京人员应居家隔离14天，14天内有湖北旅居史的不得上岗。", "medical lengths" },
        { "含氯消毒剂作用30分钟，每日2次。", "minutes and frequencies" },
        { "按6个月的上年度本市月人均失业保险金标准返还。", "a sum of money" },
        { "与企业签订1年以上劳动合同。", "a contract's length as condition" },
        { "统筹基金累计结存可支付月数大于6个月的统筹地区。", "a quantity" },
        { "累计结存可支付月数22.9个月。", "a decimal" },
        { "联系电话：0471-4192562，010-65102698。", "telephone numbers" },
        { "在疫情防控期间，故意伤害医务人员造成轻伤以上的严重后果。", "a state that bounds nothing" },
        { "切实做好疫情防控期间社会保险经办工作。", "a state as attribute" },
        { "从去年起，国家实施职业技能提升行动。", "what has begun long ago" },
        { "营业时间为每天24小时。", "opening hours" },
        { "加快落实三年行动计划。", "part of a name" },
        { "一年内曾因抢夺受过行政处罚的；", "what has been, as a condition" },
        { "离校2年内未就业高校毕业生可以参加。", "whom it is for" },
        { "短期记者是指在中国境内停留期不超过6个月的记者。", "a definition" },
        { "可提前一年申报评审高一级职称。", "a benefit" },
        { "民兵组织每年整顿一次。", "a bare frequency" },
        { "在渔船前3年采捕的平均年总产值幅度内确定。", "years of a calculation" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Reads_limits(string text, string expected, string why) =>
        Assert.True(expected == Describe(text), $"{why}: {text}\nexpected {expected}\nread     {Describe(text)}");

    [Theory]
    [MemberData(nameof(NoLimits))]
    public void Leaves_other_times_alone(string text, string why) =>
        Assert.True(Describe(text).Length == 0, $"{why}: {text}\nread {Describe(text)}");

    [Fact]
    public void Takes_the_year_from_the_unit_where_no_issue_date_is_known()
    {
        var read = DeadlineReader.Read([Paragraph("2022年重点工作"), Paragraph("请于3月5日前报送。")], null, UnitKind.Document);
        var deadline = Assert.Single(read);
        Assert.Equal(new PartialDate(2022, 3, 5), deadline.End);
        Assert.True(deadline.YearInferred);
    }

    [Fact]
    public void Takes_the_next_year_where_the_month_is_long_over()
    {
        var deadline = Assert.Single(DeadlineReader.Read([Paragraph("各地应于1月15日前报送总结。")], new DateOnly(2020, 11, 20), UnitKind.Document));
        Assert.Equal(new PartialDate(2021, 1, 15), deadline.End);
        Assert.True(deadline.YearInferred);
    }

    [Fact]
    public void Quotes_a_substring_and_knows_its_line()
    {
        var text = JoinedText.Of([new SourceLine(7, "一、各省具体实施办", LineKind.Text), new SourceLine(9, "法于 3 月 5 日前报备案。", LineKind.Text)]);
        var deadline = Assert.Single(DeadlineReader.Read([new ParsedParagraph(text, ParagraphRole.Body)], Issued, UnitKind.Document));
        Assert.Equal(deadline.Quote, text.Value.Substring(deadline.Offset, deadline.Quote.Length));
        Assert.Contains("3月5日前", deadline.Quote, StringComparison.Ordinal);
        Assert.Equal(9, deadline.Span.EndLine);
    }

    [Fact]
    public void Reads_nothing_from_covers_titles_and_signatures()
    {
        var body = Paragraph("请于3月5日前报送。");
        Assert.Empty(DeadlineReader.Read([body], Issued, UnitKind.FrontMatter));
        Assert.Empty(DeadlineReader.Read([body with { Role = ParagraphRole.TitleBlock }, body with { Role = ParagraphRole.Signature }], Issued, UnitKind.Document));
    }

    private static ParsedParagraph Paragraph(string text) => new(JoinedText.Of([new SourceLine(1, text, LineKind.Text)]), ParagraphRole.Body);

    private static string Describe(string text) => string.Join('|', DeadlineReader.Read([Paragraph(text)], Issued, UnitKind.Document).Select(deadline =>
        string.Concat(
            deadline.Kind.ToString().ToLowerInvariant(),
            deadline.Certain ? "" : "?",
            $" {deadline.Start}..{deadline.End}",
            deadline.Duration is { } duration ? $" {duration}" : "",
            deadline.Anchor is { } anchor ? $" <{anchor}>" : "")));
}
