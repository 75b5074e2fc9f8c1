using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>A calendar day printed in full, in Arabic or Chinese digits.</summary>
internal static partial class PrintedDate
{
    private const string HanDigits = "〇一二三四五六七八九";

    /// <summary>The day that a whole line is (2020年2月7日, 二〇二〇年二月七日, 2020-02-07, (2020年2月7日)); null where it is something else.</summary>
    /// <param name="folded">The folded line without white space.</param>
    public static (int Year, int Month, int Day)? ReadLine(string folded)
    {
        if (folded.Length is < 8 or > 40 || !MayEnd(folded[^1]))
        {
            return null;
        }

        var match = LinePattern().Match(folded);
        return match.Success ? Values(match) : null;
    }

    /// <summary>Splits a signature line that ends in a day: 国务院办公厅2020年3月3日.</summary>
    /// <returns>The length of what stands before the day, and the day.</returns>
    public static (int BodyLength, (int Year, int Month, int Day) Day)? ReadTail(string folded)
    {
        if (folded.Length is < 10 or > 70 || !MayEnd(folded[^1]))
        {
            return null;
        }

        var match = TailPattern().Match(folded);
        return match.Success && Values(match) is { } day ? (match.Index, day) : null;
    }

    /// <summary>The first day in a bracketed line under a title: (2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过), or in its publishing line.</summary>
    public static (int Year, int Month, int Day)? ReadInside(string folded)
    {
        var match = InsidePattern().Match(folded.Length > 120 ? folded[..120] : folded);
        return match.Success ? Values(match) : null;
    }

    private static bool MayEnd(char last) => last is '日' or ')' || char.IsAsciiDigit(last) || HanDigits.Contains(last) || last is '十';

    private static (int, int, int)? Values(Match match)
    {
        var (year, month, day) = (Number(match.Groups["y"].Value), Number(match.Groups["m"].Value), Number(match.Groups["d"].Value));
        return year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (year, month, day) : null;
    }

    private static int Number(string text)
    {
        if (int.TryParse(text, out var value))
        {
            return value;
        }

        // A year is written digit by digit (二〇二〇), a month or day as a number (十二, 二十一).
        return text.Contains('十') || text.Length == 1
            ? Measures.MeasureLabel.Value(text)
            : text.Aggregate(0, (sum, c) => sum * 10 + Math.Max(0, HanDigits.IndexOf(c is '零' or 'O' or 'o' ? '〇' : c)));
    }

    private const string Day = @"(?<y>(?:19|20)\d\d|[一二][〇零Oo一二三四五六七八九]{3})(?:年|[-./])(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|[-./])(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})日?";

    [GeneratedRegex(@"^\(?(?:成文日期:|发布日期:|发文日期:|印发日期:|日期:|时间:)?" + Day + @"\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex LinePattern();

    [GeneratedRegex(Day + "$")]
    private static partial Regex TailPattern();

    [GeneratedRegex(Day)]
    private static partial Regex InsidePattern();
}
