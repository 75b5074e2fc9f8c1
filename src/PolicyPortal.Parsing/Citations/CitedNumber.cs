using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Citations;

/// <summary>A document number in running text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind 号.</param>
/// <param name="Value">The normalized number.</param>
internal readonly partial record struct CitedNumber(int Start, int End, string Value)
{
    private const int LongestPrefix = 16;

    // Words of the sentence that stand before a number without a mark between: the number begins behind the last of them.
    private static readonly string[] ProseWords =
    [
        "根据", "按照", "依据", "依照", "遵照", "参照", "对照", "落实", "执行", "贯彻", "文件", "通知", "转发", "印发", "下发", "发布", "以及", "规定", "要求", "废止", "参见", "详见", "通过",
        "其中", "上述", "关于", "修订", "实施", "由于", "对于", "结合", "原", "见", "按", "和", "与", "及", "或", "的", "在", "对", "将", "以", "是", "为", "于", "从", "自", "据", "附", "即", "如", "含", "等",
    ];

    /// <summary>All numbers of the folded text in order.</summary>
    public static List<CitedNumber> Of(string folded)
    {
        List<CitedNumber> found = [];
        if (!MayHoldNumber(folded))
        {
            return found;
        }

        foreach (var match in NumberPattern().EnumerateMatches(folded))
        {
            var text = folded.AsSpan(match.Index, match.Length);
            var bracket = text.IndexOfAny('〔', '(');
            var end = bracket < 0 ? text.IndexOf('第') : bracket;
            var skip = ProseBefore(text[..Math.Max(end, 0)], bracket >= 0);
            if (end - skip > 0)
            {
                found.Add(new CitedNumber(match.Index + skip, match.Index + match.Length, DocumentNumber.Normalize(text[skip..].ToString())));
            }
        }

        return found;
    }

    // All numbers end in 号 behind a digit, which most paragraphs do not hold.
    private static bool MayHoldNumber(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('号'); at >= 0;)
        {
            if (at > 0 && char.IsAsciiDigit(text[at - 1]))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('号');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>How many characters before the bracket belong to the sentence or to a body's name and not to the number.</summary>
    private static int ProseBefore(ReadOnlySpan<char> prefix, bool bracketed)
    {
        var skip = 0;
        foreach (var word in ProseWords)
        {
            if (prefix.LastIndexOf(word) is var at and >= 0 && at + word.Length < prefix.Length)
            {
                skip = Math.Max(skip, at + word.Length);
            }
        }

        // 自治区党委内党明电〔2020〕6号: the body's name before its code. In 财政部公告2020年第8号 it is the code.
        if (bracketed)
        {
            var name = BodyNames.LeadingBody(prefix[skip..]);
            skip += name > 2 && skip + name < prefix.Length && prefix[skip..].Length > 6 ? name : 0;
            skip = Math.Max(skip, prefix.Length - LongestPrefix);
        }

        return skip;
    }

    // 人社部发〔2020〕8号 · 工信部联企业(2011)300号 · 财政部公告2020年第8号 · 国务院令第586号
    [GeneratedRegex(@"[\p{L}]{1,24}[〔(](?:19|20)\d\d[)〕]第?\d{1,5}号|[\p{L}]{2,24}(?:公告|通告|令)(?:[〔(]?(?:19|20)\d\d[〕)]?年?)?第\d{1,5}号", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();
}
