using System.Buffers;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// Blanks what looks like a time but belongs to a name: titles in 《…》 (with the bracket right behind them), document numbers, meetings.
/// Offsets stay what they were.
/// </summary>
internal static class TextMask
{
    /// <summary>The character that stands for a blanked one; it occurs in no pattern.</summary>
    public const char Blank = '\uE000';

    private const int LongestTitle = 160;

    /// <summary>"(1999年4月3日国务院令第262号发布)".</summary>
    private const int LongestBracket = 80;

    private static readonly SearchValues<char> Marks = SearchValues.Create("《〔第");

    /// <summary>The folded text with names blanked; the same string where it holds none.</summary>
    public static string Mask(string folded)
    {
        if (folded.AsSpan().IndexOfAny(Marks) < 0)
        {
            return folded;
        }

        char[]? text = null;
        var at = 0;
        while (at < folded.Length && folded.AsSpan(at).IndexOfAny(Marks) is >= 0 and var skip)
        {
            at += skip;
            var (start, end) = folded[at] == '《' ? Title(folded, at) : folded[at] == '〔' ? Number(folded, at) : Ordinal(folded, at);
            if (end <= at)
            {
                at++;
                continue;
            }

            if (text is null)
            {
                text = ArrayPool<char>.Shared.Rent(folded.Length);
                folded.CopyTo(text);
            }

            if (folded[at] == '《')
            {
                // The brackets themselves stay: rules see that a title stands there.
                var close = folded.IndexOf('》', at);
                Array.Fill(text, Blank, at + 1, close - at - 1);
                Array.Fill(text, Blank, close + 1, end - close - 1);
            }
            else
            {
                Array.Fill(text, Blank, start, end - start);
            }

            at = end;
        }

        if (text is null)
        {
            return folded;
        }

        var masked = new string(text, 0, folded.Length);
        ArrayPool<char>.Shared.Return(text);
        return masked;
    }

    /// <summary>《…》 and a bracket right behind it: the cited law's own dates.</summary>
    private static (int Start, int End) Title(string folded, int open)
    {
        var close = folded.IndexOf('》', open, Math.Min(LongestTitle, folded.Length - open));
        if (close < 0)
        {
            return (open, -1);
        }

        var end = close + 1;
        if (end < folded.Length && folded[end] == '(')
        {
            var reach = Math.Min(LongestBracket + 1, folded.Length - end - 1);
            var bracket = folded.AsSpan(end + 1, reach).IndexOfAny('(', ')');
            if (bracket >= 0 && folded[end + 1 + bracket] == ')')
            {
                end += bracket + 2;
            }
        }

        return (open, end);
    }

    // "人社部发〔2020〕8号", "〔2020〕".
    private static (int Start, int End) Number(string folded, int at)
    {
        var i = at + 1;
        while (i < folded.Length && i < at + 5 && char.IsAsciiDigit(folded[i]))
        {
            i++;
        }

        if (i != at + 5 || i >= folded.Length || folded[i] != '〕')
        {
            return (at, -1);
        }

        var number = ++i;
        while (i < folded.Length && i < number + 5 && char.IsAsciiDigit(folded[i]))
        {
            i++;
        }

        return (at, i < folded.Length && folded[i] == '号' ? i + 1 : i);
    }

    // "2020年第2号", "第23号", "第十五届", "第4期", "第一批".
    private static (int Start, int End) Ordinal(string folded, int at)
    {
        var i = at + 1;
        while (i < folded.Length && i < at + 5 && (char.IsAsciiDigit(folded[i]) || TimeNumbers.IsChineseNumeral(folded[i])))
        {
            i++;
        }

        if (i == at + 1 || i >= folded.Length)
        {
            return (at, -1);
        }

        var hasYear = at >= 5 && folded[at - 1] == '年' && TimeNumbers.FullYear(folded, at - 5, out _) > 0 && char.IsAsciiDigit(folded[at - 5]);
        return folded[i] is '号' or '期' or '届' || hasYear && folded[i] == '批' ? (hasYear ? at - 5 : at, i + 1) : (at, -1);
    }
}
