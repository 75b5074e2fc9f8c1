using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Decides which events and lasting states bound something.</summary>
internal static class EventRules
{
    /// <summary>The limit that the event is, or null.</summary>
    /// <param name="issueDate">成文日期, the day that 自印发之日起 means.</param>
    public static LimitFinding? Read(LimitContext context, TimeToken token, DateOnly? issueDate)
    {
        var before = context.Before(token.Start);
        var after = context.After(token.End);
        return token.Kind == TimeTokenKind.Period ? ReadPeriod(context, token, before, after) : ReadEvent(token, before, after, issueDate);
    }

    private static LimitFinding? ReadEvent(TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after, DateOnly? issueDate)
    {
        var finding = new LimitFinding("event", token.Start, token.End) { Anchor = token.Words.TrimEnd('起') };
        if (token.Words == "即日")
        {
            return EventPatterns.FromEventAfter().IsMatch(after)
                ? finding with { Pattern = "from-now", Start = AsPartial(issueDate), Kind = EventPatterns.TakesEffectAfter().IsMatch(after) && !after.StartsWith("起至") ? DeadlineKind.Effective : null }
                : null;
        }

        if (token.Words is [.., '之', '日' or '年' or '月'] && EventPatterns.FromEventAfter().IsMatch(after))
        {
            if (EventPatterns.OwnIssue().IsMatch(token.Words))
            {
                return finding with
                {
                    Pattern = "from-issue",
                    Start = AsPartial(issueDate),
                    Kind = EventPatterns.TakesEffectAfter().IsMatch(after) ? DeadlineKind.Effective : null,
                };
            }

            // "包括从征收之日起至支付之日止按合理利率计算的利息" counts money.
            return LengthPatterns.MedicalAfter().IsMatch(after) || after.Contains("利息", StringComparison.Ordinal) || EventPatterns.HasBeenAfter().IsMatch(after) ? null : finding with { Pattern = "from-event" };
        }

        if (token.Words.EndsWith("次日", StringComparison.Ordinal) && EventPatterns.FromBefore().IsMatch(before) && EventPatterns.FromEventAfter().IsMatch(after))
        {
            return finding with { Pattern = "from-event" };
        }

        if (EventScanner.IsHoliday(token.Words))
        {
            return EventPatterns.UntilEventAfter().IsMatch(after) && !after.StartsWith("前后") ? finding with { Pattern = "before-event" } : null;
        }

        if (EventPatterns.MovedToBefore().IsMatch(before))
        {
            return finding with { Pattern = "moved-to-event", Kind = DeadlineKind.Extension };
        }

        // "及时有效为一线医务人员解除后顾之忧": only an event that is known, or a day, ends anything.
        var known = EventScanner.IsKnown(token.Words);
        if (EventPatterns.HoldsBefore().IsMatch(before) && (known || token.Words.EndsWith("之日", StringComparison.Ordinal)))
        {
            return finding with { Pattern = "holds-until-event" };
        }

        if (EventPatterns.WaitBefore().IsMatch(before) && (known || EventPatterns.AfterEventAfter().IsMatch(after)))
        {
            return finding with { Pattern = "wait-for-event", Certain = EventPatterns.ActAfterEvent().IsMatch(after) };
        }

        if ((before is [.., '至'] || before is [.., not ('虑' or '遇' or '受' or '收' or '接' or '得' or '看'), '到']) && known)
        {
            return finding with { Pattern = "until-event" };
        }

        // "本意见…至当年入学工作结束废止".
        if (before is [.., '至' or '到'] && !token.Words.EndsWith("之日", StringComparison.Ordinal) && EventPatterns.EndsAfter().IsMatch(after) && !after.Contains("利息", StringComparison.Ordinal))
        {
            return finding with { Pattern = "until-event" };
        }

        if ((token.Words.EndsWith("期满", StringComparison.Ordinal) || token.Words.EndsWith("届满", StringComparison.Ordinal)) && EventPatterns.ActAfterTerm().IsMatch(after))
        {
            return finding with { Pattern = "after-term" };
        }

        if (EventPatterns.ActBeforeEvent().IsMatch(after))
        {
            return finding with { Pattern = "before-event", Kind = DeadlineKind.Due };
        }

        if (!known || token.Words.EndsWith("之日", StringComparison.Ordinal))
        {
            return null;
        }

        if (EventPatterns.AfterEventAfter().IsMatch(after))
        {
            return finding with { Pattern = "after-event", Certain = EventPatterns.ActAfterEvent().IsMatch(after) };
        }

        return EventPatterns.UntilEventAfter().IsMatch(after) ? finding with { Pattern = "until-event", Certain = false } : null;
    }

    private static LimitFinding? ReadPeriod(LimitContext context, TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var finding = new LimitFinding("period", token.Start, token.End) { Anchor = token.Words };
        if (EventPatterns.HoldsBefore().IsMatch(before))
        {
            return finding with { Pattern = "holds-for-period" };
        }

        if (!EventScanner.IsKnown(token.Words) || !EventPatterns.PeriodBefore().IsMatch(before) || !EventPatterns.PeriodAfter().IsMatch(after)
            || EventPatterns.PeriodOfWhomAfter().IsMatch(after))
        {
            return null;
        }

        // Only where something is granted, stopped or forbidden meanwhile: "疫情防控期间，故意伤害医务人员" bounds nothing.
        var (_, end) = context.Sentence(token.Start, token.End, 36);
        var sentence = context.Text.AsSpan(token.End, end - token.End);
        return Contains(sentence, DeadlineWords.Relief) || Contains(sentence, DeadlineWords.Suspension)
            ? finding with { Certain = false }
            : null;
    }

    private static bool Contains(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static PartialDate? AsPartial(DateOnly? date) => date is { } d ? PartialDate.Create(d.Year, d.Month, d.Day) : null;
}
