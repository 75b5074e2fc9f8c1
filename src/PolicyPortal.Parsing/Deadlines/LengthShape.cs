namespace PolicyPortal.Parsing.Deadlines;

/// <summary>The shape of lengths of time: 3个月, 两年, 3至6个月, 5个工作日, 48小时, 半年, 一年半.</summary>
internal static class LengthShape
{
    /// <summary>The length that starts at the offset, or null. Not 周岁, 年级, 年度, 年底, 年期 (a loan's type), nor a decimal or an ordinal (第3年).</summary>
    public static TimeToken? At(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at - 1] is '第')
        {
            return null;
        }

        if (text[at] == '第')
        {
            return OrdinalYears(text, at);
        }

        if (text[at..] is ['半', '年', ..])
        {
            return Token(at, at + 2, new TimeLength(6, "M"));
        }

        if (text[at..] is ['半', '月', ..] or ['半', '个', '月', ..])
        {
            return Token(at, at + (text[at + 1] == '月' ? 2 : 3), new TimeLength(15, "D"));
        }

        if (TimeNumbers.Count(text, at, out var count) is not (> 0 and var end))
        {
            return null;
        }

        // "三免三减半": two lengths of years.
        if (text[end..] is ['免', _, '减', '半', ..] || at > 0 && text[at - 1] == '免' && text[end..] is ['减', '半', ..])
        {
            return Token(at, end + 1, new TimeLength(count, "Y"));
        }

        // "3至6个月", "3个月至6个月", "1-3年", "2、3年": the longer one of the two is the limit.
        var plain = Unit(text, end, out var unit);
        var first = plain > 0 && text[plain - 1] is '月' or '天' or '年' ? plain : Is(text, end, '个') ? end + 1 : end;
        if (Joint(text, first) is > 0 and var second && TimeNumbers.Count(text, second, out var longer) is > 0 and var secondEnd && Unit(text, secondEnd, out var secondUnit) is > 0 and var behind)
        {
            return Length(text, at, behind, longer, secondUnit);
        }

        return plain > 0 ? Length(text, at, plain, count, unit) : null;
    }

    // "第一年至第三年", "第1-3年", "第四年至第六年".
    private static TimeToken? OrdinalYears(ReadOnlySpan<char> text, int at)
    {
        if (TimeNumbers.Count(text, at + 1, out var first) is not (> 0 and var i))
        {
            return null;
        }

        i += Is(text, i, '年') ? 1 : 0;
        if (TimeShapes.Link(text, i) is not (> 0 and var j))
        {
            return null;
        }

        j += Is(text, j, '第') ? 1 : 0;
        return TimeNumbers.Count(text, j, out var last) is > 0 and var end && Is(text, end, '年') && last > first
            ? Token(at, end + 1, new TimeLength(last - first + 1, "Y"))
            : null;
    }

    private static TimeToken Length(ReadOnlySpan<char> text, int start, int end, int count, string unit) => unit switch
    {
        "Y" when Is(text, end, '半') => Token(start, end + 1, new TimeLength((count * 12) + 6, "M")),
        "Q" => Token(start, end, new TimeLength(count * 3, "M")),
        _ => Token(start, end, new TimeLength(count, unit)),
    };

    private static TimeToken Token(int start, int end, TimeLength length) => new(TimeTokenKind.Duration, start, end) { Length = length };

    /// <summary>The unit at the offset; the offset behind it, or -1.</summary>
    private static int Unit(ReadOnlySpan<char> text, int at, out string unit)
    {
        var i = Is(text, at, '个') ? at + 1 : at;
        var counted = i > at;
        var rest = i < text.Length ? text[i..] : default;
        (unit, var length) = rest switch
        {
            ['工', '作', '日' or '天', ..] => ("WD", 3),
            ['交', '易', '日', ..] => ("WD", 3),
            ['自', '然', '日', ..] => ("D", 3),
            ['日', '历', '日' or '天', ..] => ("D", 3),
            ['月', ..] when counted => ("M", 1),
            ['季', '度', ..] when counted => ("Q", 2),
            ['星', '期', '一' or '二' or '三' or '四' or '五' or '六' or '日' or '天', ..] => ("", 0),
            ['星', '期', ..] => ("W", 2),
            ['小', '时', ..] => ("H", 2),
            ['钟', '头', ..] => ("H", 2),
            ['年', '度', ..] when counted => ("Y", 2),
            ['纳' or '会', '税' or '计', '年', '度', ..] when counted => ("Y", 4),
            _ when counted => ("", 0),
            ['周', '岁' or '年' or '一' or '二' or '三' or '四' or '五' or '六' or '日', ..] => ("", 0),
            ['周', ..] => ("W", 1),
            ['天', ..] => ("D", 1),
            ['日', '报', '社' or '纸' or '刊' or '制' or '表' or '记', ..] => ("", 0), // 日报社; but 30日报检
            ['日', ..] => ("D", 1),
            ['年', '级' or '度' or '底' or '末' or '初' or '中' or '代' or '期', ..] => ("", 0),
            ['年', >= '0' and <= '9', ..] => ("", 0),
            ['年', ..] => ("Y", 1),
            _ => ("", 0),
        };
        return length == 0 ? -1 : i + length;
    }

    private static int Joint(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is '、' or '或' ? at + 1 : TimeShapes.Link(text, at);

    private static bool Is(ReadOnlySpan<char> text, int at, char c) => TimeShapes.Is(text, at, c);
}
