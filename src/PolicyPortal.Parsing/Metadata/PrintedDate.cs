using Day = (int Year, int Month, int Day);

namespace PolicyPortal.Parsing.Metadata;

/// <summary>A calendar day printed in full, in Arabic or Chinese digits: 2020年2月7日, 二〇二〇年二月七日, 2020-02-07.</summary>
internal static class PrintedDate
{
    private const string HanDigits = "〇一二三四五六七八九";
    private const int Shortest = 8;
    private const int LongestInside = 120;

    // Names and day, behind the last full stop where the signature runs on behind the text.
    private const int LongestSigned = 71;

    // 二〇二〇年十二月三十一日 and 2020年12月31日
    private const int Longest = 12;

    private static readonly string[] Prefixes = ["成文日期:", "发布日期:", "发文日期:", "印发日期:", "日期:", "时间:"];

    /// <summary>The day that a whole line is (2020年2月7日, 二〇二〇年二月七日, 2020-02-07, (2020年2月7日)); null where it is something else.</summary>
    /// <param name="folded">The folded line without white space.</param>
    public static Day? ReadLine(string folded)
    {
        if (folded.Length is < Shortest or > 40 || !MayEnd(folded[^1]))
        {
            return null;
        }

        var line = folded.AsSpan();
        line = line[0] is '(' ? line[1..] : line;
        foreach (var prefix in Prefixes)
        {
            if (line.StartsWith(prefix))
            {
                line = line[prefix.Length..];
                break;
            }
        }

        line = line[^1] is ')' ? line[..^1] : line;
        return LengthAt(line, out var day) == line.Length ? day : null;
    }

    /// <summary>Splits a signature line that ends in a day: 国务院办公厅2020年3月3日.</summary>
    /// <returns>The length of what stands before the day, and the day.</returns>
    public static (int BodyLength, Day Day)? ReadTail(string folded)
    {
        if (folded.Length < 10 || !MayEnd(folded[^1]) || folded.Length - folded.LastIndexOf('。') is < 10 or > LongestSigned)
        {
            return null;
        }

        for (var start = Math.Max(0, folded.Length - Longest); start <= folded.Length - Shortest; start++)
        {
            if (LengthAt(folded.AsSpan(start), out var day) == folded.Length - start)
            {
                return day is { } read ? (start, read) : null;
            }
        }

        return null;
    }

    /// <summary>The first day in a bracketed line under a title: (2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过), or in its publishing line.</summary>
    public static Day? ReadInside(ReadOnlySpan<char> folded)
    {
        for (var start = 0; start <= Math.Min(folded.Length, LongestInside) - Shortest; start++)
        {
            if (LengthAt(folded[start..Math.Min(folded.Length, LongestInside)], out var day) > 0)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Every day of a line in order; those that no calendar has are left out.</summary>
    /// <param name="folded">The folded line without white space.</param>
    public static List<Day> All(string folded)
    {
        List<Day> days = [];
        for (var start = 0; start <= folded.Length - Shortest; start++)
        {
            if (LengthAt(folded.AsSpan(start), out var day) is var length and > 0)
            {
                start += length - 1;
                if (day is { } read)
                {
                    days.Add(read);
                }
            }
        }

        return days;
    }

    private static bool MayEnd(char last) =>
        last is '日' or ')' or (>= '0' and <= '9') or '〇' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    /// <summary>How long the day at the start of the text is; 0 where none stands there. The day is null where no calendar has it.</summary>
    private static int LengthAt(ReadOnlySpan<char> text, out Day? day)
    {
        day = null;
        var year = text.Length < Shortest ? 0 : YearAt(text);
        if (year == 0 || text[4] is not ('年' or '-' or '.' or '/'))
        {
            return 0;
        }

        var length = 5;
        var month = NumberAt(text[length..], 2, out var digits);
        length += digits;
        if (digits == 0 || length >= text.Length || text[length] is not ('月' or '-' or '.' or '/'))
        {
            return 0;
        }

        var number = NumberAt(text[++length..], 3, out digits);
        length += digits;
        if (digits == 0)
        {
            return 0;
        }

        length += length < text.Length && text[length] is '日' ? 1 : 0;
        day = year is >= 1900 and < 2200 && month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month) ? (year, month, number) : null;
        return length;
    }

    // A year is written digit by digit: 2020, 二〇二〇.
    private static int YearAt(ReadOnlySpan<char> text)
    {
        if (text[0] is '1' or '2')
        {
            return text[..2] is "19" or "20" && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]) ? int.Parse(text[..4], System.Globalization.CultureInfo.InvariantCulture) : 0;
        }

        if (text[0] is not ('一' or '二'))
        {
            return 0;
        }

        var year = 0;
        foreach (var c in text[..4])
        {
            var digit = HanDigits.IndexOf(c is '零' or 'O' or 'o' ? '〇' : c);
            if (digit < 0)
            {
                return 0;
            }

            year = (year * 10) + digit;
        }

        return year;
    }

    /// <summary>A month or day as a number: 7, 07, 十二, 二十一; at most two Arabic digits or the given count of Chinese ones.</summary>
    private static int NumberAt(ReadOnlySpan<char> text, int longest, out int length)
    {
        length = 0;
        if (text.IsEmpty)
        {
            return 0;
        }

        var isArabic = char.IsAsciiDigit(text[0]);
        while (length < text.Length && length < (isArabic ? 2 : longest) && (isArabic ? char.IsAsciiDigit(text[length]) : "一二三四五六七八九十".Contains(text[length])))
        {
            length++;
        }

        var number = text[..length];
        if (isArabic || number.Contains('十') || length == 1)
        {
            return Measures.MeasureLabel.Value(number);
        }

        var value = 0;
        foreach (var c in number)
        {
            value = (value * 10) + HanDigits.IndexOf(c);
        }

        return value;
    }
}
