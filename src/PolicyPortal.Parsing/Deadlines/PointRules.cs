using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Decides which days, months and ranges are limits.</summary>
internal static class PointRules
{
    /// <summary>How far back a day may lie that a measure takes up: about two months.</summary>
    private const int RecentDays = 62;

    private enum Bound
    {
        Start,
        End,
        Both,
    }

    /// <summary>One rule: where both given patterns hold, the point is a limit of this bound.</summary>
    /// <param name="Certain">False where readers differ.</param>
    /// <param name="ComingOnly">The day must not lie before the issue date: else it tells what has been.</param>
    private sealed record Rule(string Name, Bound Bound, Regex? Before, Regex? After, bool Certain = true, DeadlineKind? Kind = null, bool ComingOnly = true);

    // In this order: the words that say most come first.
    private static readonly Rule[] Rules =
    [
        new("not-earlier", Bound.Start, LimitPatterns.NotEarlierBefore(), null, Kind: DeadlineKind.Other, ComingOnly: false),
        new("not-later", Bound.End, LimitPatterns.NotLaterBefore(), null),
        new("until-period", Bound.End, LimitPatterns.ToBefore(), LimitPatterns.DuringAfter()),
        new("moved-to", Bound.End, LimitPatterns.MovedToBefore(), null, Kind: DeadlineKind.Extension),
        new("from", Bound.Start, null, LimitPatterns.FromAfter(), ComingOnly: false),
        new("from-to-event", Bound.Start, LimitPatterns.FromBefore(), LimitPatterns.ToEventAfter(), ComingOnly: false),
        new("from-to-event", Bound.Start, null, LimitPatterns.ToNamedEventAfter(), ComingOnly: false),
        new("holds-until", Bound.End, LimitPatterns.HoldsUntilBefore(), null),
        new("until", Bound.End, null, LimitPatterns.UntilAfter()),
        new("by", Bound.End, null, LimitPatterns.ByAfter()),
        new("closes", Bound.End, null, LimitPatterns.ClosesAfter(), Kind: DeadlineKind.Due),
        new("as-of", Bound.End, LimitPatterns.AsOfBefore(), null, Certain: false),
        new("start-is", Bound.Start, LimitPatterns.StartIsBefore(), null, ComingOnly: false),
        new("term-is", Bound.Both, LimitPatterns.TermIsBefore(), null),
        new("within", Bound.End, null, LimitPatterns.WithinAfter()),
        new("waived", Bound.Both, LimitPatterns.WaivedBefore(), LimitPatterns.ChargeAfter(), Kind: DeadlineKind.Relief, ComingOnly: false),
        new("afterwards", Bound.Start, null, LimitPatterns.AfterwardsAfter()),
        new("from-act", Bound.Start, LimitPatterns.FromBefore(), LimitPatterns.ActAfter()),
        new("scheduled", Bound.Both, LimitPatterns.ScheduledBefore(), null),
        new("in-event", Bound.Both, LimitPatterns.InBefore(), null),
        new("begins", Bound.Start, null, LimitPatterns.BeginsAfter()),
        new("done-by", Bound.End, null, LimitPatterns.DoneAfter(), Certain: false),
        new("in-year", Bound.Both, LimitPatterns.InBefore(), LimitPatterns.InYearAfter(), Certain: false),
        new("goal", Bound.End, LimitPatterns.GoalBefore(), null, Certain: false),
        new("act-on", Bound.Both, null, LimitPatterns.ActAfter(), Certain: false),
    ];

    private static readonly Rule YearEnd = new("year-end", Bound.End, null, null, Certain: false);

    private static readonly Rule Agenda = new("agenda", Bound.Both, null, null, Certain: false);

    private static readonly Rule AtEnd = new("at-end", Bound.End, null, null);

    private static readonly Rule OfYear = new("of-year", Bound.Both, null, null);

    /// <summary>The limit that the point or range is, or null.</summary>
    public static LimitFinding? Read(LimitContext context, TimeToken token, DateResolver dates)
    {
        var before = context.Before(token.Start);
        var after = context.After(token.End);
        if (token.From.YearShift is -1 || LimitPatterns.FormerBefore().IsMatch(before) || LimitPatterns.WhoAfter().IsMatch(after) || LimitPatterns.RecordBefore().IsMatch(before) || before.EndsWith("每") && !token.From.IsMonth || before.EndsWith("截至目前") || LimitPatterns.SinceAfter().IsMatch(after) && !LimitPatterns.WaivedBefore().IsMatch(before) && !IsTerm(before))
        {
            return null;
        }

        return token.Kind == TimeTokenKind.Range ? ReadRange(token, before, after, dates) : ReadPoint(context, token, before, after, dates);
    }

    /// <summary>"应当于每年3月31日前报送…，于5月31日前报送登记管理机关": a day without year behind one that comes again.</summary>
    public static bool RecursToo(LimitContext context, TimeToken token) =>
        token.From is { Year: null, YearShift: null, Month: not null } && (token.From.Day is not null || token.From.Part == PointPart.End) && LimitPatterns.ByAfter().IsMatch(context.After(token.End));

    private static bool IsTerm(ReadOnlySpan<char> before) => LimitPatterns.TermIsBefore().IsMatch(before);

    private static LimitFinding? ReadPoint(LimitContext context, TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after, DateResolver dates)
    {
        foreach (var rule in Rules)
        {
            if (rule.Before is { } b && !b.IsMatch(before) || rule.After is { } a && !a.IsMatch(after))
            {
                continue;
            }

            if (rule.Name == "in-event" && !(token.From.MonthAfterEvent || token.From is { YearOfEvent: true, YearShift: 1 }))
            {
                continue;
            }

            if (rule.Name is "act-on" or "begins" or "scheduled" or "from" or "in-year" && LimitPatterns.BackgroundAfter().IsMatch(after)
                || rule.Name == "goal" && LimitPatterns.SmoothlyAfter().IsMatch(after)
                || rule.Name == "in-year" && !(token.From.YearShift is null && (token.From.IsYear || token.From.Month != token.From.LastMonth)))
            {
                return null;
            }

            var bound = rule.Bound;
            if (rule.Name == "moved-to" && LimitPatterns.BeginningBefore().IsMatch(before[..MovedWord(before)]))
            {
                bound = Bound.Start;
            }

            return Make(context, rule, bound, token, before, after, dates);
        }

        // "对2020年上半年为企业提供贷款的机构，按…给予补助": both ends of a part of the year that a support is for.
        if (token.From is { Year: not null, Day: null, Part: PointPart.Whole } && token.From.Month != token.From.LastMonth && before is [.., '对']
            && after is not ['应' or '延' or '的' or '需' or '已', ..] && LimitPatterns.GivenAfter().IsMatch(context.Rest(token.End)))
        {
            return Make(context, OfYear, Bound.Both, token, before, after, dates);
        }

        // "请省国土资源厅于2006年底就…进行检查".
        if (token.From is { Part: PointPart.End, YearShift: null or >= 0 } && before is [.., '于' or '在'] && !LimitPatterns.BackgroundAfter().IsMatch(after))
        {
            return Make(context, AtEnd, Bound.End, token, before, after, dates);
        }

        // "8月23日，各区公示接收学校", "（五）5月21日（六），学生…参加考查": the day of an agenda, where it is still to come.
        if (token.From is { Month: not null, Day: not null } && LimitPatterns.AgendaBefore().IsMatch(before) && LimitPatterns.AgendaAfter().IsMatch(after)
            && !LimitPatterns.BackgroundAfter().IsMatch(after) && !LimitPatterns.HasBeenAfter().IsMatch(after) && dates.Last(token.From) is { Date: { } day } read
            && day.Last > dates.IssueDate && !(read.Inferred && day.Last > dates.IssueDate.Value.AddMonths(6))) // 8月11日 in a notice of January has been
        {
            return Make(context, Agenda, Bound.Both, token, before, after, dates);
        }

        // "年底前" is "by"; a bare "年内", "年底" needs no other word. 当年底 is as a rule a balance sheet's.
        return token.From is { IsYear: true, Year: null, YearShift: null } && context.Text.AsSpan(token.Start, token.End - token.Start) is var words
            && (words.EndsWith("年内") || words.EndsWith("年底") || words.EndsWith("年末"))
            || token.From is { IsYear: true, YearShift: null or >= 0 } && context.Text[token.End - 1] == '内'
            ? LimitPatterns.OfYearBefore().IsMatch(before) && token.From.Year is not null && after is not [',', ..]
                ? Make(context, OfYear, Bound.Both, token, before, after, dates)
                : Make(context, YearEnd, Bound.End, token, before, after, dates)
            : null;
    }

    /// <summary>Where the word of moving starts in the words before a moved date.</summary>
    private static int MovedWord(ReadOnlySpan<char> before)
    {
        foreach (var match in LimitPatterns.MovedToBefore().EnumerateMatches(before))
        {
            return match.Index;
        }

        return before.Length;
    }

    private static LimitFinding? Make(LimitContext context, Rule rule, Bound bound, TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after, DateResolver dates)
    {
        if (LimitPatterns.RecurringBefore().IsMatch(before))
        {
            return bound == Bound.End ? new LimitFinding("recurring", token.Start, token.End) { Certain = false, Kind = rule.Kind } : null;
        }

        var point = token.From;
        // "在次月垫付", "取得所得的次年6月30日前": what counts from an event has no date.
        if (point.MonthAfterEvent || point.YearOfEvent && dates.SentenceYear is null)
        {
            return OfEvent(context, rule, token);
        }

        var (first, firstInferred) = dates.First(point);
        var (last, lastInferred) = dates.Last(point);
        if ((bound == Bound.Start ? first : last) is null)
        {
            return null;
        }

        var over = dates.IssueDate is { } issued && (bound == Bound.Start ? first!.Value.Last : last!.Value.Last) < issued;
        if (over && (rule.Name is "moved-to" or "until-period" || rule.Name == "afterwards" && before is [.., '在' or '于' or '自']) && first!.Value.Last >= dates.IssueDate!.Value.AddDays(-RecentDays))
        {
            over = false; // "按约定在2020年1月24日（含）后缴纳土地出让金的" in a measure of February.
        }

        if (over && rule.ComingOnly && rule.Name != "as-of" || rule.Name == "as-of" && !(last!.Value.Last > dates.IssueDate || before is [.., '间' or '假' or '期', '(', _, _] && last.Value.Last >= dates.IssueDate?.AddDays(-RecentDays)) || rule.Name == "from" && IsLongAgo(first, dates) && !(LimitPatterns.OwnEffectAfter().IsMatch(after) && before.Contains('本')) || rule.Name is "act-on" or "begins" && point.IsYear)
        {
            return null;
        }

        // "执行期为2020年内" tells the end alone, "对2020年年内新开航班的企业" both ends.
        if (bound == Bound.Both && rule.Name != "of-year" && context.Text[token.End - 1] == '内')
        {
            bound = Bound.End;
        }

        // A day that something is to happen on is its last day; a month is its whole.
        if (bound == Bound.Both && point.Day is not null)
        {
            bound = Bound.End;
        }

        var certain = rule.Certain;
        if (rule.Name == "as-of")
        {
            // "春节期间（截至2020年2月9日）开工": no statistic follows.
            certain = !after.Contains("人数", StringComparison.Ordinal) && !after.Contains("企业", StringComparison.Ordinal);
        }

        return new LimitFinding(rule.Name, token.Start, token.End)
        {
            Start = bound is Bound.Start or Bound.Both ? first : null,
            End = bound is Bound.End or Bound.Both ? last : null,
            Certain = certain,
            Kind = rule.Kind,
            YearInferred = bound == Bound.Start ? firstInferred : lastInferred,
        };
    }

    /// <summary>"自审核次月起", "于次月起90日内", "在次月垫付": the month or year after an event has no date, but is what the limit counts from.</summary>
    private static LimitFinding? OfEvent(LimitContext context, Rule rule, TimeToken token)
    {
        if (rule.Name is not ("from" or "by" or "until" or "within" or "scheduled" or "in-event" or "start-is" or "holds-until") && !(rule.Name == "afterwards" && context.After(token.End).Contains("方可", StringComparison.Ordinal)))
        {
            return null;
        }

        var (start, _) = context.Clause(token.Start, token.End, 14);
        var words = context.Text.AsSpan(start, token.End - start);
        if (words[(token.Start - start)..].IndexOfAny('年', '月') is >= 0 and var unit)
        {
            words = words[..(token.Start - start + unit + 1)]; // the day of the month is none of the event's words
        }

        var after = words.LastIndexOfAny("自从于在可");
        return new LimitFinding(rule.Name, token.Start, token.End) { Anchor = words[(after + 1)..].ToString() };
    }

    /// <summary>More than a year before the document: history, not the beginning of what it rules.</summary>
    private static bool IsLongAgo(PartialDate? date, DateResolver dates) =>
        date is { } d && dates.IssueDate is { } issued && d.Last < issued.AddMonths(-13);

    private static LimitFinding? ReadRange(TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after, DateResolver dates)
    {
        if (LimitPatterns.BackgroundAfter().IsMatch(after) || LimitPatterns.HasBeenAfter().IsMatch(after))
        {
            return null;
        }

        if (LimitPatterns.RecurringBefore().IsMatch(before))
        {
            return new LimitFinding("recurring", token.Start, token.End);
        }

        if (token.From.YearOfEvent && dates.SentenceYear is null)
        {
            return new LimitFinding("range-of-event", token.Start, token.End);
        }

        // "于缓缴结束次月至2023年6月底前": only the end has a date.
        if (token.From.MonthAfterEvent && dates.Last(token.To) is { Date: { } last } until)
        {
            return new LimitFinding("range-of-event", token.Start, token.End) { End = last, YearInferred = until.Inferred };
        }

        var (start, end, inferred) = dates.Range(token.From, token.To);
        if (start is null || end is null)
        {
            return null;
        }

        var over = dates.IssueDate is { } issued && end.Value.Last < issued;
        var waived = LimitPatterns.WaivedBefore().IsMatch(before) || LimitPatterns.ChargeAfter().IsMatch(after) && !after.Contains("延长", StringComparison.Ordinal)
            && (before.Contains("免", StringComparison.Ordinal) || after.Contains("免", StringComparison.Ordinal) || after.Contains("减", StringComparison.Ordinal)
                || after.Contains("结算", StringComparison.Ordinal) || after.Contains("优惠", StringComparison.Ordinal));
        var months = token.From.IsMonth && token.To.IsMonth;
        var movedOnly = months && (after.IndexOf(',') is >= 0 and var comma ? after[..comma] : after).Contains("延长", StringComparison.Ordinal);
        // "对1月24日至2月9日期间开工生产…的企业，给予补贴": the support looks back.
        var takenUp = over && after.StartsWith("期间") && end.Value.Last >= dates.IssueDate!.Value.AddDays(-RecentDays);
        if (over && !waived && !takenUp || movedOnly || months && !waived && LimitPatterns.StatisticAfter().IsMatch(after) || token.IsList && !waived && !IsTerm(before))
        {
            return null;
        }

        if (LimitPatterns.MovedToBefore().IsMatch(before))
        {
            return new LimitFinding("range-moved-to", token.Start, token.End) { Start = start, End = end, Kind = DeadlineKind.Extension, YearInferred = inferred };
        }

        return new LimitFinding(waived ? "range-waived" : "range", token.Start, token.End)
        {
            Start = start,
            End = end,
            Kind = waived ? DeadlineKind.Relief : null,
            YearInferred = inferred,
            Certain = !takenUp && !(token.From.IsMonth && after.StartsWith("的") && !waived),
        };
    }
}
