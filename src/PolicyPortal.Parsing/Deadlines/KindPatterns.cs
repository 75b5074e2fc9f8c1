using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The words around a limit that tell its kind alone. Slices are short, as in <see cref="LimitPatterns"/>.</summary>
internal static partial class KindPatterns
{
    // "取消其1年至2年内参加投标的资格", "禁止3年内", "暂停6个月内的执业活动".
    [GeneratedRegex("(?:取消|禁止|限制|暂停|停止)[^,。；;]{0,4}$", RegexOptions.RightToLeft)]
    public static partial Regex BarredBefore();

    // "将情况报市就业局", "报送", "上报"; not 报名, 报销, 报酬, 报价.
    [GeneratedRegex("^[^。；;]{0,28}报(?!名|销|酬|价|考|刊|纸)")]
    public static partial Regex ReportedAfter();

    // "办理时限为", "审批时间不超过".
    [GeneratedRegex("(?:办理|审批|审核|办结|受理|评审|许可|制证|制发证|鉴定|检验|检测|评估)(?:时限|时间|期限|周期)[^,。；;]{0,8}$", RegexOptions.RightToLeft)]
    public static partial Regex HandlingBefore();

    // "1年的暂定期", "90天等待期": nothing is granted or put off for so long.
    [GeneratedRegex("^的?(?:暂定期|等待期|锁定期|冷静期)")]
    public static partial Regex IdleTermAfter();

    // "5年内不予注册", "三年内不得再次申领".
    [GeneratedRegex("^(?:之内|以内|内)?,?(?:均|都|也)?(?:不得|不能|不予|禁止|不再)(?!超|少|低|迟|晚)")]
    public static partial Regex BarredAfter();

    // "土地使用期限自…", "租赁期限为…", "意外伤害保险期限自…": how long a right lasts.
    [GeneratedRegex("(?:使用|租赁|租用|承包|保险|出让|经营|保修|保证|合同)(?:年限|期限?)(?:为|是|:)?(?:自|从)?$", RegexOptions.RightToLeft)]
    public static partial Regex TermOfRightBefore();

    // "确保2020年贷款增速不低于各项贷款平均增速", "控制在5%以内": a mark, no task.
    [GeneratedRegex("^[^。；;]{0,40}(?:增速|增长|同比|相比|持平|不低于|不高于|控制在|同期|较[0-9]{4}年)")]
    public static partial Regex MarkAfter();

    // "3月5日-12日为集中网络招聘时间"; but 为集中缴费期 and 为申报时间 tell what is due.
    [GeneratedRegex("^(?:内|之内|以内)?为[^,。；;缴申报登受办参]{0,12}(?:时间|期间|阶段|活动月|活动周|活动期)")]
    public static partial Regex IsTimeAfter();

    // "财政部决定在2020年至2021年实施", "决定从2020年11月6日至…".
    [GeneratedRegex("决定(?:在|从|自|于)?$", RegexOptions.RightToLeft)]
    public static partial Regex DecidedBefore();

    // "利息缓期6个月后支付", "缓缴3个月".
    [GeneratedRegex("(?:缓期|缓缴|缓征|缓交|缓收)[^,。；;延展]{0,4}$", RegexOptions.RightToLeft)]
    public static partial Regex DeferredBefore();

    // "期间缴费中断的人员", "前正常上班的职工": the clause tells who is meant.
    [GeneratedRegex("的(?:人员|职工|企业|单位|个人|用户|学生|家庭|劳动者|项目)$", RegexOptions.RightToLeft)]
    public static partial Regex WhomEnd();

    // "2019年6月底前，研究建立…指标体系", "2020年底前基本消除": a task, where no other word tells.
    [GeneratedRegex("^[^。；;的]{0,16}(?:研究|建立|健全|形成|构建|推进|推动|开放|推出|解决|消除|提高|基本|全部|全面|做好|组织|开展|启动|确定|编制|推行|出台|实施|纳入|印发|公布|覆盖|上线|运行|到位)")]
    public static partial Regex TaskAfter();

    // "疫情结束后，及时组织", "任务结束后应当安排补休"; what is only taken up again (及时恢复审理) is not due.
    [GeneratedRegex("^(?:之?后|以后)?,?(?:[^,。；;]{0,12}(?:应当?|须|要)|由[^,。；;]{2,14}?)?(?:及时|尽快|立即|安排|优先安排)(?!恢复)")]
    public static partial Regex PromptAfter();

    // "3月5日正式启动", "2月1日起…": begins to hold.
    [GeneratedRegex("^(?:正式|全面|统一)?(?:启动|施行|实施|执行|生效|试行)")]
    public static partial Regex TakesEffectAfter();

    // "领取失业保险金的期限最长为", "享受补贴的期限一般为": ends at the length.
    [GeneratedRegex("(?:领取|享受|发放|给付)[^,。；;]{0,14}(?:期限|时间|年限)[^,。；;]{0,8}$", RegexOptions.RightToLeft)]
    public static partial Regex BenefitBefore();

    // "最短不得少于", "不少于", "至少".
    [GeneratedRegex("(?:最短|不(?:得|能|应|可)?(?:少于|低于|短于)|至少)(?:为|在)?$", RegexOptions.RightToLeft)]
    public static partial Regex LeastBefore();

    // "按日加收万分之五的滞纳金", "并处罚息".
    [GeneratedRegex("(?:加收|收取|缴纳|征收|计收|并处)[^,。；;不免]{0,9}$", RegexOptions.RightToLeft)]
    public static partial Regex ChargedBefore();
}
