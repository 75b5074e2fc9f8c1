using System.Globalization;
using System.Text;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// Citations of a document, or of a measure in it, to be copied. They are Chinese whatever the language of the page, as the document is.
/// What the document lacks (body, number, date) is left out with its mark.
/// </summary>
public static class DocumentCitation
{
    private const int MostBodies = 3;

    /// <summary>
    /// As official writing cites: body, title in 《 》, behind it the number in brackets (引用公文应当先引标题，后引发文字号: 国发〔2000〕23号,
    /// 国家行政机关公文处理办法, 25), the date, and the place. 《 》 inside the title become 〈 〉 (GB/T 15834—2011, 4.15).
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="place">Where in it, as <see cref="Place"/> writes it; null for the whole.</param>
    public static string Plain(DocumentSummary document, string? place = null)
    {
        var text = new StringBuilder();
        if (Bodies(document, "、", "等") is { } bodies)
        {
            text.Append(bodies).Append('：');
        }

        text.Append('《').Append(document.Title.Replace('《', '〈').Replace('》', '〉')).Append('》');
        if (document.DocumentNumber is not null)
        {
            text.Append('（').Append(document.DocumentNumber).Append('）');
        }

        if (document.IssueDate is { } date)
        {
            text.Append('，').Append(date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture));
        }

        if (place is not null)
        {
            text.Append('，').Append(place);
        }

        return text.Append('。').ToString();
    }

    /// <summary>
    /// By GB/T 7714—2015 as an online resource: 主要责任者. 题名: 其他题名信息[文献类型标识/文献载体标识]. 出版年: 引文页码(更新或修改日期)[引用日期]. 获取和访问路径.
    /// (4.6). The number is other title information, as the standard's examples have it for numbers of standards and reports; official documents have no
    /// type of their own, so the type is Z (其他), the carrier OL (annex B). Up to three bodies are named, more as the first three and 等 (8.1.2). Without
    /// a body the entry begins with the title, which the numeric style allows (8.1.3). The place of a measure stands where pages would.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="address">Where it was read.</param>
    /// <param name="read">The day on which it was read.</param>
    /// <param name="place">Where in it; null for the whole.</param>
    public static string Standard(DocumentSummary document, string address, DateOnly read, string? place = null)
    {
        var text = new StringBuilder();
        if (Bodies(document, ", ", ", 等") is { } bodies)
        {
            text.Append(bodies).Append(". ");
        }

        text.Append(document.Title);
        if (document.DocumentNumber is not null)
        {
            text.Append(": ").Append(document.DocumentNumber);
        }

        text.Append("[Z/OL]. ");
        if (place is not null)
        {
            text.Append(document.IssueDate is { } year ? $"{year.Year.ToString(CultureInfo.InvariantCulture)}: " : "").Append(place);
        }

        if (document.IssueDate is { } date)
        {
            text.Append('(').Append(Iso(date)).Append(')');
        }

        return text.Append('[').Append(Iso(read)).Append("]. ").Append(address).Append('.').ToString();
    }

    /// <summary>A path of labels as people write it: <c>三/（八）/1</c> is 三（八）1, <c>二/8</c> is 二、8, <c>1/2</c> is 1.2.</summary>
    public static string Place(string path)
    {
        var text = new StringBuilder();
        foreach (var label in path.Split('/'))
        {
            // Brackets and 第 part labels by themselves.
            if (text.Length > 0 && label.Length > 0 && char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(label[0]) && label[0] != '第')
            {
                text.Append(char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(label[0]) ? '.' : '、');
            }

            text.Append(label);
        }

        return text.ToString();
    }

    private static string? Bodies(DocumentSummary document, string separator, string more) => document.IssuingBodies.Count == 0
        ? null
        : string.Join(separator, document.IssuingBodies.Take(MostBodies).Select(body => body.Name)) + (document.IssuingBodies.Count > MostBodies ? more : "");

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
