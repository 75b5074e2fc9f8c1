using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Joins findings that state one limit between them.</summary>
internal static class LimitJoiner
{
    private const int Gap = 16;

    /// <summary>The limits, in order.</summary>
    public static List<LimitFinding> Join(LimitContext context, List<LimitFinding> findings)
    {
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

        // "疫情解除后三个月内", "受理之日起5个工作日内": the event is the length's anchor.
        if (right.Length is not null && left is { Length: null, Start: null, End: null, Anchor: not null } && gap <= 5)
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

        // "医疗期期满、医学观察期期满、隔离期期满或者政府采取的紧急措施结束": several events, one limit.
        if (left.Anchor is not null && right.Anchor is not null && gap <= 3 && left is { Start: null, End: null, Length: null }
            && right is { Start: null, End: null, Length: null } && (between.Length == 0 || between.IndexOfAny("、或和及") >= 0))
        {
            return left with { To = right.To, Anchor = $"{left.Anchor}{between}{right.Anchor}" };
        }

        return null;
    }

    private static bool IsTo(ReadOnlySpan<char> between) => between is "至" or "到" or "起至" or "起到" or "起,至" or "开始至" or "-" or "~";
}
