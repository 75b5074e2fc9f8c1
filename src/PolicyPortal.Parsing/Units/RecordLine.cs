using System.Buffers;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Metadata;

namespace PolicyPortal.Parsing.Units;

/// <summary>
/// The record that law databases and government sites print with a text, a field or several to a line: 发文单位:重庆市公安局, 文号:渝公户〔2004〕37号,
/// 公布日期 2004-08-30 施行日期 2004-10-01. It stands between title and text and is no part of either.
/// </summary>
internal static class RecordLine
{
    private const int Longest = 120;

    /// <summary>Labels whose value is the issuing body.</summary>
    private static readonly string[] Bodies = ["发文单位", "发文机关", "发文机构", "发文部门", "发布单位", "发布机关", "发布机构", "发布部门", "颁布单位", "颁布机关", "公布机关", "制定机关"];

    // Labels whose value is the day of the document; PrintedDate reads what stands behind them.
    private static readonly string[] Days = ["成文日期", "发文日期", "发文时间", "公布日期", "颁布日期", "发布日期", "发布时间", "生成日期", "日期", "时间"];

    private static readonly string[] Numbers = ["发文字号", "发布文号", "发文文号", "文号"];

    private static readonly string[] Others =
    [
        "索引号", "信息分类", "分类名称", "内容分类", "主题分类", "组配分类", "法规类别", "法规类型", "效力级别", "效力状况", "时效性", "有效性", "所属类别", "统一编号", "文件类型", "文件编号",
        "生效日期", "实施日期", "施行日期", "执行日期", "失效日期", "废止日期", "废止时间", "生效时间", "实施时间", "标题", "名称", "文件名称", "主题词", "关键词", "信息来源", "内容概述", "浏览次数", "浏览",
        "点击数", "阅读次数", "访问次数", "阅读人次", "作者", "发布人", "来源", "文章来源", "发表时间", "更新时间", "产生日期", "信息提供日期", "信息名称", "内容描述", "责任部门", "责任编辑", "类目名称", "信息索取号", "信息索引号", "信息索引", "信息类别", "分类", "发布处室",
        "公开方式", "公开类别", "公开形式", "公开时限",
    ];

    private static readonly string[] All = [.. Bodies, .. Days, .. Numbers, .. Others];
    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. All.Select(label => label[0]).Distinct()]);

    /// <summary>Whether the line is nothing but fields of such a record: a label with a colon or in brackets, or two labels without.</summary>
    public static bool Is(TextLine line)
    {
        if (IsYear(line.Folded) || NumberBefore(line.Folded).Length > 0)
        {
            return true;
        }

        var text = Unbracketed(line.Folded);
        return line.Folded.Length <= Longest && text.Length > 2 && Firsts.Contains(text[0]) && line.Last is not '。' && LabelAt(text, All) is var label and > 0
            && (text[label..] is [':' or '〕', ..] || Count(text[label..]) > 0);
    }

    /// <summary>Whether the line names the issuing body; its value without the label, else nothing.</summary>
    public static ReadOnlySpan<char> Body(ReadOnlySpan<char> folded) => Value(folded, Bodies);

    /// <summary>The value behind the label of a document number, else nothing.</summary>
    public static ReadOnlySpan<char> Number(ReadOnlySpan<char> folded) => NumberBefore(folded) is { Length: > 0 } number ? number : Value(folded, Numbers);

    /// <summary>Whether the line tells the day of the document.</summary>
    public static bool HasDay(ReadOnlySpan<char> folded) => Value(folded, Days).Length >= 8;

    // The year of the edition, alone on a line.
    private static bool IsYear(string folded) =>
        folded.Length is 4 or 6 && folded.Trim('(', ')') is { Length: 4 } year && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal)) && year.All(char.IsAsciiDigit);

    // 黑政发〔2014〕25号 发文时间:2014-11-03: a number with a field behind it.
    private static ReadOnlySpan<char> NumberBefore(ReadOnlySpan<char> folded)
    {
        var end = folded.Length <= Longest && folded.Contains('〔') ? folded.IndexOf('号') + 1 : 0;
        return end > 0 && end < folded.Length && LabelAt(folded[end..], All) > 0 && DocumentNumber.ReadLine(folded[..end].ToString()) is not null ? folded[..end] : [];
    }

    // The value ends at the next label.
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> folded, string[] labels)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (Firsts.Contains(folded[at]) && LabelAt(folded[at..], labels) is var length and > 0)
            {
                var value = folded[(at + length)..].TrimStart(":〕");
                for (var end = 1; end < value.Length; end++)
                {
                    if (Firsts.Contains(value[end]) && LabelAt(value[end..], All) > 0)
                    {
                        return value[..end];
                    }
                }

                return value;
            }
        }

        return [];
    }

    private static int Count(ReadOnlySpan<char> folded)
    {
        var count = 0;
        for (var at = 0; at < folded.Length; at++)
        {
            count += Firsts.Contains(folded[at]) && LabelAt(folded[at..], All) > 0 ? 1 : 0;
        }

        return count;
    }

    private static int LabelAt(ReadOnlySpan<char> text, string[] labels)
    {
        var longest = 0;
        foreach (var label in labels)
        {
            longest = label.Length > longest && text.StartsWith(label) ? label.Length : longest;
        }

        return longest;
    }

    private static ReadOnlySpan<char> Unbracketed(ReadOnlySpan<char> folded) => folded is ['〔' or '·' or '•', .. var rest] ? rest : folded;
}
