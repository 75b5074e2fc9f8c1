using System.Text.RegularExpressions;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// Blanks what looks like a time but belongs to a name: titles in 《…》 (with the bracket right behind them), document numbers, meetings.
/// Offsets stay what they were.
/// </summary>
internal static partial class TextMask
{
    /// <summary>The character that stands for a blanked one; it occurs in no pattern.</summary>
    public const char Blank = '\uE000';

    private const int LongestTitle = 160;

    // "人社部发〔2020〕8号", "2020年第2号", "第23号", "银发〔2020〕29号".
    [GeneratedRegex("〔[0-9]{4}〕[0-9]{0,5}号?|(?:20|19)[0-9]{2}年第[0-9一二三四五六七八九十]{1,4}[号期批]|第[0-9一二三四五六七八九十]{1,4}[号期届]")]
    private static partial Regex NumberPattern();

    // "(1999年4月3日国务院令第262号发布)" right behind 》: the cited law's own dates.
    [GeneratedRegex(@"\G\([^()]{0,80}\)")]
    private static partial Regex BracketBehindTitle();

    /// <summary>The folded text with names blanked.</summary>
    public static string Mask(string folded)
    {
        if (folded.AsSpan().IndexOfAny('《', '〔', '第') < 0)
        {
            return folded;
        }

        var text = folded.ToCharArray();
        for (var open = folded.IndexOf('《'); open >= 0;)
        {
            var reach = Math.Min(LongestTitle, folded.Length - open);
            var close = folded.IndexOf('》', open, reach);
            if (close < 0)
            {
                open = folded.IndexOf('《', open + 1);
                continue;
            }

            var end = close + 1;
            var bracket = BracketBehindTitle().Match(folded, end);
            if (bracket.Success)
            {
                end += bracket.Length;
            }

            // The brackets themselves stay: rules see that a title stands there.
            Array.Fill(text, Blank, open + 1, close - open - 1);
            if (bracket.Success)
            {
                Array.Fill(text, Blank, close + 1, bracket.Length);
            }

            open = folded.IndexOf('《', end);
        }

        foreach (var match in NumberPattern().EnumerateMatches(folded))
        {
            Array.Fill(text, Blank, match.Index, match.Length);
        }

        return new string(text);
    }
}
