using System.Buffers;

namespace PolicyPortal.Parsing.Facts;

/// <summary>
/// Finds numbers with units. It looks for the unit and reads the number beside it, so that text without units costs one pass of a vectorized search.
/// </summary>
internal static class AmountTokenizer
{
    private static readonly SearchValues<char> Anchors = SearchValues.Create("元%‰折倍成点分P半免全豁翻");
    private static readonly string[] Exemptions = ["免征", "免收", "免缴", "免交", "免租", "免费", "免息", "免税", "免除", "豁免", "全免"];

    // 免征期限, 免税商品, 免费用: the word is an attribute or a part of another word
    private static readonly string[] NotExempted =
        ["期限", "政策", "范围", "对象", "手续", "时限", "期间", "额度", "条件", "部分", "事项", "清单", "目录", "和缓", "、减", "或减", "、缓", "责任", "资格"];

    // 免税商品, 免费用 (减免费用)
    private static readonly string[] NotFree = ["商品", "店", "物资", "收入", "品", "进口", "货物", "用", "的", "电子", "凭证", "信息", "证明", "额"];

    private static readonly string[] Money = ["费", "税", "租", "息", "金", "款", "罚", "押"];
    private static readonly string[] WholeActs = ["返还", "退还", "补贴", "补助", "贴息", "资助", "扣除", "退", "减免", "免", "报销", "承担", "保障", "奖励", "抵扣", "由"];

    /// <summary>The amounts in reading order, ranges joined.</summary>
    /// <param name="text">The folded text with names blanked.</param>
    public static List<AmountToken> Read(string text)
    {
        List<AmountToken> tokens = [];
        for (var i = text.AsSpan().IndexOfAny(Anchors); i >= 0 && i < text.Length;)
        {
            if (At(text, i) is { } token && (tokens.Count == 0 || token.Start >= tokens[^1].End))
            {
                Add(text, tokens, token);
                i = token.End - 1;
            }

            var next = text.AsSpan(i + 1).IndexOfAny(Anchors);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return tokens;
    }

    private static AmountToken? At(string text, int i) => text[i] switch
    {
        '元' => MoneyAt(text, i),
        '%' => Number(text, i, 1, 1m, "percent", AmountPattern.Percent),
        '‰' => Number(text, i, 1, 0.1m, "percent", AmountPattern.Percent),
        '倍' => Number(text, i, 1, 1m, "times", AmountPattern.Multiple),
        '折' => DiscountAt(text, i),
        '成' => TenthAt(text, i),
        '点' => PointAt(text, i),
        'P' => i > 0 && text[i - 1] is 'B' ? Number(text, i - 1, 2, 0.01m, "percentage-point", AmountPattern.Point) : null,
        '分' => FractionAt(text, i),
        '半' => HalfAt(text, i),
        '免' or '豁' => ExemptionAt(text, i),
        '全' => WholeAt(text, i),
        '翻' => DoublingAt(text, i),
        _ => null,
    };

    /// <summary>A number before the unit at <paramref name="unit"/>, or two of them: 3-5万元, 10至20%.</summary>
    private static AmountToken? Number(string text, int unit, int length, decimal factor, string name, AmountPattern pattern)
    {
        var start = AmountNumber.Before(text, unit, out var value);
        if (start < 0)
        {
            return null;
        }

        var join = start;
        while (join > 0 && start - join < 2 && text[join - 1] is '-' or '~' or '至' or '到')
        {
            join--;
        }

        if (join < start && AmountNumber.Before(text, join, out var low) is >= 0 and var lowStart)
        {
            // 3至5万元: the lower one shares the 万 of the upper one.
            var last = text[start..unit];
            var scale = last.EndsWith('亿') ? 100_000_000m : last.EndsWith('万') ? 10_000m : 1m;
            low *= text.AsSpan(lowStart, join - lowStart).IndexOfAny('万', '亿') < 0 ? scale : 1m;
            if (low < value)
            {
                return new(lowStart, unit + length, low * factor, value * factor, name, pattern);
            }
        }

        return new(start, unit + length, value * factor, null, name, pattern);
    }

    private static AmountToken? MoneyAt(string text, int i)
    {
        if (i + 1 < text.Length && text[i + 1] is '旦' or '素' or '宵' or '化' or '件' or '年' or '首' or '老' or '帅')
        {
            return null;
        }

        var (end, currency) = i > 0 ? text[i - 1] switch { '美' => (i - 1, "USD"), '欧' => (i - 1, "EUR"), '日' => (i - 1, "JPY"), '港' => (i - 1, "HKD"), _ => (i, "CNY") } : (i, "CNY");
        var token = Number(text, end, i - end + 1, 1m, currency, AmountPattern.Money);

        // 一元, 二元 (结构), 万元 without a number count nothing; 亿元以上 does.
        return token is { } t && i - t.Start == 1 && text[t.Start] is '万' or '百' or '千' ? null : token;
    }

    private static AmountToken? DiscountAt(string text, int i)
    {
        if (i + 1 < text.Length && text[i + 1] is '合' or '算' or '旧' or '叠' or '抵' or '中' or '射' or '线')
        {
            return null;
        }

        // 七五折, 75折, 7.5折
        return Number(text, i, 1, 1m, "percent", AmountPattern.Discount) is { Value: > 0 and < 100 } t
            ? t with { Value = 100 - (t.Value < 10 ? t.Value * 10 : t.Value) }
            : null;
    }

    private static AmountToken? TenthAt(string text, int i)
    {
        var follows = i + 1 == text.Length || text[i + 1] is ',' or '。' or ';' or ')' or '以' or '左' or '的' or '比' or '、' or '给' or '补';
        return follows && Number(text, i, 1, 10m, "percent", AmountPattern.Tenth) is { Value: > 0 and <= 100 } t && (i < 2 || t.Start == 0 || text[t.Start - 1] is not '第') ? t : null;
    }

    private static AmountToken? PointAt(string text, int i)
    {
        // 0.5个百分点, 0.5百分点
        if (i >= 2 && text[i - 1] is '分' && text[i - 2] is '百')
        {
            var unit = i >= 3 && text[i - 3] is '个' ? i - 3 : i - 2;
            return Number(text, unit, i - unit + 1, 1m, "percentage-point", AmountPattern.Point);
        }

        // 100个基点, 50基点
        if (i >= 1 && text[i - 1] is '基')
        {
            var unit = i >= 2 && text[i - 2] is '个' ? i - 2 : i - 1;
            return Number(text, unit, i - unit + 1, 0.01m, "percentage-point", AmountPattern.Point);
        }

        return null;
    }

    private static AmountToken? FractionAt(string text, int i)
    {
        if (i + 1 >= text.Length || text[i + 1] is not '之' || AmountNumber.After(text, i + 2, out var numerator) is not (> 0 and var end))
        {
            return null;
        }

        if (i > 0 && text[i - 1] is '百' or '千' or '万' && (i < 2 || !"一二三四五六七八九十".Contains(text[i - 2])))
        {
            return new(i - 1, end, numerator * (text[i - 1] switch { '百' => 1m, '千' => 0.1m, _ => 0.01m }), null, "percent", AmountPattern.Percent);
        }

        return AmountNumber.Before(text, i, out var denominator) is >= 0 and var start && denominator > numerator
            ? new(start, end, Math.Round(numerator * 100 / denominator, 2), null, "percent", AmountPattern.Percent)
            : null;
    }

    private static AmountToken? HalfAt(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        if (before is '减' && !StartsWithAny(text, i + 1, NotExempted))
        {
            return new(i - 1, i + 1, 50, null, "percent", AmountPattern.Half);
        }

        if (i + 1 < text.Length && text[i + 1] is '价' or '费' or '额')
        {
            return new(i, i + 2, 50, null, "percent", AmountPattern.Half);
        }

        return before is '一' && (i < 2 || text[i - 2] is not ('到' or '过' or '足')) ? new(i - 1, i + 1, 50, null, "percent", AmountPattern.Half) : null;
    }

    private static AmountToken? ExemptionAt(string text, int i)
    {
        if (i > 0 && text[i - 1] is '减' or '避' or '不' or '难' or '以' or '赦' or '应' or '全' && text[i] is '免')
        {
            return null;
        }

        foreach (var word in Exemptions)
        {
            if (string.CompareOrdinal(text, i, word, 0, word.Length) != 0 || StartsWithAny(text, i + word.Length, NotExempted)
                || (word is "免税" or "免费" && StartsWithAny(text, i + word.Length, NotFree)))
            {
                continue;
            }

            // 免除反担保要求, 豁免责任: only money is an amount.
            var rest = FactText.After(text, i + 2, 48);
            return word is not ("免除" or "豁免") || FactText.ContainsAny(rest, Money) ? new(i, i + word.Length, 100, null, "percent", AmountPattern.Exemption) : null;
        }

        return null;
    }

    private static AmountToken? WholeAt(string text, int i)
    {
        if (i + 1 < text.Length && text[i + 1] is '免' && (i == 0 || text[i - 1] is not '安'))
        {
            return new(i, i + 2, 100, null, "percent", AmountPattern.Exemption);
        }

        if (i + 1 >= text.Length || text[i + 1] is not '额')
        {
            return null;
        }

        var rest = text.AsSpan(i + 2, Math.Min(3, text.Length - i - 2)).TrimStart("予以给的地");
        foreach (var act in WholeActs)
        {
            if (rest.StartsWith(act))
            {
                return new(i, i + 2, 100, null, "percent", AmountPattern.Whole);
            }
        }

        return null;
    }

    private static AmountToken? DoublingAt(string text, int i)
    {
        var end = string.CompareOrdinal(text, i, "翻一番", 0, 3) == 0 ? i + 3 : string.CompareOrdinal(text, i, "翻番", 0, 2) == 0 ? i + 2 : -1;
        return end < 0 ? null : new(i, end, 2, null, "times", AmountPattern.Doubling);
    }

    /// <summary>Adds the token, or joins it to the one before: 1000元以上5000元以下, 1000元至5000元, 0.5%-1%.</summary>
    private static void Add(string text, List<AmountToken> tokens, AmountToken token)
    {
        if (tokens.Count > 0 && tokens[^1] is { Upper: null } low && token is { Upper: null } && low.Unit == token.Unit && low.Value < token.Value && low.Pattern == token.Pattern
            && token.Start - low.End is >= 1 and <= 5
            && text[low.End..token.Start] is "至" or "到" or "-" or "--" or "~" or "以上" or "以上至" or "以上不满" or "以上不足" or "(含)至" or "以上-" or "(含)-" or "以上不超过" or "以上到")
        {
            tokens[^1] = token with { Start = low.Start, Value = low.Value, Upper = token.Value };
        }
        else
        {
            tokens.Add(token);
        }
    }

    private static bool StartsWithAny(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
