using System.Text;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Deadlines;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A sentence of a paragraph with the documents that it names.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Start">Where the sentence starts.</param>
/// <param name="End">Behind its last character before the mark that ends it.</param>
/// <param name="Citations">The documents that it names, in order.</param>
internal sealed partial record MoveSentence(string Text, int Start, int End, IReadOnlyList<CitedPlace> Citations)
{
    private const int LongestQuote = 90;

    /// <summary>The sentence around a place; names in 《》 are not cut.</summary>
    public static MoveSentence Around(MoverText mover, int paragraph, int place)
    {
        var text = mover.Paragraphs[paragraph].Text;
        List<CitedPlace> here = [.. mover.Citations.Where(c => c.Paragraph == paragraph)];
        var start = place;
        while (start > 0 && !(Ends(text[start - 1]) && !here.Exists(c => c.Start < start && start <= c.End)))
        {
            start--;
        }

        var end = place;
        while (end < text.Length && !(Ends(text[end]) && !here.Exists(c => c.Start <= end && end < c.End)))
        {
            end++;
        }

        return new MoveSentence(text, start, end, [.. here.Where(c => c.Start >= start && c.End <= end)]);
    }

    /// <summary>The words from one place to another without what stands in brackets.</summary>
    public string Between(int from, int to) => from >= to ? "" : WithoutBrackets(Text[from..to]);

    /// <summary>A text without what stands in brackets: （除湖北省外）, （以下统称省）.</summary>
    public static string WithoutBrackets(string text) => BracketPattern().Replace(text, "");

    /// <summary>The documents named by a citation and those listed before it (《A》第一条、《B》) in order, each with the words that follow it up to the next.</summary>
    /// <param name="last">Place of the last one among <see cref="Citations"/>; it has no words of its own here.</param>
    public IReadOnlyList<(CitedPlace Citation, string Own)> ListedUpTo(int last)
    {
        List<(CitedPlace Citation, string Own)> listed = [(Citations[last], "")];
        for (var at = last - 1; at >= 0; at--)
        {
            var between = Between(Citations[at].End, Citations[at + 1].Start);
            if (!ListPattern().IsMatch(between))
            {
                break;
            }

            listed.Insert(0, (Citations[at], between));
        }

        return listed;
    }

    /// <summary>The sentence as a quote: names of documents as 《…》, long ones cut at the front, where the subject is.</summary>
    public string Quote()
    {
        var quote = new StringBuilder();
        var at = Start;
        foreach (var citation in Citations)
        {
            quote.Append(Text, at, citation.Start - at).Append('《').Append('…').Append('》');
            at = citation.End;
        }

        var words = quote.Append(Text, at, End - at).ToString();
        return words.Length <= LongestQuote ? words : "…" + words[^LongestQuote..];
    }

    /// <summary>Numbers of the measures that words name: 第三条、第五条第二款 gives 3 and 5, （六） with a 第 before it likewise.</summary>
    public static IReadOnlyList<int> MeasureNumbers(string words) =>
        [.. MeasurePattern().Matches(words).Select(m => ChineseNumber.Parse(m.Groups["number"].Value)).OfType<int>().Where(n => n > 0).Distinct()];

    private static bool Ends(char c) => c is '。' or '；' or ';' or '\n';

    [GeneratedRegex("[（(][^（）()]{0,200}[）)]", RegexOptions.NonBacktracking)]
    private static partial Regex BracketPattern();

    // 、 · 第一条、 · 及其 · 以及原
    [GeneratedRegex("^(?:第[一二三四五六七八九十百零〇0-9]{1,6}[条项款章]|[、，和及与以其原规定的中])*$", RegexOptions.NonBacktracking)]
    private static partial Regex ListPattern();

    // 第三条 · 第（十二）条 · 第12条; 款 and 项 stand below a 条 that is named before them
    [GeneratedRegex("第[（(]?(?<number>[一二三四五六七八九十百零〇0-9]{1,6})[)）]?(?:条|部分|点)", RegexOptions.NonBacktracking)]
    private static partial Regex MeasurePattern();
}
