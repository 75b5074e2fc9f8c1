using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// The shapes of time expressions, for folded text (<see cref="Lines.TextFold"/>). Every quantifier is bounded, so a match attempt
/// costs a constant and a whole text linear time, whatever it holds.
/// </summary>
internal static partial class TimePatterns
{
    /// <summary>One to two digits, or a Chinese number below one hundred: 2, 12, 十二, 三十.</summary>
    private const string Small = "(?:[0-9]{1,2}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])";

    private const string FullYear = "(?:(?:19|20|21)[0-9]{2}|[一二][〇零九][〇零一二三四五六七八九]{2})";

    /// <summary>A printed or spoken year: 2020年, 2020年度, 今年, 明年. (“年” of 年底 is taken with it: 今年底, 2020年底.)</summary>
    private const string YearPart = "(?:(?<y>" + FullYear + ")年度?|(?<yw>今年|本年度?|当年|明年|次年|来年|翌年|去年|上年|同年))";

    // No digit or decimal point before: 22.9个月 and 0471-4192562 are no dates.
    private const string NoDigitBefore = "(?<![0-9.])";

    private const string Part = "(?<p>底|末|初|上旬|中旬|下旬)?";

    // 2020.2.1, 2020-02-01, 2020/2/1 (forms and notices of funds); a blank may follow the point where the source had one.
    [GeneratedRegex(NoDigitBefore + "(?<y>20[0-9]{2})(?:(?<s>[./-]) ?(?<m>[0-9]{1,2})[./-] ?(?<d>[0-9]{1,2})(?![0-9.])|\\.(?<m>[0-9]{1,2})(?=[-~至到起]))")]
    public static partial Regex Dotted();

    // "2020年2-6月", "2、3月份", "1至3月": the unit is printed once, behind the last number. "3至6个月" is a length and has 个.
    [GeneratedRegex(NoDigitBefore + YearPart + "?(?<m>" + Small + ")(?:-{1,2}|~|至|到|、|和)(?<m2>" + Small + ")月份?" + Part + "(?!" + Small + "日)")]
    public static partial Regex MonthRange();

    // "2021—2023年", "2021年至2025年底": years alone.
    [GeneratedRegex(NoDigitBefore + "(?<y>" + FullYear + ")年?(?:-{1,2}|~|至|到)(?<y2>" + FullYear + ")年度?" + Part + "(?![0-9]{1,2}月)")]
    public static partial Regex YearRange();

    // "2月5-12日", "2020年3月1至15日": the same for days.
    [GeneratedRegex(NoDigitBefore + YearPart + "?(?<m>" + Small + ")月(?<d>" + Small + ")(?:-{1,2}|~|至|到)(?<d2>" + Small + ")[日号]")]
    public static partial Regex DayRange();

    // "2020年6月30日", "3月底", "2020年2月", "明年1月上旬", "次月", "本月底".
    [GeneratedRegex(NoDigitBefore + YearPart + "?,?(?:(?<m>" + Small + ")月份?|(?<mw>本月|当月|次月|下个?月|翌月)份?)(?:(?<d>" + Small + ")[日号]|" + Part + ")")]
    public static partial Regex MonthOrDay();

    // "2020年第一季度", "二季度末", "上半年", "2021年上半年".
    [GeneratedRegex(NoDigitBefore + YearPart + "?(?:第?(?<q>[一二三四1-4])季度|(?<h>上半年|下半年))" + Part)]
    public static partial Regex Quarter();

    // "2020年前4个月的人数" is a formula, not a limit.
    // "2020年底", "年末", "今年内", "2021年", "年底": the bare forms 年底, 年末, 年内 mean the current year.
    [GeneratedRegex(NoDigitBefore + "(?:" + YearPart + "(?:年?(?<p>底|末|初)|年?内)?(?!前[0-9一二三四五六七八九十两]{1,2}个)|(?<![一二三四五六七八九十0-9两半多个每])年(?<p>底|末|内)|(?<p>月底|月末)|全年)")]
    public static partial Regex Year();

    // "29日" behind 至 or before 至, 24时 …: a day of a month that was named before. Whether it is a day or a length, the tokenizer decides.
    [GeneratedRegex("(?<![0-9.月第])(?<d>" + Small + ")[日号]")]
    public static partial Regex BareDay();

    // "3个月", "三个月", "3至6个月", "5个工作日", "48小时", "半年", "两年", "90日", "60天", "一周", "1个季度".
    // Not 周岁, 年级, 年度, 年底, 年期 (a loan's type), nor a clock (24小时 is a length only where a rule asks for one).
    [GeneratedRegex("(?<![0-9.第〇零一二三四五六七八九十百])(?:(?:(?:[0-9]{1,3}|[〇零一二两三四五六七八九十百]{1,5})(?:个月|个|天|年)?(?:-{1,2}|~|至|到|、|或))?(?<n>[0-9]{1,3}|[〇零一二两三四五六七八九十百]{1,5})(?<u>个?工作日|个?自然日|个?月(?<=个月)|个季度|个?星期(?![一二三四五六日天])|周(?![岁年一二三四五六日])|个?小时|个?钟头|天|日(?!报)|年(?![级度底末初内中代期0-9])|个?年度)|(?<half>半年|半个?月|半个月))(?<more>半)?")]
    public static partial Regex Length();

    // What stands between the two points of a range: "至", "到", "-", "(含)至", "(星期一)至", "起至", "24时至".
    [GeneratedRegex(@"^(?:上午|下午)?(?:[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:\([^()]{1,8}\))?(?:起|开始)?,?(?:至|到|-{1,2}|~)(?:次)?$")]
    public static partial Regex RangeLink();

    // "1月、2月", "2020年1月和2月": a list of months is the range from the first to the last.
    [GeneratedRegex("^(?:、|和|及|与|或)$")]
    public static partial Regex ListLink();
}
