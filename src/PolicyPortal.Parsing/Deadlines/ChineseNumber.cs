namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Numbers as policy texts print them: Arabic (half width after folding), or Chinese up to 千.</summary>
public static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>
    /// The value of <c>12</c>, <c>十二</c>, <c>二十</c>, <c>一百八十</c>, <c>两</c> or, digit by digit, <c>二〇二〇</c>;
    /// null where the text is not a number or larger than 9999.
    /// </summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 8)
        {
            return null;
        }

        var positional = true;
        int total = 0, current = 0, written = 0;
        foreach (var c in text)
        {
            if (DigitOf(c) is { } digit)
            {
                current = positional ? current * 10 + digit : digit;
                written++;
                continue;
            }

            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit == 0)
            {
                return null;
            }

            total += (written == 0 || current == 0 ? 1 : current) * unit;
            positional = false;
            current = 0;
            written = 0;
        }

        return total + current is var value and <= 9999 ? value : null;
    }

    private static int? DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c) is >= 0 and var i ? i : null,
    };
}
