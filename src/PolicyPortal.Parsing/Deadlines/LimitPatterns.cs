using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// The words right before (…Before, ending at the time expression) and right behind it (…After) that make it a limit, or show that it
/// is none. They run on slices of at most <see cref="LimitContext.Reach"/> characters, so their cost is a constant.
/// </summary>
internal static partial class LimitPatterns
{
    // ---- points in time -------------------------------------------------------------------------------------------------

    // "2月1日印发的《…》", "1月27日召开会议", "2020年2月7日北京市…通过": dates of documents, meetings, laws are no limits.
    [GeneratedRegex("^(?:[^,。；:;]{0,10}?(?:印发|发布|公布|颁布|下发|出台|召开|修订|修正|签署|成立|举行|宣布|报道|转发)(?:了|的|《|会议)|以来|至今|前后|[^。；;]{0,8}(?:先后|陆续(?!恢复|开|复)|累计|已经|曾)|通过\\)|[^,。；:;]{0,30}第[一二三四五六七八九十0-9]*次(?:常务)?(?:会议|会))")]
    public static partial Regex BackgroundAfter();

    // "不早于2月9日24时前复工": a first day, although 前 stands behind it.
    [GeneratedRegex("(?:不|不得|不能)早于$", RegexOptions.RightToLeft)]
    public static partial Regex NotEarlierBefore();

    // "最迟不超过2020年6月30日", "最晚于3月15日".
    [GeneratedRegex("(?:不(?:得|能)?(?:晚于|迟于|超过)|最迟(?:可?在|于|不)?|最晚(?:可?在|于)?|(?:截止|截至|到期|终止|结束)(?:时间|日期|期限|日)(?:为|是|:|至|到)?)$", RegexOptions.RightToLeft)]
    public static partial Regex NotLaterBefore();

    // "征收期延长至3月底", "开始时间推迟到3月1日", "顺延至2020年6月30日前", "延长缴费至7月底", "延期至3月底".
    [GeneratedRegex("(?:延长|延期|延迟|延缓|延后|延续|延展|顺延|推迟|推后|展期|续期|续展|放宽|宽限|调整|暂缓|提前|延)[^,。；;:至到]{0,10}(?:至|到|为)$", RegexOptions.RightToLeft)]
    public static partial Regex MovedToBefore();

    // "开学时间", "开始时间" before a moved date: then the date is a first day.
    [GeneratedRegex("(?:开始|起始|开学|开工|复工|启动|开考|开放|恢复)[^,。；;]{0,12}$", RegexOptions.RightToLeft)]
    public static partial Regex BeginningBefore();

    // "执行至2020年6月30日", "有效期至2020年底", "可以执行到6月份", "持续到3月底", "直至".
    [GeneratedRegex("(?:执行|实施|施行|实行|持续|有效|有效期|期限|维持|保持|保留|保存|缓缴|缓征|免收|减免|免征|减征|停征|享受|开放|暂停|停止|截止|推行|工作制|直|一直|延续|使用|补贴|受理|办理|缴费|缴纳|到期日)[^,。；;:]{0,6}(?:至|到)$", RegexOptions.RightToLeft)]
    public static partial Regex HoldsUntilBefore();

    // "截至2020年2月9日", "截至4月底": as a rule a statistic's day, a limit only where the day is still to come.
    [GeneratedRegex("(?:截至|截止|截止到|截止至)$", RegexOptions.RightToLeft)]
    public static partial Regex AsOfBefore();

    // "2020年6月30日止", "3月31日截止", "2020年4月30日到期", "7月31日为止".
    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{0,8}\))?(?:之日)?(?:为?止(?!步)|截止|期满|届满|到期)")]
    public static partial Regex UntilAfter();

    // "3月15日前", "2月9日24时前", "3月5日（含）前", "每月底前" is a frequency and stopped elsewhere. Not 前往, 前来, 前期, 前述, 前后.
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:上午|下午|中午)?(?:[0-9]{1,2}(?:时|点|:[0-9]{2})(?:[0-9]{1,2}分)?|下班)?(?:\([^()]{0,8}\))?(?:之前|以前|前(?![来往期述款段线后所台景列沿瞻提身三几一两]))")]
    public static partial Regex ByAfter();

    // "2月3日（星期一）起", "2020年2月起", "2月28日开始". Not 起草, 起诉, 起点.
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:当期|当月|当日)?(?:零时|[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{0,8}\))?(?:之日)?(?:起(?![草诉步点源])|开始(?!时))")]
    public static partial Regex FromAfter();

    // "自2020年3月1日施行", "从2月10日恢复": 起 may be left out.
    [GeneratedRegex("(?:自|从)$", RegexOptions.RightToLeft)]
    public static partial Regex FromBefore();

    // "自2020年2月1日以来", "从1月份的数据看": no start of anything.
    [GeneratedRegex("^(?:[^,。；;]{0,8}以来|的|至今|,?截至)")]
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
    [GeneratedRegex("^(?:组织|开展|实施|完成|集中|举办|建成|实现|继续|参加|全面|启动|推进|新建|启用)")]
    public static partial Regex InYearAfter();

    // "2020年1-6月主营业务收入同比下降": the span of a statistic.
    [GeneratedRegex("^(?:期间)?的?[^,。；;]{0,12}(?:收入|营业额|销售额|同比|环比|增长|下降|利润|产值|用电量|平均|增速)")]
    public static partial Regex StatisticAfter();

    // "按6个月的失业保险金标准", "按不超过3个月的企业应缴纳社会保险费": a sum of money.
    [GeneratedRegex("按照?(?:不超过|最长|最多)?$", RegexOptions.RightToLeft)]
    public static partial Regex SumBefore();

    [GeneratedRegex("^的?[^,。；;]{0,24}(?:失业保险金|工资|社会保险费|标准|金额|月人均|基本养老金|租金)")]
    public static partial Regex SumAfter();

    // "到2021年，健全…", "力争2020年底…", "确保6月底".
    [GeneratedRegex("(?:(?<![达得收直])到|至|力争|争取|确保)(?:在|于)?$", RegexOptions.RightToLeft)]
    public static partial Regex GoalBefore();

    // "免收2月份房租", "减免2、3月份租金": the month is what is waived.
    [GeneratedRegex("(?:免收|减收|减半收取|免征|减征|减半征收|减免|免除|免缴|免交|免|减半|缓收|缓缴|停征|给予|补贴)(?:其|企业|租户|承租户|企业在)?$", RegexOptions.RightToLeft)]
    public static partial Regex WaivedBefore();

    // "免收2月份房租", "给予2月份租金50%的减免", "1月至3月的水电费".
    [GeneratedRegex("^的?[^,。；;]{0,14}(?:房租|租金|社会保险费|社保费|医疗保险费|医保费|水费|电费|水电|气费|管理费|税|费用|补贴|承包金|服务费|减免|减半)")]
    public static partial Regex ChargeAfter();

    // "将于3月份退回", "定于2月10日", "第二次为3月5日", "3月2日报送首次数据": something is to happen then.
    [GeneratedRegex("(?:将于|将在|拟于|拟在|定于|定在|暂定于|应于|须于|应在|须在|必须于|可于|请于|务于|务必于|次为|分别于|计划于|统一于|[,。；;:]于|^于|同时于|并于)$", RegexOptions.RightToLeft)]
    public static partial Regex ScheduledBefore();

    // "3月2日报送首次数据", "2月10日复工", "3月1日施行".
    [GeneratedRegex(@"^(?:\([^()]{0,8}\))?(?:[0-9]{1,2}(?:时|点))?(?:正式|全面|统一|陆续)?(?:报送|上报|申报|提交|截止|开学|复工|上班|施行|实施|执行|生效|开始|启用|恢复|报到|开课|上线)(?!了|以来|的)")]
    public static partial Regex ActAfter();

    // "6月底完成", "二季度建成", "2020年底实现": what is to be done by then.
    [GeneratedRegex("^,?(?:基本|全面|全部|力争|如期|率先)?(?:完成|建成|实现|投产|开工|竣工|投入使用|达到|启动|出台)(?!了|的)")]
    public static partial Regex DoneAfter();

    // "自2020年1月24日至省级疫情一级响应解除之日": a day to an event.
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?起?,?(?:至|到)")]
    public static partial Regex ToEventAfter();

    // "每年3月31日前": comes again every year.
    [GeneratedRegex("每[年月季周]$", RegexOptions.RightToLeft)]
    public static partial Regex RecurringBefore();

    // ---- lengths --------------------------------------------------------------------------------------------------------

    // "减征期限不超过3个月", "最长不超过五年的岗位补贴", "原则上不超过1年", "压缩至12个工作日", "不少于5个工作日".
    [GeneratedRegex("(?:不(?:得|能|可|应)?(?:超过|突破|多于|少于|低于|短于|长于|迟于)|最长(?:可|不)?(?:延长|展期|达|为|至|享受|缓缴|给予)?|最多(?:可)?(?:延长|延期|享受|缓缴)?|最短(?:不得少于|为)?|至多|(?:压缩|压减|缩短|缩减|精简|减少|控制|限定)(?:至|到|为|在)|限时|至少)(?:为|在|至)?$", RegexOptions.RightToLeft)]
    public static partial Regex AtMostBefore();

    // "3日内", "5个工作日内", "48小时内办结", "两年以内", "三个月之内".
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?(?:之内|以内|内(?![容部外地在蒙设科]))")]
    public static partial Regex WithinLengthAfter();

    // "近14天内", "到京前14日内", "过去一年内", "返岗前14天内有湖北旅居史", "离校2年内未就业高校毕业生": a look back, not a limit.
    [GeneratedRegex("(?:近|最近|过去|此前|以往|上|前|抵达|到京|返回|来京|离开|隔离|观察|潜伏期|离校|毕业|退役后?)(?:连续|的)?$", RegexOptions.RightToLeft)]
    public static partial Regex LookBackBefore();

    // "二年内曾受过行政处罚", "1年内新招用人数达到25%", "两年内多次实施": what has been, as a condition.
    [GeneratedRegex("^(?:之内|以内|内),?(?:曾|因|有(?![关效])|无(?=重大|不良|违|犯罪)|未(?=就业|发生|受|被|参加)|受过|登记失业|新招用|新录用|新增|多次|累计|又|再次(?!申)|[2-9二两三四五六七八九]次|企业稳定|离职|[^,。；;]{0,24}(?:受过|受到过|的人数|人员占|次以上))")]
    public static partial Regex LookBackAfter();

    // "30日内没有提出异议的", "20日内不能作出决定的": what follows if the limit is missed; some readers count it as the limit itself.
    [GeneratedRegex("^(?:之内|以内|内),?(?:没有|仍?未|无人|无法|不能|无正当理由)")]
    public static partial Regex MissedAfter();

    // "14天内有湖北旅居史", "14日内离开湖北地区", "14日内应早晚进行体温": medical look-back behind the length.
    [GeneratedRegex("^(?:之内|以内|内)?的?[^。；;]{0,16}(?:旅居|接触|离开湖北|体温|健康监测|健康状况|医学观察|隔离|居家|病例|疫情(?:重点|严重|高发)|发热|症状|暴发|未发生|去过|到过|行程|轨迹|新增|潜伏|核酸)")]
    public static partial Regex MedicalAfter();

    // "可展期一年", "延长6个月", "缓期6个月", "顺延3个月", "展期3至6个月", "给予3个月的宽限期".
    [GeneratedRegex("(?:延长|延期|延迟|延后|延缓|延至|顺延|推迟|展期|续期|宽限|缓期|暂缓|缓缴|缓征|缓收|续贷|缓交)[^,。；;:每日]{0,8}$", RegexOptions.RightToLeft)]
    public static partial Regex ProlongedBefore();

    // "3个月的宽限期", "1年期的展期".
    [GeneratedRegex("^的?(?:宽限期|缓缴期|过渡期|展期|延期|缓冲期|免租期|免息期)")]
    public static partial Regex TermAfter();

    // "公示一周", "公示培训情况5个工作日", "有效期2年", "期限为3个月", "为期一个月", "试用期".
    [GeneratedRegex("(?:公示|公告|公开)[^,。；;:]{0,8}(?:为|不少于)?$|(?:有效期|期限|执行期|补贴期|优惠期|免征期|减征期|缓缴期|公示期|宽限期|试行期|试点期|过渡期|执行|试行|暂定|办理时限|审批时限|时限|办理时间|审核时间|评审时间)(?:均|统一|暂定|一般|原则上|可|最长)?(?:为|是|:|满|至)?$|为期$", RegexOptions.RightToLeft)]
    public static partial Regex LengthIsBefore();

    // "减免3个月租金", "免收1至3个月房租": the length of what is waived.
    [GeneratedRegex("(?:免收|减收|免征|减征|减半征收|减半收取|减免|免除|免缴|免交|免|减半|减|缓收|停征)(?:收取|缴纳)?(?:其|企业|租户|承租户|中小微企业|一定|房租|租金|房屋租金|场地租金)?$", RegexOptions.RightToLeft)]
    public static partial Regex WaivedLengthBefore();

    // "一次性给予该企业3个月应缴纳社会保险费30%的补贴": an amount for some readers, a term for others.
    [GeneratedRegex("^的?[^,。；;]{0,20}(?:%|％)?的?(?:补贴|补助|奖励)")]
    public static partial Regex SupportAfter();

    // "每3天为一个周期", "每5日报送一次".
    [GeneratedRegex("每(?:隔)?$", RegexOptions.RightToLeft)]
    public static partial Regex EveryBefore();

    [GeneratedRegex("^(?:为一个周期|为一周期)")]
    public static partial Regex CycleAfter();

    // "提前3个工作日报告", "提前10日申请". "可提前一年申报" is a benefit and no limit: days only.
    [GeneratedRegex("(?:提前|届满前|期满前|到期前)$", RegexOptions.RightToLeft)]
    public static partial Regex AheadBefore();

    // "有效期届满30日前提出", "举办10个工作日前": a length before an event.
    [GeneratedRegex("(?:届满|期满|到期|开始|召开|举行|举办|实施|施行|开工|上岗|终止|截止|解除|使用|启用|活动)(?:之日)?(?:的)?$", RegexOptions.RightToLeft)]
    public static partial Regex BeforeEventBefore();

    [GeneratedRegex("^(?:之前|以前|前(?![来往期述款段线后]))")]
    public static partial Regex AheadAfter();

    // "自公布之日起30日后施行".
    [GeneratedRegex("^(?:后|之后|以后)起?(?:正式)?(?:施行|实施|生效|执行)")]
    public static partial Regex EffectAfter();

    // "每天不超过3小时", "满1年不满10年", "连续2年", "超过3年", "年龄", "可支付月数大于6个月": quantities, not limits.
    [GeneratedRegex("(?:每[日天周月年][^,。；;]{0,12}|累计|(?<![届期])满|连续|工作时间[^,。；;]{0,6}|加班[^,。；;]{0,8}|支付月数[^,。；;]{0,6}|大于|小于|(?:之后|以上|以下),?且|间隔[^,。；;]{0,6}|相隔|相距|车程|储备[^,。；;]{0,6}|(?:缴费|工作|服务|使用)年限[^,。；;]{0,6}|工龄[^,。；;]{0,4}|距离[^,。；;]{0,10}|学制|往返|佩戴[^,。；;]{0,10}|使用时间[^,。；;]{0,6})(?:不|未)?(?:得)?(?:超过|少于|低于|足)?$", RegexOptions.RightToLeft)]
    public static partial Regex QuantityBefore();

    // "6个月以上劳动合同", "1年期以上", "三年行动计划", "3个月工资", "24小时服务", "10年的,", "年期".
    [GeneratedRegex("^(?:以上|及以上|(?:\\(含\\))?以上|行动|计划|规划|期|多|余|基层|工作经[历验]|来|制|营业|值班|值守|服务|热线|开放|在线|工作)")]
    public static partial Regex QuantityAfter();
}
