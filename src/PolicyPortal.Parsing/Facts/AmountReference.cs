using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Facts;

/// <summary>What an amount is counted by: 每人每天300元, 30元/人/天, 单户, 每吸纳1人给予1000元.</summary>
internal static class AmountReference
{
    private const int Reach = 40;
    private const int LongestWord = 8;

    // "每吸纳1名劳动者就业,给予1000元": the reference stands in the clause before
    private static readonly string[] Occasions =
    [
        "每吸纳", "每招用", "每新招", "每推荐", "每成功", "每新增", "每引进", "每介绍", "每组织", "每培训", "每安置", "每培养", "每招收", "每输送", "每增加",
        "推荐1名", "推荐1人", "推荐一名", "推荐一人", "吸纳1名", "吸纳1人", "吸纳一名", "吸纳一人", "招用1名", "招用1人", "招用一名", "招用一人", "新增1名", "新增1人",
    ];

    // 户 is a household only where families are spoken of; else it is a customer.
    private static readonly string[] Families = ["家庭", "居民", "农户", "贫困", "困难户", "农民", "村"];

    /// <summary>The references joined by <c>/</c>, or null; the quote's bounds are widened where the words adjoin the amount.</summary>
    public static string? Of(string text, AmountToken token, ref int start, ref int end)
    {
        if (token.Unit is "percentage-point" or "times" || token.Pattern is AmountPattern.Exemption or AmountPattern.Half or AmountPattern.Whole)
        {
            return null;
        }

        List<string> found = [];
        Before(text, token, ref start, found);
        Behind(text, ref end, found);
        if (found.IndexOf("household") is >= 0 and var household && !FactText.ContainsAny(FactText.Before(text, token.Start, Reach, out _), Families))
        {
            found[household] = "enterprise";
        }

        return found.Count == 0 ? null : string.Join('/', found.Distinct());
    }

    // 元/人/天, 元/人·月, 元每人
    private static void Behind(string text, ref int end, List<string> found)
    {
        while (end + 1 < text.Length && text[end] is '/' or '·' or '每' && AmountWords.Per.Longest(text.AsSpan(end + 1, Math.Min(LongestWord, text.Length - end - 1)), out var key) is > 0 and var length)
        {
            found.Add(key);
            end += length + 1;
        }
    }

    private static void Before(string text, AmountToken token, ref int start, List<string> found)
    {
        var clause = FactText.Before(text, token.Start, Reach, out var clauseStart);
        if (FactText.ContainsAny(clause, Occasions) || (clauseStart > 0 && FactText.ContainsAny(FactText.Before(text, clauseStart - 1, Reach, out _), Occasions)))
        {
            found.Add("person");
        }

        for (var i = 0; i < clause.Length && found.Count < 3; i++)
        {
            if (clause[i] is not '每')
            {
                continue;
            }

            // 每户企业, 每名, 每1人, 每个项目
            var at = i + 1;
            while (at < clause.Length && char.IsAsciiDigit(clause[at]))
            {
                at++;
            }

            if (Longest(clause, at) is { } reference)
            {
                found.Add(reference);
            }
        }

        if (found.Count == 0 && clause.IndexOf('单') is >= 0 and var single && single + 1 < clause.Length && clause[single + 1] is '户' or '个' or '家' or '笔')
        {
            found.AddRange(Longest(clause, single + 1) is { } reference ? [reference] : []);
        }

        Widen(text, ref start);
    }

    // 每个项目 counts by the project, 每个 alone by the item.
    private static string? Longest(ReadOnlySpan<char> clause, int at) =>
        at < clause.Length && AmountWords.Per.Longest(clause.Slice(at, Math.Min(LongestWord, clause.Length - at)), out var key) > 0
            ? key is "item" && clause[at] is '个' && at + 1 < clause.Length && AmountWords.Per.Longest(clause.Slice(at + 1, Math.Min(LongestWord, clause.Length - at - 1)), out var noun) > 0 ? noun : key
            : null;

    private static void Widen(string text, ref int start)
    {
        for (var length = 2; length <= LongestWord && length <= start; length++)
        {
            if (text[start - length] is '每')
            {
                if (AmountWords.Per.Longest(text.AsSpan(start - length + 1, length - 1), out _) == length - 1)
                {
                    start -= length;
                    length = 1;
                    continue;
                }

                return;
            }
        }
    }
}
