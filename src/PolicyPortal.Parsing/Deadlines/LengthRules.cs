using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Decides which lengths of time are limits.</summary>
internal static class LengthRules
{
    /// <param name="Quantities">True where the rule holds even for words that otherwise mark a quantity or a look back.</param>
    private sealed record Rule(string Name, Regex? Before, Regex? After, bool Certain = true, DeadlineKind? Kind = null, bool Quantities = false);

    // In this order: the words that say most come first.
    private static readonly Rule[] Rules =
    [
        new("cycle", LengthPatterns.EveryBefore(), LengthPatterns.CycleAfter(), Kind: DeadlineKind.Due),
        new("effect-after", null, LengthPatterns.EffectAfter(), Kind: DeadlineKind.Effective),
        new("first-years", LengthPatterns.FirstYearsBefore(), LengthPatterns.YearsWaivedAfter(), Kind: DeadlineKind.Relief, Quantities: true),
        new("length-waived", LengthPatterns.InARowBefore(), LengthPatterns.WaivedRightAfter(), Kind: DeadlineKind.Relief, Quantities: true),
        new("ahead-of", LengthPatterns.BeforeEventBefore(), LengthPatterns.AheadAfter()),
        new("ahead-of", null, LengthPatterns.AheadAfter()),
        new("ahead-of", LengthPatterns.BeforehandBefore(), LengthPatterns.DutyRightAfter(), Quantities: true),
        new("ahead-of", LengthPatterns.DutyBeforeTerm(), null, Quantities: true),
        new("after-length", LengthPatterns.FromDayBefore(), LengthPatterns.AfterLength(), Kind: DeadlineKind.Other),
        new("after-length", null, LengthPatterns.OnlyAfterLength(), Certain: false, Kind: DeadlineKind.Other),
        new("prolonged-by", LengthPatterns.ProlongedBefore(), null),
        new("prolonged-term", null, LengthPatterns.TermAfter()),
        new("at-most", LengthPatterns.AtMostBefore(), null),
        new("length-is", LengthPatterns.LengthIsBefore(), null),
        new("within-length", null, LengthPatterns.WithinLengthAfter()),
        new("until-length", null, LengthPatterns.UntilLengthAfter()),
        new("waived-length", LengthPatterns.WaivedLengthBefore(), LimitPatterns.ChargeAfter(), Kind: DeadlineKind.Relief),
        new("length-waived", null, LengthPatterns.ChargeWaivedAfter(), Kind: DeadlineKind.Relief),
        new("granted-length", LengthPatterns.GrantedBefore(), LengthPatterns.GrantedAfter(), Kind: DeadlineKind.Relief),
        new("kept", LengthPatterns.KeptBefore(), null, Kind: DeadlineKind.Other),
        new("from-day", LengthPatterns.FromDayBefore(), null),
        new("support-length", null, LengthPatterns.SupportAfter(), Certain: false, Kind: DeadlineKind.Relief),
        new("ahead", LengthPatterns.AheadBefore(), null, Kind: DeadlineKind.Due),
    ];

    /// <summary>The limit that the length is, or null.</summary>
    /// <param name="previous">The event or point right before it, which it may count from.</param>
    public static LimitFinding? Read(LimitContext context, TimeToken token, TimeToken? previous)
    {
        var before = context.Before(token.Start);
        var after = context.After(token.End);
        if (YearsWaived(context, token, after) is { } waived)
        {
            return waived;
        }

        foreach (var rule in Rules)
        {
            if (rule.Before is { } b && !b.IsMatch(before) || rule.After is { } a && !a.IsMatch(after) || !Fits(rule, token, before, after))
            {
                continue;
            }

            if (!rule.Quantities && IsNoLimit(rule, token, before, after))
            {
                return null;
            }

            return new LimitFinding(rule.Name, token.Start, token.End)
            {
                Length = token.Length,
                Anchor = AnchorOf(context, token, previous, before),
                Certain = rule.Certain && !LengthPatterns.MissedAfter().IsMatch(after),
                Kind = rule.Kind,
            };
        }

        return null;
    }

    /// <summary>What a rule asks beside its patterns.</summary>
    private static bool Fits(Rule rule, TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after) => rule.Name switch
    {
        "first-years" => token.Length.Unit == "Y" && after is not ['内', ..],
        "from-day" => after is [] or [',' or ':' or ')', ..] or ['止' or '届' or '期', ..],
        "ahead-of" when rule.Before is null => token.Length.Unit != "Y" && (LengthPatterns.DutyAfter().IsMatch(after) || before.Contains("应当", StringComparison.Ordinal)),
        "support-length" => before.Contains("给予", StringComparison.Ordinal) && token.Length.Months is not null,
        "ahead" => token.Length.Unit is "D" or "WD" or "H" or "M" || LengthPatterns.ToldAfter().IsMatch(after), // "可提前一年申报" is a benefit
        _ => true,
    };

    /// <summary>Quantities, medical spans, look-backs, sums and definitions.</summary>
    private static bool IsNoLimit(Rule rule, TimeToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        LengthPatterns.QuantityBefore().IsMatch(before)
        || LengthPatterns.LookBackBefore().IsMatch(before)
        || LengthPatterns.LookBackAfter().IsMatch(after)
        || LengthPatterns.MedicalAfter().IsMatch(after)
        || LengthPatterns.BeforehandBefore().IsMatch(before) && (token.Length.Unit == "Y" || !LengthPatterns.DutyAfter().IsMatch(after)) // 申请之日前5年内转移房产
        || LengthPatterns.DefinitionBefore().IsMatch(before)
        || LengthPatterns.SumBefore().IsMatch(before) && LengthPatterns.SumAfter().IsMatch(after)
        || rule.Name is not ("cycle" or "within-length" or "at-most" or "ahead" or "ahead-of") && LengthPatterns.QuantityAfter().IsMatch(after);

    /// <summary>"第一年至第三年免征", "三免三减半": years that are told by their order.</summary>
    private static LimitFinding? YearsWaived(LimitContext context, TimeToken token, ReadOnlySpan<char> after)
    {
        var ordinal = context.Text[token.Start] == '第' && LengthPatterns.YearsWaivedAfter().IsMatch(after);
        return ordinal || context.Text[token.End - 1] is '免' or '减'
            ? new LimitFinding(ordinal ? "ordinal-years" : "years-waived", token.Start, token.End) { Length = token.Length, Kind = DeadlineKind.Relief }
            : null;
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

            // "补贴申请需在证书核发后12个月内": the event stands behind what governs it.
            return words[(words.LastIndexOfAny("在自从于") + 1)..].ToString();
        }

        return null;
    }
}
