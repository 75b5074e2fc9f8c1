using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// The words right before (…Before, ending at the time expression) and right behind it (…After) that make a point or range a limit, or show
/// that it is none; those of lengths are <see cref="LengthPatterns"/>. Patterns that end at the expression run from right to left, so that they
/// fail at its first character. They run on slices of at most <see cref="LimitContext.Reach"/> characters, so their cost is a constant.
/// </summary>
internal static partial class LimitPatterns
{
    // "2月1日印发的《…》", "1月27日召开会议", "2020年2月7日北京市…通过": dates of documents, meetings, laws are no limits.
    [GeneratedRegex("^(?:[^,。；:;]{0,10}?(?:印发|发布|公布|颁布|下发|出台|召开|修订|修正|签署|成立|举行|宣布|报道|转发)(?:了|的|《|会议)|以来|至今|前后|[^。；;]{0,8}(?:先后|陆续(?!恢复|开|复)|累计|已经|曾)|通过\\)|[^,。；:;]{0,30}第[一二三四五六七八九十0-9]*次(?:常务)?(?:会议|会))")]
    public static partial Regex BackgroundAfter();

    // "2002年到2005年，信息办连续四年组织…进行了绩效评估", "8月11日至18日，山西省连续发生3起事故": a range that tells what has been.
    [GeneratedRegex("^,?[^。；;]{0,28}(?:发生[^,。；;费]{0,4}起|(?:进行|召开|取得|实现|完成|组织|开展|下发|印发|查处|办理|发布|出台|举办)了)")]
    public static partial Regex HasBeenAfter();

    // "2010年8月31日以前出生", "每年12月31日以前年满18岁": an age, no limit. "2014年9月30日前已经退休的人员", "前参加工作、": who is meant.
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?(?:之前|以前|前|之后|以后|后)?(?:出生|(?:,?凡)?年?满[0-9一二两三四五六七八九十]|已|曾|仍|尚未|参加工作|未?达到法定|未满)")]
    public static partial Regex WhoAfter();

    // "来源：市政府办公厅 日期：2008-04-28": the record of a web page.
    [GeneratedRegex("(?:^|[厅局委府部会网室a-z]|发布|成文|印发|公布|生成|更新|签发|制定|颁布|发文|公开)日期:$|(?:发布|更新|[a-z])时间:$", RegexOptions.RightToLeft)]
    public static partial Regex RecordBefore();

    // "不早于2月9日24时前复工": a first day, although 前 stands behind it.
    [GeneratedRegex("(?:不|不得|不能)早于$", RegexOptions.RightToLeft)]
    public static partial Regex NotEarlierBefore();

    // "最迟不超过2020年6月30日", "最晚于3月15日".
    [GeneratedRegex("(?:不(?:得|能)?(?:晚于|迟于|超过)|最迟(?:可?在|于|不)?|最晚(?:可?在|于)?|(?:截止|截至|到期|终止|结束)(?:时间|日期|期限|日)(?:为|是|:|至|到)?)$", RegexOptions.RightToLeft)]
    public static partial Regex NotLaterBefore();

    // "征收期延长至3月底", "开始时间推迟到3月1日", "顺延至2020年6月30日前", "延长缴费至7月底", "延期至3月底".
    [GeneratedRegex("(?:延长|延期|延迟|延缓|延后|延续|延展|顺延|推迟|推后|展期|续期|续展|放宽|宽限|调整|暂缓|提前|延)[^,。；;:至到]{0,18}(?:至|到|为)$", RegexOptions.RightToLeft)]
    public static partial Regex MovedToBefore();

    // "由原定的2月1日-2月29日调整为…", "原计划3月5日开学": what no longer holds.
    [GeneratedRegex("(?:原定|原计划|原为|原)(?:的|于|为|在)?$", RegexOptions.RightToLeft)]
    public static partial Regex FormerBefore();

    // "对春节假期至2月9日期间开工生产的企业": the end of a time that a measure takes up.
    [GeneratedRegex("(?:至|到)$", RegexOptions.RightToLeft)]
    public static partial Regex ToBefore();

    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?期间")]
    public static partial Regex DuringAfter();

    // "3月13日至疫情结束后3个月内".
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?起?(?:至|到)(?=[^,。；;]{2,24}(?:结束|解除|之日|期满|届满|终止|为止|毕业|退休|春节|元旦|国庆节))")]
    public static partial Regex ToNamedEventAfter();

    // "自1997年7月1日起施行" of a document that was issued again later: its own period is never history.
    [GeneratedRegex("^(?:零时)?(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效|试行)")]
    public static partial Regex OwnEffectAfter();

    // "…的机构，按贷款额的5‰给予补助": a support at the end of the sentence.
    [GeneratedRegex("给予|补助|补贴|奖励|贴息")]
    public static partial Regex GivenAfter();

    // "对2020年年内新开航班的企业", "在2020年内认定的".
    [GeneratedRegex("(?:^|[,。；;:、])?(?:对|在|于|凡|将)$", RegexOptions.RightToLeft)]
    public static partial Regex OfYearBefore();

    // "开学时间", "开始时间" before a moved date: then the date is a first day.
    [GeneratedRegex("(?:开始|起始|开学|开工|复工|启动|开考|开放|恢复)[^,。；;]{0,12}$", RegexOptions.RightToLeft)]
    public static partial Regex BeginningBefore();

    // "执行至2020年6月30日", "有效期至2020年底", "可以执行到6月份", "持续到3月底", "直至".
    [GeneratedRegex("(?:执行|实施|施行|实行|持续|有效|有效期|期限|维持|保持|保留|保存|缓缴|缓征|免收|减免|免征|减征|停征|享受|开放|暂停|停止|截止|推行|工作制|直|一直|延续|使用|补贴|受理|办理|缴费|缴纳|到期日)[^,。；;:]{0,12}(?:至|到)$", RegexOptions.RightToLeft)]
    public static partial Regex HoldsUntilBefore();

    // "截至2020年2月9日", "截至4月底": as a rule a statistic's day, a limit only where the day is still to come.
    [GeneratedRegex("(?:截至|截止|截止到|截止至)$", RegexOptions.RightToLeft)]
    public static partial Regex AsOfBefore();

    // "2020年6月30日止", "3月31日截止", "2020年4月30日到期", "7月31日为止".
    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{0,8}\))?(?:之日)?(?:为?止(?!步)|截止|期满|届满|到期)")]
    public static partial Regex UntilAfter();

    // "6月30日，全区公办小学受理新生办理入学手续截止。"
    [GeneratedRegex("^,[^,。；;]{2,28}截止$")]
    public static partial Regex ClosesAfter();

    // "3月15日前", "2月9日24时前", "3月5日（含）前", "每月底前" is a frequency and stopped elsewhere. Not 前往, 前来, 前期, 前述, 前后, 前提 (but 前提出).
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:上午|下午|中午)?(?:[0-9]{1,2}(?:时|点|:[0-9]{2})(?:[0-9]{1,2}分)?|下班)?(?:\([^()]{0,8}\))?(?:之前|以前|前(?![来往期述款段线后所台景列沿瞻身三几一两]|提(?![出交供请])|[0-9二四五六七八九十]{1,3}个?[年月日天周]))")]
    public static partial Regex ByAfter();

    // "2月3日（星期一）起", "2020年2月起", "2月28日开始", "2022年4月纳税申报期起". Not 起草, 起诉, 起点.
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:当期|当月|当日|(?:纳税)?申报期|(?:税款|费款)?所属期|缴费期|征期|学期|学年|纳税年度|会计年度)?(?:零时|[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{0,8}\))?(?:之日)?(?:起(?![草诉步点源])|开始(?!时)|以来(?=到期))")]
    public static partial Regex FromAfter();

    // "自2020年3月1日施行", "从2月10日恢复": 起 may be left out.
    [GeneratedRegex("(?:自|从)$", RegexOptions.RightToLeft)]
    public static partial Regex FromBefore();

    // "自2020年2月1日以来", "从1月份的数据看": no start of anything.
    [GeneratedRegex("^(?:[^,。；;]{0,8}以来(?!到期)|的|至今|,?截至)")]
    public static partial Regex SinceAfter();

    // "2月3日正常上班后", "2020年2月2日后稽核中止".
    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{0,8}\))?(?:之后|以后|后(?![续期勤备])|正常上班后)")]
    public static partial Regex AfterwardsAfter();

    // "政策执行的起始月份统一为2020年2月".
    [GeneratedRegex("(?:起始|开始|启动|起算|生效|施行|实施|开学)(?:时间|月份|日期|之日)?[^,。；;]{0,6}(?:为|是|:)$", RegexOptions.RightToLeft)]
    public static partial Regex StartIsBefore();

    // "缓缴执行期为2020年内", "补贴期限。2020年2月至4月", "时间范围：自2月28日起", "申报时间：2月17日至3月20日", "活动时间2020年3月".
    [GeneratedRegex("(?:期限?|时限|时间|日期|时间范围|时段|周期)(?:[^,。；;:]{0,6}(?:为|是)|:|。)?(?:自|从)?$", RegexOptions.RightToLeft)]
    public static partial Regex TermIsBefore();

    // "2020年内", "一季度内".
    [GeneratedRegex("^(?:之内|以内|内(?!容|部|外|地|在|蒙|设))")]
    public static partial Regex WithinAfter();

    // "在2020年组织职工参加职业技能培训": a whole year.
    [GeneratedRegex("(?:在|于)$", RegexOptions.RightToLeft)]
    public static partial Regex InBefore();

    // "组织职工参加培训", "底前完成": what is done in that year. "在2020年度岗位聘任" is no limit.
    [GeneratedRegex("^(?:期间|内)?(?:组织|开展|实施|完成|集中|举办|建成|实现|继续|参加|全面|启动|推进|新建|启用|新开|新增|认定|缴纳|购买)")]
    public static partial Regex InYearAfter();

    // "2020年1-6月主营业务收入同比下降": the span of a statistic.
    [GeneratedRegex("^(?:期间)?的?[^,。；;]{0,12}(?:收入|营业额|销售额|同比|环比|增长|下降|利润|产值|用电量|平均|增速)")]
    public static partial Regex StatisticAfter();

    // "到2021年，健全…", "力争2020年底…", "确保6月底".
    [GeneratedRegex("(?:(?<![达得收直])到|至|力争|争取|确保)(?:在|于)?$", RegexOptions.RightToLeft)]
    public static partial Regex GoalBefore();

    // "确保今年招生工作的顺利进行": no mark that could be missed by then.
    [GeneratedRegex("^[^,。；;]{0,24}(?:顺利|圆满|平稳|有序)")]
    public static partial Regex SmoothlyAfter();

    // "免收2月份房租", "减免2、3月份租金": the month is what is waived.
    [GeneratedRegex("(?:免收|减收|减半收取|免征|减征|减半征收|减免|免除|免缴|免交|免|减半|缓收|缓缴|停征|给予|补贴)(?:其|企业|租户|承租户|企业在)?$", RegexOptions.RightToLeft)]
    public static partial Regex WaivedBefore();

    // "免收2月份房租", "给予2月份租金50%的减免", "1月至3月的水电费".
    [GeneratedRegex("^的?[^,。；;]{0,14}(?:房租|租金|社会保险费|社保费|医疗保险费|医保费|水费|电费|水电|气费|管理费|税|费用|补贴|承包金|服务费|减免|减半|用电|用水|用气|气价|电价)")]
    public static partial Regex ChargeAfter();

    // "将于3月份退回", "定于2月10日", "第二次为3月5日", "3月2日报送首次数据": something is to happen then.
    [GeneratedRegex("(?:将于|将在|拟于|拟在|定于|定在|暂定于|应于|须于|应在|须在|必须于|可于|请于|务于|务必于|次为|分别于|计划于|统一于|[,。；;:]于|^于|同时于|并于)$", RegexOptions.RightToLeft)]
    public static partial Regex ScheduledBefore();

    // "3月5日正式启动", "2月10日复工", "6月29日，民办初中开始招生": something begins then.
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:[0-9]{1,2}(?:时|点))?(?:正式|全面|统一|陆续)?(?:启动|开通|上线|启用|开放|开始|施行|实施|执行|生效|试行)(?!了|以来|的|时间)|^,[^,。；;了已曾的]{2,12}(?:开始|启动)(?!了|以来|的|时间)")]
    public static partial Regex BeginsAfter();

    // The day stands at the head of its clause.
    [GeneratedRegex("(?:^|[,:)、。；;]|^[0-9]{1,2}\\.)$", RegexOptions.RightToLeft)]
    public static partial Regex AgendaBefore();

    // What happens then: some words that end in no 的, and nothing that has been.
    [GeneratedRegex("^(?:(?:、|和|及)[0-9]{1,2}日)?(?:\\([^()]{1,6}\\))?(?:上午|下午|晚)?,?[^,。；;了已曾的至到前后起:、()][^,。；;了已曾的:()]{2,}(?!的)")]
    public static partial Regex AgendaAfter();

    // "3月2日报送首次数据", "2月10日复工".
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:[0-9]{1,2}(?:时|点))?(?:正式|全面|统一|陆续)?(?:报送|上报|申报|提交|截止|开学|复工|上班|施行|实施|执行|生效|开始|启用|恢复|报到|开课|上线|公布|公示|举办|开考)(?!了|以来|的|《)")]
    public static partial Regex ActAfter();

    // "6月底完成", "二季度建成", "2020年初步建成", "2019年上半年，试点城市政府印发实施方案": what is to be done by then.
    [GeneratedRegex("^,?(?:基本|全面|全部|力争|如期|率先|初步)?(?:完成|建成|实现|投产|开工|竣工|投入使用|达到|启动|出台)(?!了|的)|^,[^,。；;了已曾的]{2,10}(?:完成|建成|印发|出台|制定)(?!了|的|《)")]
    public static partial Regex DoneAfter();

    // "自2020年1月24日至省级疫情一级响应解除之日": a day to an event.
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?起?,?(?:至|到)")]
    public static partial Regex ToEventAfter();

    // "每年3月31日前", "缴费时间为每年9月1日至12月31日": comes again every year.
    [GeneratedRegex("每(?:[年月季周]|年度|学年|学期)的?$", RegexOptions.RightToLeft)]
    public static partial Regex RecurringBefore();
}
