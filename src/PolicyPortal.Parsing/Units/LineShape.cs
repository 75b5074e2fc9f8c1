using System.Buffers;
using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// What part a single line can play in a document, by its own words. Asked of every line, most of them several times: each question looks at the first or
/// last characters before it asks a pattern, and what many stages ask is kept with the line.
/// </summary>
internal static partial class LineShape
{
    private const int Opening = 12;

    // The lines that open news (近日, 2月7日,) and those that open a document with its occasion.
    private static readonly string[] NewsOpenings = ["近日", "日前", "近期", "本报讯", "记者", "据悉", "昨日", "今日", "新华社"];

    private static readonly string[] TextOpenings =
    [
        "为", "根据", "按照", "依据", "遵照", "经", "近日", "日前", "近期", "现将", "现就", "现公布", "第一章", "第一条", "一、", "当前", "目前", "今年", "近年来", "近几年", "随着", "伴随", "鉴于", "由于", "针对",
        "各", "《", "问:", "一.", "1.", "(一)",
    ];

    private static readonly string[] AnnotationOpenings =
    [
        "附:", "附表", "联系人", "联系电话", "联系方式", "联系单位", "咨询电话", "电话:", "传真:", "电子邮箱", "邮箱:", "邮编", "邮寄地址", "地址:", "抄送", "抄报", "主题词", "注:", "来源:", "(联系人",
    ];

    private static readonly SearchValues<char> NewsCharacters = SearchValues.Create([.. NewsOpenings.Select(opening => opening[0]).Distinct()]);
    private static readonly SearchValues<char> TextCharacters = SearchValues.Create([.. TextOpenings.Select(opening => opening[0]).Distinct()]);
    private static readonly SearchValues<char> NoSignature = SearchValues.Create("0123456789,。;:!?！？@《》%");
    private static readonly SearchValues<char> HeadingNoise = SearchValues.Create("。,;:!?！？…");
    private static readonly SearchValues<string> AdoptionVerbs = SearchValues.Create(["通过", "公布", "发布", "颁布", "修订", "修正", "修改", "批准", "施行", "实施", "印发"], StringComparison.Ordinal);

    /// <summary>A line that is a day and nothing else.</summary>
    public static bool IsDate(TextLine line) => line.Holds(LineFacts.Date, static l => PrintedDate.ReadLine(l.Folded) is not null);

    /// <summary>A line that is a document number and nothing else.</summary>
    public static bool IsNumber(TextLine line) => line.Holds(LineFacts.Number, static l => DocumentNumber.ReadLine(l.Folded) is not null);

    /// <summary>A line that is nothing but names of bodies.</summary>
    public static bool IsBodyNames(TextLine line) => line.Holds(LineFacts.BodyNames, static l => BodyNames.AreNames(l.Folded));

    /// <summary>此件公开发布, 此件主动公开 (公开方式), 本文有删减.</summary>
    public static bool IsOpenness(TextLine line) =>
        line.Folded is { Length: <= 30 } and ['此' or '本' or '信' or '公' or '依' or '主' or '(', ..] && (line.Folded.Contains('公') || line.Folded.Contains('删')) && OpennessPattern().IsMatch(line.Folded);

    /// <summary>此复, 特此通知 without a full stop, or a contact's number: the last line of a text.</summary>
    public static bool EndsText(TextLine line) =>
        (line.Folded is { Length: <= 8 } and ['此' or '特', ..] && (line.Folded is "此复" or "此致" || line.Folded.StartsWith("特此", StringComparison.Ordinal)))
        || (line.Folded.Length <= 80 && char.IsAsciiDigit(line.Last) && line.Folded.Contains("电话:", StringComparison.Ordinal));

    /// <summary>What stands around a title and is no part of it: a page's frame, a stroke, a database's record.</summary>
    public static bool IsAroundTitle(TextLine line) => line.Holds(LineFacts.AroundTitle, static l => IsPageFrame(l) || IsRule(l) || RecordLine.Is(l));

    // What a web page prints around a text: 当前位置：首页 > 政策法规, 【字体：大 中 小】, the bar of its sections.
    private static bool IsPageFrame(TextLine line) => line.Length <= 200 && line.Folded.AsSpan().IndexOfAny(FrameCharacters) >= 0 && line.Folded.AsSpan().IndexOfAny(FrameMarks) >= 0 && line.Folded.AsSpan().IndexOfAny(FrameWords) >= 0;

    // One of these is in each of the words.
    private static readonly SearchValues<char> FrameCharacters = SearchValues.Create("页置字纠");
    private static readonly SearchValues<char> FrameMarks = SearchValues.Create(">|｜:〔设");
    private static readonly SearchValues<string> FrameWords =
        SearchValues.Create(["首页>", "首页|", "首页｜", "当前位置", "您的位置", "现在的位置", "字体:", "字号:", "〔字体", "〔字号", "内容纠错", "设为首页"], StringComparison.Ordinal);

    /// <summary>天津市教育委员会文件: the name over a document's red head.</summary>
    public static bool IsRedHead(TextLine line) =>
        line.Folded is { Length: > 4 and <= 40 } folded && folded.EndsWith("文件", StringComparison.Ordinal) && BodyNames.LeadingBody(folded.AsSpan(0, folded.Length - 2)) == folded.Length - 2;

    /// <summary>A line of strokes or stars: the line under a red head.</summary>
    public static bool IsRule(TextLine line) => line.Folded is ['_' or '-' or '=' or '*' or '★' or '☆' or '~' or '━', _, _, ..] && line.Folded.AsSpan().IndexOfAnyExcept("_-=*★☆~━") < 0;

    /// <summary>部门文件, 司法解释, 地方性法规: the last word of a chapter heading that names a class of texts.</summary>
    public static bool NamesClass(TextLine line) => line.Folded.Length is >= 3 and <= 24 && EndsInClass(line.Folded);

    private static bool EndsInClass(string folded)
    {
        foreach (var end in ClassEnds)
        {
            if (folded.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] ClassEnds = ["类", "篇", "文件", "法规", "规章", "法律", "政策", "解读", "司法解释", "部分", "政策措施汇总"];

    /// <summary>附件, 附件1, 附件:, 附表二: the mark over an attachment.</summary>
    public static bool IsAttachmentMark(TextLine line) => line.Folded is { Length: <= 8 } and ['附', ..] && AttachmentMarkPattern().IsMatch(line.Folded);

    /// <summary>附件:1.…, 联系人…, 抄送…: what stands between text and signature or behind it.</summary>
    public static bool IsAnnotation(TextLine line) => line.Holds(LineFacts.Annotation, static l => OpensAnnotation(l.Folded) || IsOpenness(l));

    /// <summary>附件:…: a list of attachments, or the mark over one.</summary>
    public static bool StartsAttachmentList(TextLine line) => line.Folded.StartsWith("附件", StringComparison.Ordinal);

    /// <summary>A line that may be part of a signature: a name without figures or sentence punctuation.</summary>
    public static bool MayBeSignature(TextLine line) => line.Holds(LineFacts.Signature, static l =>
        l.Folded.Length is >= 2 and <= 60 && l.Folded.AsSpan().IndexOfAny(NoSignature) < 0 && !l.Folded.Contains("http", StringComparison.Ordinal) && l.Label is null
        && !l.Folded.StartsWith('附') && l.HeadingLevel == 0);

    /// <summary>A bracketed line under a title that tells when and by whom a text was adopted, or a publishing line.</summary>
    public static bool IsAdoption(ReadOnlySpan<char> folded) =>
        folded.Length is > 0 and <= 400 && MayBeAdoption(folded)
        && (folded[0] is '(' || NamesOrder(folded)
            ? folded.Length > 5 && folded[5..].IndexOfAny(AdoptionVerbs) is >= 0 and <= 376
            : folded.StartsWith("发布时间:") || folded.StartsWith("发布日期:") || folded.StartsWith("来源:") || folded.StartsWith("成文日期:") || folded.StartsWith("时间:"))
        && (PrintedDate.ReadInside(folded) is not null || NamesOrder(folded));

    /// <summary>False where the line is no adoption or publishing line, told by how it starts or that it names an order.</summary>
    public static bool MayBeAdoption(ReadOnlySpan<char> folded) => folded[0] is '(' or '发' or '来' or '成' or '时' || NamesOrder(folded);

    // 建设部令第61号1997年12月23日发布, (国务院令第248号 根据2011年…修改): not a sentence that cites one.
    private static bool NamesOrder(ReadOnlySpan<char> folded) => folded.Length <= 200 && folded[^1] is not '。' && folded.IndexOf("令第") is >= 0 and < 40;

    /// <summary>News begins with a day or 近日, 日前, 本报讯.</summary>
    public static bool OpensNews(TextLine line) =>
        (NewsCharacters.Contains(line.Folded[0]) && StartsWithAny(line.Folded, NewsOpenings)) || OpensWithDay(line.Folded, needsComma: true);

    /// <summary>The text of an official document opens with its occasion.</summary>
    public static bool OpensText(TextLine line) => line.Holds(LineFacts.OpensText, static l =>
        (TextCharacters.Contains(l.Folded[0]) && StartsWithAny(l.Folded, TextOpenings)) || OpensWithDay(l.Folded, needsComma: false) || OpensWithYear(l.Folded));

    /// <summary>The chapter heading of a compilation: numbered, or naming a body or a class of documents.</summary>
    public static bool MayBeHeading(TextLine line) =>
        line.Folded.Length is >= 2 and <= 34 && line.Folded.AsSpan().IndexOfAny(HeadingNoise) < 0 && !line.Folded.Contains("...", StringComparison.Ordinal)
        && !IsDate(line) && !IsNumber(line) && !IsAnnotation(line);

    /// <summary>A line of a compilation's cover: its name, edition, compiler or month.</summary>
    public static bool IsCover(TextLine line) =>
        line.Folded.Length <= 60 && line.Last is '编' or '集' or '本' or ')' or '期' or '版' or '辑' or '册' or '印' or '月' && CoverPattern().IsMatch(line.Folded);

    /// <summary>One line of a statute's history without brackets: 2007年12月14日国务院令第514号公布, 2008年1月1日施行.</summary>
    public static bool IsHistory(TextLine line) => line.Holds(LineFacts.History, static l =>
        l.Folded.Length <= 200 && l.Folded[0] is '1' or '2' or '根' && HistoryPattern().IsMatch(l.Folded));

    /// <summary>The last clause of a statute: 本条例自2004年1月1日起施行。</summary>
    public static bool EndsInForce(TextLine line) => line.Last is '。' && line.Folded.Length <= 120 && InForcePattern().IsMatch(line.Folded);

    private static bool OpensAnnotation(string folded)
    {
        if (folded[0] is not ('附' or '联' or '咨' or '电' or '传' or '邮' or '地' or '抄' or '主' or '注' or '来' or '('))
        {
            return folded.Length <= 60 && folded.EndsWith("印发", StringComparison.Ordinal) && PrintedPattern().IsMatch(folded);
        }

        var head = folded.Length > 60 ? folded.AsSpan(0, 60) : folded;
        return (head.StartsWith("附件") && (head.Length == 2 || head[(2 + SerialLength(head[2..]))..] is [':', ..]))
            || StartsWithAny(head, AnnotationOpenings)
            || (head.EndsWith("印发") && PrintedPattern().IsMatch(head));
    }

    // 附件一, 附件12
    private static int SerialLength(ReadOnlySpan<char> text)
    {
        var isArabic = !text.IsEmpty && char.IsAsciiDigit(text[0]);
        var length = 0;
        while (length < text.Length && length < (isArabic ? 2 : 3) && (isArabic ? char.IsAsciiDigit(text[length]) : "一二三四五六七八九十".Contains(text[length])))
        {
            length++;
        }

        return length;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    // 2月7日, 12月31日,
    private static bool OpensWithDay(ReadOnlySpan<char> text, bool needsComma)
    {
        var month = DigitLength(text);
        if (month is 0 or > 2 || text[month..] is not ['月', .. var rest])
        {
            return false;
        }

        var day = DigitLength(rest);
        return day is 1 or 2 && rest[day..] is ['日', .. var behind] && (!needsComma || behind is [',', ..]);
    }

    private static bool OpensWithYear(ReadOnlySpan<char> text) => DigitLength(text) == 4 && text[4..] is ['年', ..];

    private static int DigitLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < Opening && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    // 援企稳岗政策文件选编 · 政策汇编(国家篇) · (第二版) · 浙江省人力资源和社会保障厅编印 · 2020年4月
    [GeneratedRegex(@"(汇编|选编|汇集|文件集|政策集|读本|选集)(\([^()]{1,12}\))?$|^\(?((19|20)\d\d年?)?第[0-9一二三四五六七八九十]{1,4}(期|版|辑|册)\)?$|(编印|主编)$|^((19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月$", RegexOptions.NonBacktracking)]
    private static partial Regex CoverPattern();

    [GeneratedRegex(@"^\(?((此件|本文件|信息公开|公开方式|公开属性)[^。]{0,12}(公开|发布|不公开)[^。]{0,6}|(此件|本文|本件|本刊)[^。]{0,8}(删减|删节)|(依申请|主动)公开)\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex OpennessPattern();

    [GeneratedRegex(@"^附(件|表|录)([一二三四五六七八九十]{1,3}|\d{1,2})?:?$", RegexOptions.NonBacktracking)]
    private static partial Regex AttachmentMarkPattern();

    // 国务院办公厅秘书局2020年2月7日印发
    [GeneratedRegex(@"^.{0,40}(19|20)\d\d年\d{1,2}月\d{1,2}日印发$", RegexOptions.NonBacktracking)]
    private static partial Regex PrintedPattern();

    [GeneratedRegex("本(法|条例|办法|规定|细则|规则|决定|解释|方案|措施|制度|章程|准则|规范|规程)[^。]{0,20}自[^。]{2,30}(施行|执行|实施|生效)[^。]{0,60}。$", RegexOptions.NonBacktracking)]
    private static partial Regex InForcePattern();

    [GeneratedRegex(@"^(根据)?(19|20)\d\d年\d{1,2}月\d{1,2}日[^。]{0,180}(通过|公布|发布|修订|修正|修改|批准|施行|实施|执行|印发|颁布|根据)\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex HistoryPattern();
}
