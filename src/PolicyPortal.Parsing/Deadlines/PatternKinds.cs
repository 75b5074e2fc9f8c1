using System.Buffers;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The limits whose kind the pattern and the words right beside it tell alone, before any words are weighed.</summary>
internal static class PatternKinds
{
    private static readonly SearchValues<string> Deferrals = SearchValues.Create(["缓缴", "缓征", "缓交", "缓收", "缓办", "缓期", "宽限"], StringComparison.Ordinal);

    /// <summary>How far before a length 缓缴 still says what it is the length of: 缓缴期限原则上不超过.</summary>
    private const int DeferralReach = 14;

    /// <summary>Words that speak of the document or of what it holds.</summary>
    private static readonly SearchValues<string> OwnWords = SearchValues.Create(["本通知", "本意见", "本规定", "本公告", "本通告", "本决定", "本条例", "本细则", "本方案", "本指南", "本标准", "本目录", "本文件", "政策", "措施", "办法", "通知", "自发布", "自印发", "施行"], StringComparison.Ordinal);

    /// <summary>What has a least time of its own while an authority acts.</summary>
    private static readonly SearchValues<string> ProcessingTerms = SearchValues.Create(["公示", "公告", "审核", "审查", "评审", "审批"], StringComparison.Ordinal);

    internal static readonly SearchValues<string> ReliefWords = SearchValues.Create([.. DeadlineWords.Relief], StringComparison.Ordinal);

    /// <summary>How near its end a clause has 的 where it tells for whom something is: 完成旧车报废的消费者.</summary>
    internal const int WhomReach = 12;

    internal const int NextClauseReach = 40;

    /// <summary>The kind, or null where the words around have to be weighed.</summary>
    /// <param name="clause">The clause in which the limit stands.</param>
    public static DeadlineKind? Of(LimitContext context, LimitFinding finding, ReadOnlySpan<char> clause)
    {
        var before = context.Before(finding.From);
        switch (finding.Pattern)
        {
            // "展期一年"; a deferral of payments (缓缴6个月, 利息缓期6个月) is relief.
            case "prolonged-by" when !before[Math.Max(0, before.Length - DeferralReach)..].ContainsAny(Deferrals):
                return DeadlineKind.Extension;

            case "prolonged-by" when KindPatterns.DeferredBefore().IsMatch(before):
                return DeadlineKind.Relief;

            // "发放有效期3个月的临时许可证": the period of a paper, not of this document.
            case "length-is" or "at-most" when LengthPatterns.ValidForBefore().IsMatch(before) && !clause.ContainsAny(OwnWords):
                return DeadlineKind.Other;

            // "本通知自发布之日起实施，疫情结束后3个月内有效".
            case "within-length" when context.After(finding.To).StartsWith("内有效") || context.After(finding.To).StartsWith("以内有效"):
                return context.Text.AsSpan(Math.Max(0, finding.From - NextClauseReach), Math.Min(NextClauseReach, finding.From)).ContainsAny(OwnWords) ? DeadlineKind.Effective : DeadlineKind.Other;

            // "于每月25日前将当月补贴发放情况报市就业局": what comes again is as a rule a report.
            case "recurring" when KindPatterns.ReportedAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Due;

            // "书面通知配租家庭，限期6个月内迁出".
            case "within-length" when before.EndsWith("限期") || before.EndsWith("限"):
                return DeadlineKind.Due;

            // "在一年内不得再次申领": for so long it is barred.
            case "within-length" when KindPatterns.BarredAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Other;

            // "其他申请对象的办理时限为40个工作日".
            case "length-is" or "at-most" when KindPatterns.HandlingBefore().IsMatch(before):
                return DeadlineKind.Processing;

            // "并设1年的暂定期", "设置6个月等待期".
            case "prolonged-term" when KindPatterns.IdleTermAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Other;

            // "防渗漏，为5年": an entry of a list of terms.
            case "length-is" when before.EndsWith(",为"):
                return DeadlineKind.Other;

            // "取消其1年至2年内参加…的投标资格".
            case "within-length" when KindPatterns.BarredBefore().IsMatch(before):
                return DeadlineKind.Other;

            // "土地使用期限自口岸启用之日起至2047年6月30日止", "保险期限自…之日起": the term of a right, not of this document.
            case "from-event" or "from-event+holds-until" or "from-event+until" or "range" or "holds-until" or "until" when KindPatterns.TermOfRightBefore().IsMatch(before):
                return DeadlineKind.Other;

            // "本通知从下发之日起，每周一…报送".
            case "from-issue" or "from-event" or "from" or "from-now" when EventPatterns.ReportsAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Due;

            // "到2021年，健全…" is to be done by then; "确保2020年贷款增速不低于…" is a mark to be reached.
            case "goal" or "done-by":
                return KindPatterns.MarkAfter().IsMatch(context.After(finding.To)) ? DeadlineKind.Other : DeadlineKind.Due;

            // "本次活动3月5日正式启动".
            case "begins" when KindPatterns.TakesEffectAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Effective;

            // "领取失业保险金的期限最长为十二个月": how long a benefit lasts.
            case "at-most" or "length-is" when KindPatterns.BenefitBefore().IsMatch(before):
                return DeadlineKind.Relief;

            // "自招标文件开始发出之日起…最短不得少于15日": a least time binds whoever gives it; publishing for so long is processing.
            case "at-most" when KindPatterns.LeastBefore().IsMatch(before) && !clause.ContainsAny(ReliefWords) && !clause.ContainsAny(ProcessingTerms):
                return DeadlineKind.Other;

            // "人力资源社会保障部决定在2020年至2021年实施…行动": what the document itself is about.
            case "range" or "from" or "from-to-event" or "before-event" when finding.Start is not null && KindPatterns.DecidedBefore().IsMatch(before):
                return DeadlineKind.Effective;

            // "截至4月底平均人数与上年相比持平": a mark.
            case "as-of" when KindPatterns.MarkAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Other;

            // "2019年12月至2020年2月期间…缴费中断的人员": the time is whom the measure is for.
            case "range" when context.After(finding.To).StartsWith("期间") && KindPatterns.WhomEnd().IsMatch(clause[Math.Max(0, clause.Length - WhomReach)..]):
                return context.Rest(finding.To).ContainsAny(ReliefWords) ? DeadlineKind.Relief : DeadlineKind.Other;

            // "3月5日-12日为集中网络招聘时间".
            case "range" or "term-is" or "from-to-event+within-length" when KindPatterns.IsTimeAfter().IsMatch(context.After(finding.To)):
                return DeadlineKind.Effective;

            // "可申请缓缴从2020年2月开始的社会保险费".
            case "from" when before.ContainsAny(Deferrals):
                return DeadlineKind.Relief;
            default:
                return null;
        }
    }
}
