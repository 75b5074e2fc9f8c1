namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Reads the numbers of time expressions at a place in folded text. Each takes a bounded number of characters.</summary>
internal static class TimeNumbers
{
    /// <summary>1 to 9, 十 to 九十九, or one to two Arabic digits: 2, 12, 十二, 三十. Gives the offset behind it, or -1.</summary>
    public static int Small(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at >= text.Length)
        {
            return -1;
        }

        if (char.IsAsciiDigit(text[at]))
        {
            value = text[at] - '0';
            if (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                value = (value * 10) + text[at + 1] - '0';
                return at + 2;
            }

            return at + 1;
        }

        var digit = ChineseDigit(text[at]);
        if (digit is >= 1 and <= 9)
        {
            value = digit;
            at++;
            if (digit == 1 || at >= text.Length || text[at] != '十')
            {
                return at;
            }

            value = digit * 10;
        }
        else if (text[at] == '十')
        {
            value = 10;
        }
        else
        {
            return -1;
        }

        at++;
        if (at < text.Length && ChineseDigit(text[at]) is >= 1 and <= 9 and var ones)
        {
            value += ones;
            at++;
        }

        return at;
    }

    /// <summary>A year of four digits, 1900 to 2199: 2020, 二〇二〇, 二OO八 (Latin letters for 〇 are common in scanned text). -1 where none stands.</summary>
    public static int FullYear(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        if (at + 4 > text.Length)
        {
            return -1;
        }

        var arabic = char.IsAsciiDigit(text[at]);
        for (var i = at; i < at + 4; i++)
        {
            var digit = arabic ? char.IsAsciiDigit(text[i]) ? text[i] - '0' : -1 : i == at ? ChineseDigit(text[i]) : YearDigit(text[i]);
            if (digit < 0)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value is >= 1900 and < 2200 && (arabic || value / 100 is 19 or 20) ? at + 4 : -1;
    }

    /// <summary>A count: up to three Arabic digits, or up to five Chinese ones (一百八十, 两). -1 where none stands.</summary>
    public static int Count(ReadOnlySpan<char> text, int at, out int value)
    {
        value = 0;
        var end = at;
        if (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }
        else
        {
            while (end < text.Length && end - at < 5 && IsChineseNumeral(text[end]))
            {
                end++;
            }
        }

        if (end == at || end < text.Length && (char.IsAsciiDigit(text[end]) || IsChineseNumeral(text[end]))
            || ChineseNumber.Parse(text[at..end]) is not (> 0 and < 1000 and var count))
        {
            return -1;
        }

        value = count;
        return end;
    }

    /// <summary>True for 〇零一二两三四五六七八九十百.</summary>
    public static bool IsChineseNumeral(char c) => ChineseDigit(c) >= 0 || c is '零' or '两' or '十' or '百';

    private static int ChineseDigit(char c) => c switch
    {
        '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int YearDigit(char c) => c is '零' or 'O' or 'o' or 'Ο' or '0' ? 0 : ChineseDigit(c);
}
