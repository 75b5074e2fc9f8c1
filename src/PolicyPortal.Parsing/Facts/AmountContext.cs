using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Facts;

/// <summary>What part an amount plays and what is done with it, by the words around it.</summary>
internal static class AmountContext
{
    private const int Reach = 60;
    private const int NearBehind = 24;

    // "由50%提高至70%": what follows the former value
    private static readonly string[] Changes = ["提高", "降", "上调", "下调", "调整", "增加", "放宽", "减", "延", "压", "调", "下降", "提升", "上升"];

    // "75%乙醇": a concentration
    private static readonly string[] Substances = ["乙醇", "酒精", "的酒精", "的乙醇", "医用酒精", "医用乙醇", "消毒", "过氧", "浓度", "次氯酸"];

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
        if (before.Length == 0 && clause > 0 && text[clause - 1] is '(')
        {
            // 裁员率低于失业率(5.2%): the bracket holds the value of what stands before it.
            before = FactText.Before(text, clause - 1, Reach, out clause);
        }

        var after = FactText.After(text, token.End, Reach);
        if (FactText.StartsWithAny(after, Substances))
        {
            return null;
        }

        var rest = WithoutBound(after);
        if ((before.Contains('由') || before.Contains('从') || before.EndsWith("原")) && FactText.StartsWithAny(rest, Changes))
        {
            return AmountRole.Former;
        }

        var act = AmountWords.Strong.Last(before);
        if (token.Pattern is not AmountPattern.Half && IsCondition(text, token, before, Sentence(), rest, rest.Length < after.Length || token.Upper is not null, act))
        {
            return AmountRole.Condition;
        }

        var sentence = Sentence();
        if (act is null || act.Value.Key is "Raise" or "Reduce")
        {
            if (Grant(rest) is null && (AmountWords.Statistic.First(before) is not null || AmountWords.Statistic.First(sentence) is not null))
            {
                return null;
            }

            if (AmountWords.Target.First(before) is not null || (act is null && AmountWords.Strong.First(after) is null && AmountWords.Target.First(after) is not null))
            {
                return AmountRole.Target;
            }
        }

        return AmountRole.Value;

        ReadOnlySpan<char> Sentence() => clause > 1 && !FactText.EndsSentence(text[clause - 1]) ? FactText.Before(text, clause - 1, Reach, out _) : "";
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

        var near = after[..Math.Min(after.Length, NearBehind)];
        var cut = near.IndexOfAnyInRange('0', '9');

        // 200万元、100万元补助: a listed amount shares what stands behind the last one.
        near = cut > 0 && !near[..cut].Contains('、') ? near[..cut] : near;
        var and = near.IndexOfAny('和', '并', '或');
        near = and > 0 ? near[..and] : near;
        var grant = Grant(near);
        var own = AmountWords.Strong.Last(before);
        if (grant is { } g && own is not null && near[..g.Start].Contains('、'))
        {
            // 减收20元、低于20元的免收: the act before the amount is its own.
            grant = null;
        }

        return Key(grant)
            ?? To(Key(own), before)
            ?? (before.StartsWith("标准") ? Earlier(text, clause) : null)
            ?? (after.Length == 0 && before.Contains('按') ? Later(text, token.End) : null)
            ?? Key(AmountWords.Weak.First(near))
            ?? Key(AmountWords.Weak.Last(before))
            ?? Earlier(text, clause)
            ?? AmountEffect.Other;
    }

    // 50%的培训提升补贴: among words behind the amount what is given outdoes what is raised or lowered.
    private static (int Start, int End, string Key)? Grant(ReadOnlySpan<char> near)
    {
        var first = AmountWords.Strong.First(near);
        for (var word = first; word is { } w; word = AmountWords.Strong.First(near[w.End..]) is { } next ? (next.Start + w.End, next.End + w.End, next.Key) : null)
        {
            if (w.Key is not ("Raise" or "Reduce" or "RaiseTo" or "ReduceTo"))
            {
                return w;
            }
        }

        return first;
    }

    // 提高…至10%: the new value
    private static AmountEffect? To(AmountEffect? effect, ReadOnlySpan<char> before) => effect switch
    {
        AmountEffect.Raise when before[^1] is '至' or '到' or '为' => AmountEffect.RaiseTo,
        AmountEffect.Reduce when before[^1] is '至' or '到' or '为' => AmountEffect.ReduceTo,
        _ => effect,
    };

    // 按完成额的6%,给予最高300万元的补助
    private static AmountEffect? Later(string text, int end)
    {
        var mark = end;
        while (mark < text.Length && mark < end + 4 && text[mark] is not ',')
        {
            mark++;
        }

        return mark < text.Length && text[mark] is ',' ? Key(Grant(FactText.After(text, mark + 1, Reach))) : null;
    }

    // The clauses before in the sentence, and the last one of the sentence before: 返还标准为…, 最高不超过20万元; 给予补贴。其中,农民工200元.
    private static AmountEffect? Earlier(string text, int clause)
    {
        var crossed = 0;
        for (var n = 0; n < 4 && clause > 1 && crossed < 2 && text[clause - 1] is not '('; n++)
        {
            crossed += text[clause - 1] is '。' ? 1 : 0;
            var before = FactText.Before(text, clause - 1, Reach, out clause);
            if ((Key(AmountWords.Strong.Last(before)) ?? Key(AmountWords.Weak.Last(before))) is { } effect)
            {
                return effect;
            }
        }

        return null;
    }

    private static bool IsCondition(string text, AmountToken token, ReadOnlySpan<char> before, ReadOnlySpan<char> sentence, ReadOnlySpan<char> rest, bool bounded, (int Start, int End, string Key)? act)
    {
        var gives = AmountWords.Strong.First(rest);
        if (before is [.., '对'] && bounded)
        {
            return true;
        }

        if (gives is { Key: "Fine" })
        {
            // 并处违法所得5倍以上10倍以下的罚款
            return false;
        }

        if (rest is "的")
        {
            // 1000万元以上的, 已减免租金20万元以上的: a clause that ends in 的 tells a case.
            return true;
        }

        // 1000万元以上的, 50人以上且亏损50%以上的 …, 5万元以上不满25万元的
        if (rest.Length > 1 && rest[0] is '的' && gives is null && bounded && !FactText.StartsWithAny(rest[1..], Measures))
        {
            return act is null || act.Value.Key is "Raise" or "Reduce" || AmountWords.Condition.Last(before) is { } c && c.End >= act.Value.End;
        }

        if (AmountWords.Condition.Last(before) is { } cue && (act is null || act.Value.Start <= cue.Start || act.Value.End <= cue.End)
            && (AmountWords.Give.Last(before) is not { } give || give.Start < cue.Start))
        {
            // 同比增长不低于15% alone is a target, 达到50%的 a condition.
            return AmountWords.Target.First(before) is null && AmountWords.Target.First(sentence) is null;
        }

        // 亿元以上项目每个给予50万元: a bound and a noun right behind it
        return bounded && rest.Length > 1 && rest[0] is not '的' && (gives is null || gives.Value.Start >= 2) && !"给予补奖返贴并且或、和与".Contains(rest[0])
            && AmountWords.Strong.Last(before) is null && token.Pattern is AmountPattern.Money && text.Length - token.End > 2;
    }

    /// <summary>What follows the amount behind 以上, 以内, 及以下.</summary>
    private static ReadOnlySpan<char> WithoutBound(ReadOnlySpan<char> after)
    {
        var length = Math.Max(AmountWords.AtMostBehind.Longest(after, out _), AmountWords.AtLeastBehind.Longest(after, out _));
        return after[length..];
    }

    private static AmountEffect? Key((int Start, int End, string Key)? word) => word is { } w ? Enum.Parse<AmountEffect>(w.Key) : null;
}
