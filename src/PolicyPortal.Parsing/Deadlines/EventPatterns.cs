using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The words around an event or a lasting state that make it a bound. Slices are short, as in <see cref="LimitPatterns"/>.</summary>
internal static partial class EventPatterns
{
    // "疫情结束后", "疫情解除之后一个月内", "隔离期结束后".
    [GeneratedRegex("^(?:之后|以后|后(?![续期勤备顾果])|时)")]
    public static partial Regex AfterEventAfter();

    // "自印发之日起", "受理申请材料之日起", "从中止时效的原因消除之日起".
    [GeneratedRegex("^(?:\\([^()]{0,8}\\))?(?:起|开始)")]
    public static partial Regex FromEventAfter();

    // "至省级疫情一级响应解除之日止", "疫情解除前", "疫情解除为止".
    [GeneratedRegex("^(?:为?止|之?前|以前)")]
    public static partial Regex UntilEventAfter();

    // "至当年入学工作结束废止", "到期满自动失效".
    [GeneratedRegex("^(?:之日|时|后)?(?:为?止|(?:自行|自动|同时|即行)?(?:废止|失效))")]
    public static partial Regex EndsAfter();

    // "待疫情结束后再补交".
    [GeneratedRegex("(?:待|等|等到|直到|直至)$", RegexOptions.RightToLeft)]
    public static partial Regex WaitBefore();

    // "顺延至当地疫情解除", "延期到疫情结束后", "延长至疫情解除后补办".
    [GeneratedRegex("(?:延长|延期|延迟|延后|延续|顺延|推迟|展期|放宽|延)[^,。；;:]{0,10}(?:至|到)$", RegexOptions.RightToLeft)]
    public static partial Regex MovedToBefore();

    // "执行至疫情结束", "执行期限为疫情防控期间", "仅适用于新冠肺炎疫情防控期间", "有效期至疫情解除".
    [GeneratedRegex("(?:执行|实施|施行|实行|持续|有效|有效期|期限|适用|适用时间|保持|维持|暂停|停止|缓缴|免收|免费|减免)[^,。；;:]{0,8}(?:至|到|为|是|:)$|适用于$", RegexOptions.RightToLeft)]
    public static partial Regex HoldsBefore();

    // "自印发之日", "从受理之日".
    [GeneratedRegex("(?:自|从|由|于)$", RegexOptions.RightToLeft)]
    public static partial Regex FromBefore();

    // 印发, 公布, 发布 …: the day is the day of issue itself.
    [GeneratedRegex("^(?:本?(?:通知|意见|办法|规定|公告|通告|文件|决定|措施|政策|方案)?(?:印发|发布|公布|颁布|发文|下发|签发|成文|发出|印发布)|(?:正式)?(?:印发|发布|公布|颁布|发文|下发|签发))(?:之日|当日)$")]
    public static partial Regex OwnIssue();

    // "缓缴期满后，", "延缓期限届满，纳税人应依法缴纳": a term is over, and someone has to act.
    [GeneratedRegex("^(?:之?后|以后|时)?,[^,。；;未的]{0,10}(?:应当?|必须|须|足额|一次性|依法|及时|按规定)[^,。；;]{0,14}(?:缴|补|办|还|付|申|报|交|退|恢复)|^(?:之?后|以后)[^,。；;未的]{0,8}(?:缴|补|还|付|退)")]
    public static partial Regex ActAfterTerm();

    // "在竣工验收备案前缴清", "在2020年春季学期结束前，对…核查", "开工前须取得".
    [GeneratedRegex("^(?:之前|以前|前)(?:,|须|应当?|必须|一次性|足额|及时|全部)?[^,。；;]{0,6}(?:缴清|付清|结清|还清|补齐|缴纳|交清|完成|提交|报送|核查|取得|办理|通知|提出|申请)")]
    public static partial Regex ActBeforeEvent();

    // "处罚执行期限届满之日起3年内又有该款所列违法行为之一的": what has been, as a condition.
    [GeneratedRegex("^起[^,。；;]{1,10}内,?(?:又|再|曾)")]
    public static partial Regex HasBeenAfter();

    // "本通知从下发之日起，每周一…报送": what comes again from then on is to be reported.
    [GeneratedRegex("^(?:起|开始),?每(?:日|天|周|月|季)[^。；;]{0,26}报")]
    public static partial Regex ReportsAfter();

    // "自公布之日起施行", "自印发之日起实施，有效期…", "发布之日起30日后施行", "印发之日起生效".
    [GeneratedRegex("^起(?:正式)?[^。；;]{0,6}(?:施行|实施|执行|生效|试行)|^起?(?:至|到)")]
    public static partial Regex TakesEffectAfter();

    // "补办", "再补交", "申请": what is to be done after the event makes it a surer limit.
    [GeneratedRegex("^(?:之后|以后|后)?,?(?:再|及时|尽快|可|按规定|应|须|适时|按时|一并|再行){0,3}(?:补|申请|申领|申报|办理|缴|恢复办理|受理|开始)")]
    public static partial Regex ActAfterEvent();

    // "疫情防控期间，" opens a clause or stands behind 在: the state bounds what follows. "做好疫情防控期间的工作" does not.
    [GeneratedRegex("(?:^|[,。；;:、)(.]|在|于)$", RegexOptions.RightToLeft)]
    public static partial Regex PeriodBefore();

    // "在疫情防控期间免费开放", "疫情期间暂停送返", "疫情期间，": a comma or the verb itself follows, no noun.
    [GeneratedRegex("^(?:\\([^()]{0,20}\\))?(?:内|内,|,|、|(?:向|对|为|将|由|按|给予|暂|停|取消|免|减|不|可|允许|一律|实行|实施|继续|延|缓|各|公布|提供|发放|开展))")]
    public static partial Regex PeriodAfter();

    // "在疫情防控期间向社会提供免费培训的各类机构": whom it is for, not how long.
    [GeneratedRegex("^[^,。；;]{0,40}的(?:各类|相关|各|中小|中小微)?(?:企业|机构|单位|人员|个人|平台|司机|职工|园区|特色园|用人单位)")]
    public static partial Regex PeriodOfWhomAfter();
}
