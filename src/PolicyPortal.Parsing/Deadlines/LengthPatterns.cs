using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The words right before (…Before) and right behind (…After) a length that make it a limit, or show that it is none. As <see cref="LimitPatterns"/>.</summary>
internal static partial class LengthPatterns
{
    // "按6个月的失业保险金标准", "按不超过3个月的企业应缴纳社会保险费": a sum of money.
    [GeneratedRegex("按照?(?:不超过|最长|最多)?$", RegexOptions.RightToLeft)]
    public static partial Regex SumBefore();

    [GeneratedRegex("^的?[^,。；;]{0,24}(?:失业保险金|工资|社会保险费|标准|金额|月人均|基本养老金|租金)")]
    public static partial Regex SumAfter();

    // "减征期限不超过3个月", "最长不超过五年的岗位补贴", "原则上不超过1年", "压缩至12个工作日", "不少于5个工作日".
    [GeneratedRegex("(?:不(?:得|能|可|应)?(?:超过|突破|多于|少于|低于|短于|长于|迟于)|最长(?:可|不)?(?:延长|展期|达|为|至|享受|缓缴|给予)?|最多(?:可)?(?:延长|延期|享受|缓缴)?|最短(?:不得少于|为)?|至多|(?:压缩|压减|缩短|缩减|精简|减少|控制|限定)(?:至|到|为|在)|限时|至少)(?:为|在|至)?$", RegexOptions.RightToLeft)]
    public static partial Regex AtMostBefore();

    // "3日内", "5个工作日内", "48小时内办结", "两年以内", "三个月之内".
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?(?:之内|以内|内(?![容部外地蒙设科]|在(?:质|素|联|动|规|要求)))")]
    public static partial Regex WithinLengthAfter();

    // "近14天内", "过去一年内", "离校2年内未就业高校毕业生": a look back, not a limit.
    [GeneratedRegex("(?:近|最近|过去|此前|以往|上|抵达|到京|返回|来京|离开|隔离|观察|潜伏期|离校|毕业|退役后?|中断缴费|断缴|停保)(?:连续|的)?$", RegexOptions.RightToLeft)]
    public static partial Regex LookBackBefore();

    // "二年内曾受过行政处罚", "1年内新招用人数达到25%", "两年内多次实施": what has been, as a condition.
    [GeneratedRegex("^(?:之内|以内|内)(?:,?(?:曾|多次|累计)|因|有(?![关效])|取得的收入|(?:在[^,。；;]{0,8})?(?:居住|停留)?累计|无(?=重大|不良|违|犯罪)|未(?=就业|发生|受|被|参加)|受过|登记失业|新招用|新录用|新增|又|再(?!次?[申审行])|[2-9二两三四五六七八九]次|企业稳定|离职|[^,。；;]{0,24}(?:受过|受到过|的人数|人员占|次以上))")]
    public static partial Regex LookBackAfter();

    // "30日内没有提出异议的", "20日内不能作出决定的": what follows if the limit is missed; some readers count it as the limit itself.
    [GeneratedRegex("^(?:之内|以内|内),?(?:没有|仍?未|无人|无法|不能|无正当理由)")]
    public static partial Regex MissedAfter();

    // "14天内有湖北旅居史", "14日内离开湖北地区", "14日内应早晚进行体温": medical look-back behind the length.
    [GeneratedRegex("^(?:之内|以内|内)?的?[^。；;]{0,16}(?:旅居|接触|离开湖北|体温|健康监测|健康状况|医学观察|隔离|居家|病例|疫情(?:重点|严重|高发)|发热|症状|暴发|未发生|去过|到过|行程|轨迹|新增|潜伏|核酸)")]
    public static partial Regex MedicalAfter();

    // "可展期一年", "延长6个月", "缓期6个月", "顺延3个月", "展期3至6个月", "给予3个月的宽限期".
    [GeneratedRegex("(?:延长|延期|延迟|延后|延缓|延至|顺延|推迟|展期|续期|宽限|缓期|暂缓|缓缴|缓征|缓收|续贷|缓交|续租|续签|续约|签注)[^,。；;:每日]{0,8}$", RegexOptions.RightToLeft)]
    public static partial Regex ProlongedBefore();

    // "3个月的宽限期", "1年期的展期".
    [GeneratedRegex("^的?(?:宽限期|缓缴期|过渡期|等待期|公示期|暂定期|整改期|锁定期|保护期|保修期|冷静期|展期|延期|缓冲期|免租期|免息期)")]
    public static partial Regex TermAfter();

    // "公示一周", "公示培训情况5个工作日", "有效期2年", "期限为3个月", "为期一个月", "试用期".
    [GeneratedRegex("(?:公示|公告|公开)[^,。；;:]{0,8}(?:为|不少于)?$|(?:有效期|期限|执行期|补贴期|优惠期|免征期|减征期|缓缴期|公示期|宽限期|试行期|试点期|过渡期|执行|试行|暂定|办理时限|审批时限|时限|办理时间|审核时间|评审时间|等待期|建设期|服务期|保护期|整改期|保修期|包修期|质保期|期间|时效|(?:实习|见习|试用|培训|公示|公告|保管|保存)时间|锁定|周期(?=仍?[为约])|[\u4e00-\u9fff]期限?(?=(?:一般|均|统一|暂定|原则上)?(?:为|是|:)))(?:均|统一|暂定|一般|原则上|可|最长|仍)?(?:为|是|:|满|至)?$|为期$|,为$", RegexOptions.RightToLeft)]
    public static partial Regex LengthIsBefore();

    // "减免3个月租金", "免收1至3个月房租": the length of what is waived.
    [GeneratedRegex("(?:免收|减收|免征|减征|减半征收|减半收取|减免|免除|免缴|免交|免|减半|减|缓收|停征)[^,。；;:至到0-9一二两三四五六七八九十]{0,14}$", RegexOptions.RightToLeft)]
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
    [GeneratedRegex("(?:届满|期满|到期|开始|召开|举行|举办|实施|施行|开工|上岗|终止|截止|解除|使用|启用|活动)(?:之?日)?(?:的)?$", RegexOptions.RightToLeft)]
    public static partial Regex BeforeEventBefore();

    [GeneratedRegex("^(?:之前|以前|前(?![来往期述款段线后]))")]
    public static partial Regex AheadAfter();

    // "自公布之日起30日后施行".
    [GeneratedRegex("^(?:后|之后|以后)起?(?:正式)?(?:施行|实施|生效|执行)")]
    public static partial Regex EffectAfter();

    // "返岗前14天内", "抵达前7日内": a look back unless someone has to act then (DutyAfter).
    [GeneratedRegex("(?<!提)前(?:连续|的)?$", RegexOptions.RightToLeft)]
    public static partial Regex BeforehandBefore();

    // "有效期届满前6个月内，向海关总署申请续展备案", "飞行前30日内…填写申请书", "活动举办日的20日前提出申请", "起飞1小时前经…确认".
    [GeneratedRegex("^(?:之前|以前|前|之内|以内|内)[^。；;]{0,28}(?:提出|申请|申报|报告|报送|报请|报备|报经|提交|通知|告知|公告|公布|书面|备案|确认|办理|填写|送达|送交|申领|发布|作出|完成|报检|缴|到达|派出)")]
    public static partial Regex DutyAfter();

    // "应在合同期满前2个月主动向…申报": before the end of a term, where someone has to act.
    [GeneratedRegex("(?:应当?|须|需|可以?|请)[^,。；;]{0,16}(?:期满|届满|到期|截止)前$", RegexOptions.RightToLeft)]
    public static partial Regex DutyBeforeTerm();

    // "并提前一年通过…网站等渠道进行公示": what is to be told so long before.
    [GeneratedRegex("^[^,。；;]{0,24}(?:公示|公布|公告|告知|通知|书面)")]
    public static partial Regex ToldAfter();

    // "自劳动能力鉴定结论作出之日起1年后…可以申请": only then.
    [GeneratedRegex("^(?:之后|以后|后)(?![勤期备续])")]
    public static partial Regex AfterLength();

    // "期满3个月后方可", "送达十日后当事人仍未履行".
    [GeneratedRegex("^(?:之后|以后|后),?[^,。；;]{0,8}(?:方可|才可|才能|即可|可以?(?:先|到|凭|向|再))")]
    public static partial Regex OnlyAfterLength();

    // "应当在进境前30日报检", "有效期满前3个月申请再注册": before an event, with what is to be done right behind.
    [GeneratedRegex("^(?:向|报|提出|申请|通知|书面|告知|公告|办理|发布|提交|送达)")]
    public static partial Regex DutyRightAfter();

    // "…届满之日起6个月", "同等条件之日起十五日": a length that an event opens.
    [GeneratedRegex("(?:之日|次日)起(?:的|,)?$", RegexOptions.RightToLeft)]
    public static partial Regex FromDayBefore();

    // "三年免征", "两年减半", "前五年给予全额奖励": what is waived or granted in those years.
    [GeneratedRegex("^内?[^,。；;、]{0,14}(?:免|减|给予|返还|补|奖|按(?!照?市场))")]
    public static partial Regex YearsWaivedAfter();

    // "前三年免征、后两年减半", "再给予".
    [GeneratedRegex("(?:前|后|再|头|其后|随后|之后)$", RegexOptions.RightToLeft)]
    public static partial Regex FirstYearsBefore();

    // "从3月份起，连续三个月减半收取".
    [GeneratedRegex("连续$", RegexOptions.RightToLeft)]
    public static partial Regex InARowBefore();

    [GeneratedRegex("^(?:内)?(?:免|减|停征|缓征|缓收|给予)")]
    public static partial Regex WaivedRightAfter();

    // "1个月房租免收", "2个月租金减半": the charge stands between the length and the waiver.
    [GeneratedRegex("^的?(?:房屋)?(?:房租|租金|场租|水费|电费|物业费|物业管理费|税款|社保费|费用)[^,。；;、]{0,4}(?:全免|免|减)")]
    public static partial Regex ChargeWaivedAfter();

    // "给予3个月的税收减免", "享受两年免租", "提供为期一年的贴息贷款".
    [GeneratedRegex("(?:给予|享受|可享|获得|提供)[^,。；;:]{0,10}$", RegexOptions.RightToLeft)]
    public static partial Regex GrantedBefore();

    [GeneratedRegex("^的?[^,。；;]{0,10}(?:减免|减半|免收|免除|免租|优惠|宽限|缓缴|贴息|扶持)")]
    public static partial Regex GrantedAfter();

    // "诉讼时效期间为三年", "保修期不得低于3年", "有效期3个月的临时许可证", "其资格自颁发证书之日起有效期为三年".
    [GeneratedRegex("(?:有效期限?|合同期限?|租期|暂定期|保留期限?|保修期限?|保[存管]期限?|使用期限?|轮候期|项目(?:实施|建设|执行)?(?:周期|期限?)|包修期|质保期|等待期|服务期|建设期|租赁期限?|规划期|保护期|保证期间|时效(?:期间)?|(?:实施|建设)周期)(?:一般|均|统一|原则上)?(?:为|是|不超过|不少于|不得超过|不得少于|不得低于)?$", RegexOptions.RightToLeft)]
    public static partial Regex ValidForBefore();

    // "户口、档案在学校保留2年", "留存备查10年".
    [GeneratedRegex("(?:保留|保存|保管|留存|留存备查|存放|封存)$", RegexOptions.RightToLeft)]
    public static partial Regex KeptBefore();

    // "…之日后的60天止".
    [GeneratedRegex("^(?:为?止)(?!血|痛|损)")]
    public static partial Regex UntilLengthAfter();

    // "短期采访记者是指在中国境内停留期不超过6个月…的记者": a definition limits nothing.
    [GeneratedRegex("(?:是指|系指|所称)[^。；;]{0,30}$", RegexOptions.RightToLeft)]
    public static partial Regex DefinitionBefore();

    // "每天不超过3小时", "满1年不满10年", "连续2年", "超过3年", "年龄", "可支付月数大于6个月": quantities, not limits.
    [GeneratedRegex("(?:每[日天周月年][^,。；;给期]{0,12}|累计|(?<![届期])满|连续|工作时间[^,。；;]{0,6}|加班[^,。；;]{0,8}|支付月数[^,。；;]{0,6}|大于|小于|(?:之后|以上|以下),?且|间隔[^,。；;]{0,6}|相隔|相距|车程|储备[^,。；;]{0,6}|(?:缴费|工作|服务|使用)年限[^,。；;]{0,6}|工龄[^,。；;]{0,4}|距离[^,。；;]{0,10}|学制|往返|佩戴[^,。；;]{0,10}|使用时间[^,。；;]{0,6})(?:不|未)?(?:得)?(?:超过|少于|低于|足)?$", RegexOptions.RightToLeft)]
    public static partial Regex QuantityBefore();

    // "6个月以上劳动合同", "1年期以上", "三年行动计划", "3个月工资", "24小时服务", "10年的,", "年期".
    [GeneratedRegex("^(?:以上|及以上|(?:\\(含\\))?以上|行动|计划|规划|期|多|余|基层|工作经[历验]|来|制|营业|值班|值守|服务|热线|开放|在线|工作)")]
    public static partial Regex QuantityAfter();
}
