using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Citations;

/// <summary>Finds the documents that a unit names: 《…》 with or without a number, and numbers alone.</summary>
public static partial class CitationReader
{
    private const int FirstParagraphs = 4;

    // 《营业执照》, 《劳动合同》, 《人民日报》 are no documents of an authority.
    private static readonly string[] OtherThings =
    [
        "证", "证书", "证明", "执照", "合同", "合同书", "协议", "协议书", "表", "申请书", "承诺书", "告知书", "通知书", "登记书", "委托书", "说明书", "报告书", "责任书", "回执", "台账", "单",
        "日报", "晚报", "周刊", "杂志", "月刊", "联播", "APP", "手册", "教程", "教材", "课程", "票据", "发票", "凭证", "批件", "批准件", "许可件", "电子书", "歌",
    ];

    // One of these is in all that TitlePattern looks for.
    private static readonly SearchValues<string> TitleWords = SearchValues.Create(["印发", "转发", "批转", "解读", "说明", "问答"], StringComparison.Ordinal);

    /// <summary>All mentions in reading order. The unit's own number and title, short forms (以下简称《办法》) and certificates or forms are left out.</summary>
    /// <param name="paragraphs">The unit's paragraphs.</param>
    /// <param name="context">What is known of the unit.</param>
    public static IReadOnlyList<ParsedCitation> Read(IReadOnlyList<ParsedParagraph> paragraphs, UnitContext context)
    {
        List<ParsedCitation> found = [];
        var own = context.Title is null ? null : Plain(context.Title);
        HashSet<string> shortNames = [];
        var titleBlockSeen = false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            if (paragraph.Role is ParagraphRole.Addressees or ParagraphRole.Signature)
            {
                continue;
            }

            // A title line that carries more than the title (a number, the first words of the text) is still the title's.
            var inTitle = paragraph.Role is ParagraphRole.TitleBlock || (i == 0 && own is not null && Plain(paragraph.Text.Value).StartsWith(own, StringComparison.Ordinal));
            if (inTitle && !titleBlockSeen && NamedByTitle(paragraph.Text, i, context) is { } named)
            {
                found.Add(named);
                titleBlockSeen = true;
            }

            ReadParagraph(paragraph.Text, i, inTitle, context, own, shortNames, found);
        }

        return found.Count == 0 ? found : Settle(found, context);
    }

    /// <summary>
    /// What the title says of a document holds wherever the text names it; an interpretation whose title names none explains the one that it names first.
    /// </summary>
    private static List<ParsedCitation> Settle(List<ParsedCitation> found, UnitContext context)
    {
        Dictionary<string, CitationRelation> told = [];
        foreach (var c in found.Where(c => c.Relation is not (CitationRelation.Cites or CitationRelation.Implements) && c.ParagraphIndex <= 1))
        {
            Tell(c, c.Relation);
        }

        if (context.Kind is UnitKind.Interpretation && !told.ContainsValue(CitationRelation.Interprets)
            && found.FirstOrDefault(c => c.ParagraphIndex < FirstParagraphs && c.Title is not null) is { } first)
        {
            Tell(first, CitationRelation.Interprets);
        }

        // A number beside a title that was told of stands for the same document when it stands alone.
        foreach (var c in found.Where(c => c.Number is not null && c.Title is not null && told.ContainsKey(Plain(c.Title))))
        {
            told.TryAdd(c.Number!, told[Plain(c.Title!)]);
        }

        return [.. found.Select(Told)];

        void Tell(ParsedCitation citation, CitationRelation relation)
        {
            foreach (var key in Keys(citation))
            {
                told[key] = relation;
            }
        }

        ParsedCitation Told(ParsedCitation citation)
        {
            foreach (var key in citation.Relation is CitationRelation.Cites or CitationRelation.Issues ? Keys(citation) : [])
            {
                if (told.TryGetValue(key, out var relation))
                {
                    return citation with { Relation = relation };
                }
            }

            return citation;
        }

        static IEnumerable<string> Keys(ParsedCitation citation) => new[] { citation.Number, citation.Title is null ? null : Plain(citation.Title) }.OfType<string>();
    }

    private static void ReadParagraph(JoinedText text, int index, bool inTitle, UnitContext context, string? own, HashSet<string> shortNames, List<ParsedCitation> found)
    {
        var value = text.Value;
        if (!value.AsSpan().ContainsAny('《', '号'))
        {
            return;
        }

        var folded = text.Folded;
        var numbers = CitedNumber.Of(folded);
        var next = 0;
        (int End, CitationRelation Relation)? last = null;
        foreach (var title in BracketedTitle.Of(value))
        {
            for (; next < numbers.Count && numbers[next].End < title.Start; next++)
            {
                AddNumber(numbers[next]);
            }

            // A number inside a title belongs to it: 《…的公告（2020年第8号）》.
            CitedNumber? number = null;
            int start = title.Start, end = title.End;
            if (next < numbers.Count && numbers[next].End <= title.Start && JoinPattern().IsMatch(folded.AsSpan(numbers[next].End, title.Start - numbers[next].End)))
            {
                number = numbers[next++];
                start = number.Value.Start;
            }
            else if (next < numbers.Count && numbers[next].End <= title.Start)
            {
                AddNumber(numbers[next++]);
            }

            while (next < numbers.Count && numbers[next].Start < title.End)
            {
                next++;
            }

            if (number is null && next < numbers.Count && BehindPattern().IsMatch(folded.AsSpan(title.End, Math.Max(0, numbers[next].Start - title.End))))
            {
                number = numbers[next++];
                end = number.Value.End;
                end += end < folded.Length && folded[end] == ')' ? 1 : 0;
            }

            var name = title.In(value);
            if (IsShortForm(folded, title, name, shortNames) || IsOtherThing(name) || (Plain(name) == own && !inTitle) || number?.Value == context.DocumentNumber && number is not null)
            {
                continue;
            }

            var relation = last is { } before && before.Relation is not CitationRelation.Cites && CitationRelations.IsListed(folded.AsSpan(before.End, start - before.End))
                ? before.Relation
                : Relation(start, end);
            found.Add(new ParsedCitation(value[start..end], text.SpanOf(start, end - start), number?.Value, name, relation, index, start));
            last = (end, relation);
        }

        for (; next < numbers.Count; next++)
        {
            AddNumber(numbers[next]);
        }

        void AddNumber(CitedNumber number)
        {
            // The unit's own number, and all numbers of its title block, are no citations.
            if (!inTitle && (context.DocumentNumber is not { } ownNumber || !number.Value.EndsWith(ownNumber, StringComparison.Ordinal)))
            {
                found.Add(new ParsedCitation(value[number.Start..number.End], text.SpanOf(number.Start, number.End - number.Start), number.Value, null, Relation(number.Start, number.End), index, number.Start));
            }
        }

        CitationRelation Relation(int start, int end)
        {
            if (inTitle)
            {
                return CitationRelations.InTitle(folded, start, end, context.Kind is UnitKind.Interpretation);
            }

            var relation = CitationRelations.InText(folded, start, end);
            var interprets = context.Kind is UnitKind.Interpretation && relation is CitationRelation.Issues;
            return interprets ? CitationRelation.Interprets : relation;
        }
    }

    /// <summary>The document that a title names without 《》: 关于印发X的通知, 转发X的通知, X的政策解读.</summary>
    private static ParsedCitation? NamedByTitle(JoinedText text, int index, UnitContext context)
    {
        if (text.Value.Contains('《', StringComparison.Ordinal) || !text.Value.AsSpan().ContainsAny(TitleWords) || TitlePattern().Match(text.Folded) is not { Success: true } match)
        {
            return null;
        }

        var group = match.Groups["named"];
        var relation = match.Groups["verb"].Value is "转发" or "批转" ? CitationRelation.Forwards
            : match.Groups["verb"].Success ? CitationRelation.Issues
            : CitationRelation.Interprets;
        var name = text.Value.Substring(group.Index, group.Length);
        var body = relation is CitationRelation.Forwards ? BodyNames.LeadingBody(name) : 0;
        var start = group.Index + body;
        name = name[body..];
        if (relation is CitationRelation.Forwards && GenreReader.OfTitle(name) is null)
        {
            // 转发…工作的通知 stands for 转发…工作的通知的通知.
            name = text.Value[start..Math.Min(text.Value.Length, group.Index + group.Length + "的通知".Length)];
        }

        return name.Length < 4 || (relation is CitationRelation.Interprets && context.Kind is not UnitKind.Interpretation)
            ? null
            : new ParsedCitation(name, text.SpanOf(start, name.Length), null, name, relation, index, start);
    }

    /// <summary>以下简称《办法》, and later mentions of 《办法》; a genre alone (《通知》) always stands for a document named before.</summary>
    private static bool IsShortForm(string folded, BracketedTitle title, string name, HashSet<string> shortNames)
    {
        var before = folded.AsSpan(Math.Max(0, title.Start - 6), Math.Min(6, title.Start));
        if (before.IndexOf("简称") >= 0)
        {
            shortNames.Add(name);
            return true;
        }

        if (shortNames.Contains(name))
        {
            return true;
        }

        return name.Length <= 6 && GenreOnlyPattern().IsMatch(name);
    }

    private static bool IsOtherThing(string name) => OtherThings.Any(word => name.EndsWith(word, StringComparison.Ordinal));

    private static string Plain(string title) => TextFold.Fold(title).Replace(" ", "", StringComparison.Ordinal);

    // 渝人社发〔2020〕8号文件《关于…》
    [GeneratedRegex("^(?:文件?|号文)?$", RegexOptions.NonBacktracking)]
    private static partial Regex JoinPattern();

    // 《…》(人社部发〔2020〕8号): nothing but the bracket, perhaps the body, between title and number
    [GeneratedRegex(@"^[,(]{0,2}(?:\p{L}{0,12},)?$", RegexOptions.NonBacktracking)]
    private static partial Regex BehindPattern();

    [GeneratedRegex("^(?:实施|指导|若干|暂行|工作|行动|紧急|补充|执行|本|该)?(?:通知|意见|方案|措施|决定|公告|通告|规定|办法|细则|条例|指南|指引|计划|规划|纲要|要点|政策|政策措施|实施细则|目录|标准|规范|函|批复|通报|倡议书|公报|预案|规程)$", RegexOptions.NonBacktracking)]
    private static partial Regex GenreOnlyPattern();

    [GeneratedRegex(@"(?:(?<verb>印发|转发|批转)(?<named>[^《》]{6,120}?)的(?:紧急)?(?:通知|函)|(?:^|解读)(?<named>关于[^《》]{6,120}(?:通知|意见|措施|方案|办法|公告|规定|决定))的?(?:政策)?(?:解读|说明|问答))", RegexOptions.NonBacktracking)]
    private static partial Regex TitlePattern();
}
