using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// Finds days that come again: 每年11月30日前, 每月15日前, 每周二15:00前, 每季度首月10日前, 每天下午15:00之前, 每周一向…报送. They are limits without a date; the words tell
/// when. A bare frequency (每年整顿一次, 每天汇总) is none.
/// </summary>
internal static partial class RecurringScanner
{
    private const int Reach = 40;

    // From 每 on: the cycle, the part of it, the time of day, and 前 or 内.
    [GeneratedRegex(@"^每(?:个?自然)?(?:年度?|个?月|周|季度?|半年|学期|学年|天|日)(?:的|末)?(?:(?:首|末|次|第[一二三]个?)月)?(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月份?)?(?:底|末|初|上旬|中旬|下旬|[一二三四五六日])?(?:前?第?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:个工作日|个?自然日|日|号|天))?(?:(?:、|和|及|或)[^,。；;前]{1,10})?(?:\([^()]{0,8}\))?(?:上午|下午|中午|晚上?)?(?:[0-9]{1,2}(?:时|点|:[0-9]{2}))?(?:下班)?(?:(?:之前|以前|前(?![来往期述后三几一两]))(?!年?满|出生)|之内|以内|内(?![容部外]))")]
    private static partial Regex Until();

    // "每周一向省发展改革委报送", "每月5日报送", "每年1月向社会公布", "每季度末向市房改办报送", "每年度第一季度…转付": a day of its own, and what is to be done then.
    [GeneratedRegex(@"^每(?:周[一二三四五六日]|季度?[末初底]|年度?第?[一二三四]季度|月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]|年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[0-9]{1,2}[日号]|底|[上中下]旬)?)(?![0-9至到-])(?=[^,。；;]{0,24}(?:报送|上报|报告|报市|报省|通报|公布|提交|申报|汇总|缴纳|缴费|交付|交由|支付|结算))")]
    private static partial Regex On();

    /// <summary>The recurring days of a masked text, left to right.</summary>
    public static void Read(string text, List<TimeToken> found)
    {
        for (var at = text.IndexOf('每'); at >= 0; at = text.IndexOf('每', at + 1))
        {
            var slice = text.AsSpan(at, Math.Min(Reach, text.Length - at));
            var length = Length(Until(), slice);
            length = length > 0 ? length : Length(On(), slice);
            if (length > 0)
            {
                found.Add(new TimeToken(TimeTokenKind.Recurring, at, at + length));
            }
        }
    }

    private static int Length(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
        {
            return match.Length;
        }

        return 0;
    }
}
