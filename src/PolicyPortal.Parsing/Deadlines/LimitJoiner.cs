using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Joins findings that state one limit between them.</summary>
internal static class LimitJoiner
{
    private const int Gap = 16;

    /// <summary>The limits, in order.</summary>
    public static List<LimitFinding> Join(LimitContext context, List<LimitFinding> findings)
    {
        if (findings.Count < 2)
        {
            return findings;
        }

        List<LimitFinding> joined = [];
        foreach (var finding in findings)
        {
            if (joined.Count > 0 && JoinPair(context, joined[^1], finding) is { } both)
            {
                joined[^1] = both;
                continue;
            }

            joined.Add(finding);
        }

        return joined;
    }

    private static LimitFinding? JoinPair(LimitContext context, LimitFinding left, LimitFinding right)
    {
        var gap = right.From - left.To;
        if (gap > Gap || gap > 0 && context.Text.AsSpan(left.To, gap).ContainsAny("。;"))
        {
            return null;
        }

        var between = gap > 0 ? context.Text.AsSpan(left.To, gap) : default;

        // "自公布之日起30日后施行".
        if (left is { Pattern: "from-issue", Start: { Day: not null } issued } && right is { Pattern: "effect-after", Length: { } wait } && wait.AddTo(issued.First) is { } effect)
        {
            return left with { To = right.To, Start = PartialDate.Create(effect.Year, effect.Month, effect.Day) };
        }

        // "自2021年3月1日起施行，有效期5年", "自发布之日起试行一年".
        if (left is { Start: not null, End: null, Length: null } && right is { Pattern: "length-is", Start: null } && (right.Anchor is null || right.Anchor == left.Anchor) && left.Kind is null or DeadlineKind.Effective)
        {
            return left with { To = right.To, Length = right.Length, Pattern = $"{left.Pattern}+{right.Pattern}" };
        }

        // "本通知印发之日起30日内报送": counts from the day of issue, which is its anchor and not its start.
        if (left is { Pattern: "from-issue", Kind: null } && right is { Length: not null, Start: null, End: null } && (gap <= 5 || CountsOn(between)))
        {
            return right with { From = left.From, Anchor = left.Anchor };
        }

        // "3月13日至疫情结束后3个月内": a day to a length after an event.
        if (left is { Pattern: "from-to-event", End: null, Length: null } && right is { Pattern: "within-length", Start: null, Anchor: not null } && between is ['至' or '到', ..])
        {
            return right with { From = left.From, Start = left.Start, Pattern = $"{left.Pattern}+{right.Pattern}", YearInferred = left.YearInferred };
        }

        // The same where the event was taken for the end first.
        if (left is { Pattern: "until-event", Start: not null, End: null, Length: null } && right is { Pattern: "within-length", Length: not null, Start: null } && right.Anchor == left.Anchor)
        {
            return right with { From = left.From, Start = left.Start, Pattern = "from-to-event+within-length", YearInferred = left.YearInferred };
        }

        // "疫情解除后三个月内", "受理之日起5个工作日内": the event is the length's anchor.
        if (right.Length is not null && left is { Length: null, Start: null, End: null, Anchor: not null } && (gap <= 5 || CountsOn(between)))
        {
            return right with { From = left.From, Anchor = left.Anchor, Kind = right.Kind ?? left.Kind };
        }

        // "每3天为一个周期，报送一次信息，自3月2日起开始报送": the cycle has its start behind it.
        if (left is { Pattern: "cycle", Start: null } && right is { Start: not null, End: null, Length: null })
        {
            return left with { To = right.To, Start = right.Start, YearInferred = right.YearInferred };
        }

        // "自印发之日起实施，有效期至2020年底", "发布之日起至2020年6月30日止", "开始时间推迟到3月1日，结束时间延至12月31日".
        var sameWay = left.Kind == right.Kind || left.Kind is DeadlineKind.Effective && right.Kind is null || left.Kind is null;
        if (sameWay && left is { End: null, Length: null } && (left.Start is not null || left.Anchor is not null && IsTo(between))
            && right is { Start: null, End: not null, Length: null })
        {
            return right with { From = left.From, Start = left.Start, Anchor = left.Anchor ?? right.Anchor, Kind = left.Kind ?? right.Kind, Pattern = $"{left.Pattern}+{right.Pattern}", YearInferred = left.YearInferred || right.YearInferred };
        }

        // "2020年1月24日至省级疫情一级响应解除之日": a day to an event.
        if (left is { End: null, Length: null, Start: not null } && right is { Start: null, End: null, Length: null, Anchor: not null } && IsTo(between))
        {
            return right with { From = left.From, Start = left.Start, Kind = left.Kind ?? right.Kind };
        }

        return null;
    }

    /// <summary>"批准之日起最长不超过6个月": the words between count on from the event.</summary>
    private static bool CountsOn(ReadOnlySpan<char> between) =>
        (between[0] is '起' or '后' || between.StartsWith("之后") || between.StartsWith("以后")) && !between[1..].Contains('至');

    private static bool IsTo(ReadOnlySpan<char> between) => between is "至" or "到" or "起至" or "起到" or "起,至" or "起,到" or "开始至" or "-" or "~";
}
