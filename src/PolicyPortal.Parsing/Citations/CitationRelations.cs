using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Citations;

/// <summary>How a document stands to one that it names, by the words before and behind the name.</summary>
internal static partial class CitationRelations
{
    private const int Before = 56;
    private const int Behind = 80;

    // One of these is in all that the patterns for the words behind a name look for.
    private static readonly SearchValues<string> Acts = SearchValues.Create(
        ["废止", "停止执行", "停止施行", "不再执行", "延长", "延续", "继续执行", "延期", "顺延", "收悉", "转发", "印发", "发布", "公布", "颁布", "发给你们"], StringComparison.Ordinal);

    /// <summary>The relation that a title tells: 关于印发《X》的通知, 转发《X》, 《X》的政策解读.</summary>
    public static CitationRelation InTitle(string folded, int start, int end, bool interpretation)
    {
        var before = folded.AsSpan(0, start);
        var behind = folded.AsSpan(end);
        if (interpretation || behind.IndexOf("解读") >= 0 || behind.IndexOf("答记者问") >= 0 || behind.IndexOf("问答") >= 0 || behind.IndexOf("说明") >= 0)
        {
            return CitationRelation.Interprets;
        }

        if (EndsWithAny(before[Math.Max(0, before.Length - 12)..], ["转发", "批转"]))
        {
            return CitationRelation.Forwards;
        }

        return Contains(before, ["废止", "停止执行", "停止施行"]) || Contains(behind, ["废止", "停止执行"]) ? CitationRelation.Repeals
            : Contains(before, ["延长", "延续", "继续执行", "继续实施"]) || Contains(behind, ["延长", "延续", "有效期", "继续执行"]) ? CitationRelation.Extends
            : Contains(before, ["转发", "批转"]) ? CitationRelation.Forwards
            : Contains(before, ["印发", "发布", "公布", "颁布"]) ? CitationRelation.Issues
            : Contains(before, ["贯彻", "落实", "实施", "执行"]) ? CitationRelation.Implements
            : Contains(behind, ["批复", "答复", "复函"]) ? CitationRelation.RepliesTo
            : CitationRelation.Cites;
    }

    /// <summary>The relation that a sentence of the text tells.</summary>
    /// <param name="folded">The paragraph.</param>
    /// <param name="start">Where the name starts.</param>
    /// <param name="end">Behind the name and its number.</param>
    public static CitationRelation InText(string folded, int start, int end)
    {
        var before = Sentence(folded.AsSpan(Math.Max(0, start - Before), Math.Min(start, Before)));
        var rest = folded.AsSpan(end, Math.Min(folded.Length - end, Behind));
        var stop = rest.IndexOf('。');
        var behind = stop < 0 ? rest : rest[..stop];
        var acts = behind.ContainsAny(Acts);
        if ((acts && RepealPattern().IsMatch(behind)) || before.EndsWith("废止") || before.EndsWith("停止执行"))
        {
            return CitationRelation.Repeals;
        }

        if (acts && ExtendPattern().IsMatch(behind))
        {
            return CitationRelation.Extends;
        }

        if (acts && ReplyPattern().IsMatch(behind))
        {
            return CitationRelation.RepliesTo;
        }

        if ((acts && ForwardPattern().IsMatch(behind)) || before.EndsWith("现转发"))
        {
            return CitationRelation.Forwards;
        }

        if (acts && IssuePattern().IsMatch(behind))
        {
            return CitationRelation.Issues;
        }

        return ImplementPattern().IsMatch(before) ? CitationRelation.Implements : CitationRelation.Cites;
    }

    /// <summary>True where only 、 和 及 stand between two names, which then stand alike.</summary>
    public static bool IsListed(ReadOnlySpan<char> between) => between.Length <= 4 && between.Trim("、,和及与以 ").Length == 0;

    private static ReadOnlySpan<char> Sentence(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny('。', ';', '；') + 1)..];

    private static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    // 《X》(京政发〔2018〕1号)同时废止; the condition 有效期满后自行废止 is the document's own end
    [GeneratedRegex("^[^《]{0,12}(?:同时|即行|予以|自行|一并)?(?:废止|停止执行|停止施行|不再执行)", RegexOptions.NonBacktracking)]
    private static partial Regex RepealPattern();

    [GeneratedRegex("^(?:的|规定的|明确的|中的|中)?[^《,]{0,20}(?:期限|有效期|政策|措施|时间)?(?:延长|延续|继续执行|延期|顺延)", RegexOptions.NonBacktracking)]
    private static partial Regex ExtendPattern();

    [GeneratedRegex("^[^《]{0,16}收悉", RegexOptions.NonBacktracking)]
    private static partial Regex ReplyPattern();

    // 现将《X》转发给你们
    [GeneratedRegex("^(?:已经?[^《。]{0,20}同意,?)?(?:现)?(?:予以)?转发", RegexOptions.NonBacktracking)]
    private static partial Regex ForwardPattern();

    // 现将《X》印发给你们; 《X》已经国务院同意,现印发给你们; 《X》已由…会议通过,现予公布
    [GeneratedRegex("^(?:已?于?[^《。]{0,64}(?:同意|通过|批准|审议)[^《。]{0,4})?(?:现)?(?:予以?)?(?:印发|发布|公布|颁布|发给你们)", RegexOptions.NonBacktracking)]
    private static partial Regex IssuePattern();

    // 为贯彻落实《X》; 认真执行…关于《X》
    [GeneratedRegex("(?:贯彻|落实|执行)[^,。;《》]{0,44}$", RegexOptions.NonBacktracking)]
    private static partial Regex ImplementPattern();
}
