using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Facts;

/// <summary>What part an amount plays and what is done with it, by the words around it.</summary>
internal static class AmountContext
{
    private const int Reach = 60;
    private const int NearBehind = 16;

    // "由50%提高至70%": what follows the former value
    private static readonly string[] Changes = ["提高", "降", "上调", "下调", "调整", "增加", "放宽", "减", "延", "压", "调", "下降", "提升", "上升"];

    // "按照1000元的标准", "50%的比例": 的 behind the amount ends no condition here
    private static readonly string[] Measures = ["标准", "比例", "额度", "限额", "幅度", "价格", "利率", "部分", "资金", "规模"];

    /// <summary>The role; null for statistics.</summary>
    public static AmountRole? Role(string text, AmountToken token, int previous)
    {
        if (token.Pattern is AmountPattern.Exemption or AmountPattern.Whole)
        {
            return AmountRole.Value;
        }

        var before = FactText.Before(text, token.Start, Reach, out var clause);
        var after = FactText.After(text, token.End, Reach);
        var rest = WithoutBound(after);
        if ((before.Contains('由') || before.Contains('从') || before.EndsWith("原", StringComparison.Ordinal)) && Changes.Any(c => rest.StartsWith(c, StringComparison.Ordinal)))
        {
            return AmountRole.Former;
        }

        var act = AmountWords.Strong.Last(before);
        if (token.Pattern is not AmountPattern.Half && IsCondition(text, token, before, rest, rest.Length < after.Length, act))
        {
            return AmountRole.Condition;
        }

        var sentence = clause > 1 ? FactText.Before(text, clause - 1, Reach, out _) : "";
        if (act is null || act.Value.Key is "Raise" or "Reduce")
        {
            if (AmountWords.Statistic.First(before) is not null || AmountWords.Statistic.First(sentence) is not null)
            {
                return null;
            }

            if (AmountWords.Target.First(before) is not null || (act is null && AmountWords.Strong.First(after) is null && AmountWords.Target.First(after) is not null))
            {
                return AmountRole.Target;
            }
        }

        return AmountRole.Value;
    }

    /// <summary>The effect: the act behind the amount, else the one before it, else what the amount is of, else the act of the clause before.</summary>
    public static AmountEffect Effect(string text, AmountToken token)
    {
        switch (token.Pattern)
        {
            case AmountPattern.Exemption:
                return AmountEffect.Exempt;
            case AmountPattern.Half when text[token.Start] is '减' or '半':
            case AmountPattern.Discount:
                return AmountEffect.Reduce;
        }

        var before = FactText.Before(text, token.Start, Reach, out var clause);
        var after = FactText.After(text, token.End, Reach);
        if (token.Pattern is AmountPattern.Point && (after.Length == 0 || AmountWords.Strong.First(after) is null) && AmountWords.Weak.Last(before) is { Key: "LoanRate" } && AmountWords.Strong.Last(before) is null)
        {
            return AmountEffect.LoanRate;
        }

        var near = after.AsSpan(0, Math.Min(after.Length, NearBehind)).ToString();
        var cut = near.AsSpan().IndexOfAnyInRange('0', '9');
        near = cut > 0 ? near[..cut] : near;
        return Key(AmountWords.Strong.First(near))
            ?? Key(AmountWords.Strong.Last(before))
            ?? Key(AmountWords.Weak.First(near))
            ?? Key(AmountWords.Weak.Last(before))
            ?? Earlier(text, clause)
            ?? AmountEffect.Other;
    }

    // The clauses before, up to the start of the sentence: 返还标准为…, 最高不超过20万元.
    private static AmountEffect? Earlier(string text, int clause)
    {
        for (var n = 0; n < 3 && clause > 1 && !FactText.EndsSentence(text[clause - 1]) && text[clause - 1] is not '('; n++)
        {
            var before = FactText.Before(text, clause - 1, Reach, out clause);
            if ((Key(AmountWords.Strong.Last(before)) ?? Key(AmountWords.Weak.Last(before))) is { } effect)
            {
                return effect;
            }
        }

        return null;
    }

    private static bool IsCondition(string text, AmountToken token, string before, string rest, bool bounded, (int Start, int End, string Key)? act)
    {
        var gives = AmountWords.Strong.First(rest);

        // 1000万元以上的, 50人以上且亏损50%以上的 …, 5万元以上不满25万元的
        if (rest is "的" || (rest.Length > 1 && rest[0] is '的' && gives is null && bounded && !Measures.Any(m => rest.AsSpan(1).StartsWith(m))))
        {
            return act is null || act.Value.Key is "Raise" or "Reduce" || AmountWords.Condition.Last(before) is { } c && c.End >= act.Value.End;
        }

        if (AmountWords.Condition.Last(before) is { } cue && (act is null || act.Value.Start <= cue.Start || act.Value.End <= cue.End)
            && (AmountWords.Give.Last(before) is not { } give || give.Start < cue.Start))
        {
            // 同比增长不低于15% alone is a target, 达到50%的 a condition.
            return AmountWords.Target.First(before) is null;
        }

        // 亿元以上项目每个给予50万元: a bound and a noun right behind it
        return bounded && rest.Length > 1 && rest[0] is not '的' && (gives is null || gives.Value.Start >= 2) && !"给予补奖返贴并且或、和与".Contains(rest[0])
            && AmountWords.Strong.Last(before) is null && token.Pattern is AmountPattern.Money && text[token.End..].Length > 2;
    }

    /// <summary>What follows the amount behind 以上, 以内, 及以下.</summary>
    private static string WithoutBound(string after)
    {
        var length = Math.Max(AmountWords.AtMostBehind.Longest(after, out _), AmountWords.AtLeastBehind.Longest(after, out _));
        return after[length..];
    }

    private static AmountEffect? Key((int Start, int End, string Key)? word) => word is { } w ? Enum.Parse<AmountEffect>(w.Key) : null;
}
