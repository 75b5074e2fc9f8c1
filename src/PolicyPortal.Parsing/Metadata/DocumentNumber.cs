using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Metadata;

/// <summary>Document numbers (发文字号, GB/T 9704-2012, 7.2.5): the body's code, the year in 〔〕 and the serial number.</summary>
public static partial class DocumentNumber
{
    /// <summary>The normalized form: white space dropped, digits half width, the brackets around the year as 〔〕.</summary>
    /// <param name="printed">A number as printed, for example <c>渝人社 (2020) 41 号</c>.</param>
    public static string Normalize(string printed)
    {
        var text = TextFold.Fold(printed).Replace(" ", "", StringComparison.Ordinal);
        text = text.AsSpan().ContainsAny('(', ')') ? YearBracketPattern().Replace(text, "〔$1〕") : text;
        return text.Replace("〔〔", "〔", StringComparison.Ordinal).Replace("〕〕", "〕", StringComparison.Ordinal);
    }

    /// <summary>The year in the number's brackets, or null.</summary>
    public static int? YearOf(string number) =>
        YearPattern().Match(number) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The number that a whole line is, normalized; null where the line is something else.</summary>
    internal static string? ReadLine(string folded)
    {
        if (folded.Length is < 3 or > 60 || !MayEnd(folded))
        {
            return null;
        }

        var line = folded.StartsWith('(') && folded.EndsWith(')') && folded.IndexOf('(', 1) < 0 ? folded[1..^1] : folded;
        line = PrefixPattern().Replace(line, "");
        return LinePattern().IsMatch(line) ? Normalize(line) : null;
    }

    /// <summary>Splits a title line that ends in its number, with or without brackets around it.</summary>
    /// <returns>The length of the title part and the normalized number, or null.</returns>
    internal static (int TitleLength, string Number)? ReadTail(ReadOnlySpan<char> folded)
    {
        if (folded is not ([.., (>= '0' and <= '9'), '号'] or [.., (>= '0' and <= '9'), '号', ')']))
        {
            return null;
        }

        var tail = (folded.Length > 60 ? folded[^60..] : folded).ToString();
        var offset = folded.Length - tail.Length;
        if (BracketedTailPattern().Match(tail) is { Success: true } bracketed)
        {
            return (offset + bracketed.Index, Normalize(bracketed.Groups["number"].Value));
        }

        return BareTailPattern().Match(tail) is { Success: true } bare
            ? (offset + bare.Groups["number"].Index, Normalize(bare.Groups["number"].Value))
            : null;
    }

    // 5号 · 〔2020〕5, 2020-5; (国发〔2020〕5号) in brackets as a whole
    private static bool MayEnd(ReadOnlySpan<char> folded) => folded[^1] switch
    {
        '号' => char.IsAsciiDigit(folded[^2]),
        ')' => folded[0] is '(' && (folded[^2] is '号' || char.IsAsciiDigit(folded[^2])),
        >= '0' and <= '9' => folded.IndexOfAny('〔', '(') >= 0,
        _ => false,
    };

    /// <summary>The number before a title on one line: 国办发〔2012〕46号国务院办公厅转发…的通知.</summary>
    /// <returns>The length that it takes and the normalized number, or null.</returns>
    internal static (int Length, string Number)? ReadHead(ReadOnlySpan<char> folded)
    {
        var end = folded[..Math.Min(folded.Length, 40)].IndexOf('号') + 1;
        return end > 8 && end < folded.Length - 6 && folded[..end].Contains('〔') && HeadPattern().IsMatch(folded[..end]) ? (end, Normalize(folded[..end].ToString())) : null;
    }

    [GeneratedRegex(@"^\p{L}{2,14}〔(?:19|20)\d\d〕\d{1,5}号$", RegexOptions.NonBacktracking)]
    private static partial Regex HeadPattern();

    /// <summary>The order that first published a statute, in its history under the title: 2007年12月14日国务院令第514号公布.</summary>
    /// <returns>The order's number and its day, or null.</returns>
    internal static (string Number, (int Year, int Month, int Day) Day)? ReadOrder(string folded)
    {
        if (!folded.Contains('令') || OrderPattern().Match(folded) is not { Success: true } match)
        {
            return null;
        }

        var before = folded[Math.Max(0, match.Index - 20)..(match.Index + 1)];
        return PrintedDate.ReadTail(before.PadLeft(10)) is { } day ? (Normalize(match.Groups["number"].Value), day.Day) : null;
    }

    // 2004年8月30日上海市人民政府令第32号发布 · 2003年12月17日建设部令第119号发布
    [GeneratedRegex(@"日(?<number>\p{L}{2,30}令(?:〔(?:19|20)\d\d〕)?第?\d{1,4}号)(?:公布|发布|颁布)", RegexOptions.NonBacktracking)]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"[(〔]((?:19|20)\d\d)[)〕]")]
    private static partial Regex YearBracketPattern();

    [GeneratedRegex(@"〔((?:19|20)\d\d)〕")]
    private static partial Regex YearPattern();

    // 文号：财会〔2020〕2号
    [GeneratedRegex("^(?:〔(?:发文字号|文号)〕|(?:发文字号|发布文号|文号|文件编号|编号):)")]
    private static partial Regex PrefixPattern();

    // 国发明电〔2020〕5号 · 渝人社（2020）41号 · 〔十五届〕第23号 · 财政部税务总局公告2020年第8号 · 国令第744号 · 第12号
    [GeneratedRegex(@"^(?:[\p{L}()·、]{0,24}[〔(](?:19|20)\d\d[)〕](?:第|年)?\d{1,5}号?|[\p{L}]{0,16}〔[\p{L}\d]{2,10}〕第?\d{1,5}号|[\p{L}、]{0,40}(?:公告|通告|令|公报|决定)?(?:(?:19|20)\d\d年)?第?\d{1,5}号)$", RegexOptions.NonBacktracking)]
    private static partial Regex LinePattern();

    // …的通知（财会〔2020〕2号）
    [GeneratedRegex(@"\((?<number>[\p{L}]{1,24}[〔(](?:19|20)\d\d[)〕]第?\d{1,5}号)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex BracketedTailPattern();

    // …的通知财会〔2020〕2号: the code is what stands behind the genre word
    [GeneratedRegex(@"(?:通知|意见|公告|通告|决定|办法|措施|方案|函|批复|规定|细则)\)?(?<number>[\p{L}]{2,14}〔(?:19|20)\d\d〕第?\d{1,5}号)$", RegexOptions.NonBacktracking)]
    private static partial Regex BareTailPattern();
}
