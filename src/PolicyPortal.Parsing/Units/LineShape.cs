using System.Text.RegularExpressions;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;
using PolicyPortal.Parsing.Metadata;

namespace PolicyPortal.Parsing.Units;

/// <summary>What part a single line can play in a document, by its own words.</summary>
internal static partial class LineShape
{
    /// <summary>A line that is a day and nothing else.</summary>
    public static bool IsDate(TextLine line) => PrintedDate.ReadLine(line.Folded) is not null;

    /// <summary>A line that is a document number and nothing else.</summary>
    public static bool IsNumber(TextLine line) => DocumentNumber.ReadLine(line.Folded) is not null;

    /// <summary>此件公开发布, 此件主动公开 (公开方式).</summary>
    public static bool IsOpenness(TextLine line) => line.Folded.Length <= 30 && line.Folded.Contains('公') && OpennessPattern().IsMatch(line.Folded);

    /// <summary>附件, 附件1, 附件:, 附表二: the mark over an attachment.</summary>
    public static bool IsAttachmentMark(TextLine line) => line.Folded.Length <= 8 && AttachmentMarkPattern().IsMatch(line.Folded);

    /// <summary>附件:1.…, 联系人…, 抄送…: what stands between text and signature or behind it.</summary>
    public static bool IsAnnotation(TextLine line) =>
        line.Folded[0] is '附' or '联' or '咨' or '电' or '传' or '邮' or '地' or '抄' or '主' or '注' or '来' or '(' || line.Folded.Length <= 60 && line.Folded.EndsWith("印发", StringComparison.Ordinal)
            ? AnnotationPattern().IsMatch(line.Folded.Length > 60 ? line.Folded[..60] : line.Folded) || IsOpenness(line)
            : IsOpenness(line);

    /// <summary>附件:…: a list of attachments, or the mark over one.</summary>
    public static bool StartsAttachmentList(TextLine line) => line.Folded.StartsWith("附件", StringComparison.Ordinal) && AttachmentListPattern().IsMatch(line.Folded.Length > 12 ? line.Folded[..12] : line.Folded);

    /// <summary>A line that may be part of a signature: a name without figures or sentence punctuation.</summary>
    public static bool MayBeSignature(TextLine line) =>
        line.Folded.Length is >= 2 and <= 60 && !NoSignaturePattern().IsMatch(line.Folded) && line.Label is null
        && !line.Folded.StartsWith("附", StringComparison.Ordinal) && line.HeadingLevel == 0;

    /// <summary>A bracketed line under a title that tells when and by whom a text was adopted, or a publishing line.</summary>
    public static bool IsAdoption(string folded) =>
        folded.Length <= 400 && AdoptionPattern().IsMatch(folded) && PrintedDate.ReadInside(folded) is not null;

    /// <summary>News begins with a day or 近日, 日前, 本报讯.</summary>
    public static bool OpensNews(TextLine line) => NewsPattern().IsMatch(line.Folded.Length > 12 ? line.Folded[..12] : line.Folded);

    /// <summary>The text of an official document opens with its occasion.</summary>
    public static bool OpensText(TextLine line) => OpeningPattern().IsMatch(line.Folded.Length > 12 ? line.Folded[..12] : line.Folded);

    /// <summary>The chapter heading of a compilation: numbered, or naming a body or a class of documents.</summary>
    public static bool MayBeHeading(TextLine line) =>
        line.Folded.Length is >= 2 and <= 34 && !HeadingNoisePattern().IsMatch(line.Folded) && !IsDate(line) && !IsNumber(line) && !IsAnnotation(line);

    /// <summary>A line of a compilation's cover: its name, edition, compiler or month.</summary>
    public static bool IsCover(TextLine line) => line.Folded.Length <= 60 && CoverPattern().IsMatch(line.Folded);

    // 援企稳岗政策文件选编 · 政策汇编(国家篇) · (第二版) · 浙江省人力资源和社会保障厅编印 · 2020年4月
    [GeneratedRegex(@"(汇编|选编|汇集|文件集|政策集|读本|选集)(\([^()]{1,12}\))?$|^\(?((19|20)\d\d年?)?第[0-9一二三四五六七八九十]{1,4}(期|版|辑|册)\)?$|(编印|主编)$|^((19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,2})月$", RegexOptions.NonBacktracking)]
    private static partial Regex CoverPattern();

    [GeneratedRegex(@"^\(?(此件|本文件|信息公开|公开方式|公开属性)[^。]{0,12}(公开|发布|不公开)[^。]{0,6}\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex OpennessPattern();

    [GeneratedRegex(@"^附(件|表|录)([一二三四五六七八九十]{1,3}|\d{1,2})?:?$", RegexOptions.NonBacktracking)]
    private static partial Regex AttachmentMarkPattern();

    [GeneratedRegex("^附件([一二三四五六七八九十]{1,3}|\\d{1,2})?[:、.]?", RegexOptions.NonBacktracking)]
    private static partial Regex AttachmentListPattern();

    [GeneratedRegex("^(附件([一二三四五六七八九十]{1,3}|\\d{1,2})?:|附件$|附:|附表|联系人|联系电话|联系方式|联系单位|咨询电话|电话:|传真:|电子邮箱|邮箱:|邮编|邮寄地址|地址:|抄送|抄报|主题词|注:|来源:|\\(?联系人|.{0,40}(19|20)\\d\\d年\\d{1,2}月\\d{1,2}日印发$)", RegexOptions.NonBacktracking)]
    private static partial Regex AnnotationPattern();

    [GeneratedRegex(@"[0-9,。;:!?！？@《》%]|http", RegexOptions.NonBacktracking)]
    private static partial Regex NoSignaturePattern();

    /// <summary>One line of a statute's history without brackets: 2007年12月14日国务院令第514号公布, 2008年1月1日施行.</summary>
    public static bool IsHistory(TextLine line) => line.Folded.Length <= 200 && HistoryPattern().IsMatch(line.Folded);

    /// <summary>The last clause of a statute: 本条例自2004年1月1日起施行。</summary>
    public static bool EndsInForce(TextLine line) => line.Last is '。' && line.Folded.Length <= 120 && InForcePattern().IsMatch(line.Folded);

    [GeneratedRegex("本(法|条例|办法|规定|细则|规则|决定|解释|方案|措施|制度|章程|准则|规范|规程)[^。]{0,20}自[^。]{2,30}(施行|执行|实施|生效)[^。]{0,60}。$", RegexOptions.NonBacktracking)]
    private static partial Regex InForcePattern();

    [GeneratedRegex(@"^(根据)?(19|20)\d\d年\d{1,2}月\d{1,2}日[^。]{0,180}(通过|公布|发布|修订|修正|修改|批准|施行|实施|执行|印发|颁布|根据)\)?$", RegexOptions.NonBacktracking)]
    private static partial Regex HistoryPattern();

    [GeneratedRegex(@"^\(.{4,380}(通过|公布|发布|修订|修正|批准|施行|印发)|^(发布时间|发布日期|来源|成文日期|时间):", RegexOptions.NonBacktracking)]
    private static partial Regex AdoptionPattern();

    [GeneratedRegex(@"^(近日|日前|近期|本报讯|记者|据悉|昨日|今日|新华社|\d{1,2}月\d{1,2}日,)", RegexOptions.NonBacktracking)]
    private static partial Regex NewsPattern();

    [GeneratedRegex(@"^(为|根据|按照|依据|遵照|经|近日|日前|近期|现将|现就|第一章|第一条|一、|当前|目前|今年|各|《|\d{4}年|\d{1,2}月\d{1,2}日|问:|一\.|1\.|\(一\))", RegexOptions.NonBacktracking)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex(@"[。,;:!?！？]|…|\.{3}", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingNoisePattern();
}
