using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Decides which lengths of time are limits.</summary>
internal static class LengthRules
{
    private sealed record Rule(string Name, Regex? Before, Regex? After, bool Certain = true, DeadlineKind? Kind = null);

    // In this order: quantities and medical spans are ruled out before.
    private static readonly Rule[] Rules =
    [
        new("cycle", LimitPatterns.EveryBefore(), LimitPatterns.CycleAfter(), Kind: DeadlineKind.Due),
        new("effect-after", null, LimitPatterns.EffectAfter(), Kind: DeadlineKind.Effective),
        new("ahead-of", LimitPatterns.BeforeEventBefore(), LimitPatterns.AheadAfter(), Kind: DeadlineKind.Due),
        new("prolonged-by", LimitPatterns.ProlongedBefore(), null),
        new("prolonged-term", null, LimitPatterns.TermAfter()),
        new("at-most", LimitPatterns.AtMostBefore(), null),
        new("length-is", LimitPatterns.LengthIsBefore(), null),
        new("within-length", null, LimitPatterns.WithinLengthAfter()),
        new("waived-length", LimitPatterns.WaivedLengthBefore(), LimitPatterns.ChargeAfter(), Kind: DeadlineKind.Relief),
        new("support-length", null, LimitPatterns.SupportAfter(), Certain: false, Kind: DeadlineKind.Relief),
        new("ahead", LimitPatterns.AheadBefore(), null, Certain: false, Kind: DeadlineKind.Due),
    ];

    /// <summary>The limit that the length is, or null.</summary>
    /// <param name="previous">The event or point right before it, which it may count from.</param>
    public static LimitFinding? Read(LimitContext context, TimeToken token, TimeToken? previous)
    {
        var before = context.Before(token.Start);
        var after = context.After(token.End);
        if (LimitPatterns.QuantityBefore().IsMatch(before) || LimitPatterns.LookBackBefore().IsMatch(before) || LimitPatterns.LookBackAfter().IsMatch(after)
            || LimitPatterns.MedicalAfter().IsMatch(after) || before.EndsWith("第")
            || LimitPatterns.SumBefore().IsMatch(before) && LimitPatterns.SumAfter().IsMatch(after))
        {
            return null;
        }

        foreach (var rule in Rules)
        {
            if (rule.Before is { } b && !b.IsMatch(before) || rule.After is { } a && !a.IsMatch(after))
            {
                continue;
            }

            if (rule.Name is not ("cycle" or "within-length" or "at-most") && LimitPatterns.QuantityAfter().IsMatch(after)
                || rule.Name == "support-length" && (!before.Contains("给予", StringComparison.Ordinal) || token.Length.Months is null)
                || rule.Name == "ahead" && token.Length.Unit is not ("D" or "WD" or "H"))
            {
                return null;
            }

            return new LimitFinding(rule.Name, token.Start, token.End)
            {
                Length = token.Length,
                Anchor = AnchorOf(context, token, previous, before),
                Certain = rule.Certain && !LimitPatterns.MissedAfter().IsMatch(after),
                Kind = rule.Kind,
            };
        }

        return null;
    }

    /// <summary>The event that the length counts from: 疫情解除后三个月内, 受理申请材料之日起，5个工作日内, 受理3日内.</summary>
    private static string? AnchorOf(LimitContext context, TimeToken token, TimeToken? previous, ReadOnlySpan<char> before)
    {
        if (previous is { Kind: TimeTokenKind.Event } && token.Start - previous.End <= 4)
        {
            return previous.Words;
        }

        foreach (var match in EventScanner.BareEventBefore().EnumerateMatches(before))
        {
            var words = before.Slice(match.Index, match.Length);
            foreach (var tail in (string[])["之日起", "之后", "后", "起"])
            {
                if (words.EndsWith(tail))
                {
                    words = words[..^tail.Length];
                    break;
                }
            }

            return words.ToString();
        }

        return null;
    }
}
