using System.Globalization;
using System.Text;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A document as plain text, with where it comes from at its end.</summary>
public static class DocumentPlainText
{
    private const string LineEnd = "\r\n";
    private const int LongestName = 80;

    /// <summary>
    /// The paragraphs, parted by blank lines; the title stands first where the text does not begin with a title block of its own. Lines end with CR LF,
    /// as text/plain wants (RFC 2046, 4.1.1).
    /// </summary>
    /// <param name="detail">The document.</param>
    /// <param name="address">Its address in the catalogue.</param>
    /// <param name="taken">The day on which the text is taken.</param>
    public static string Of(DocumentDetail detail, string address, DateOnly taken)
    {
        var text = new StringBuilder();
        if (detail.Paragraphs.Count == 0 || detail.Paragraphs[0].Role != "titleBlock")
        {
            text.Append(detail.Document.Title).Append(LineEnd).Append(LineEnd);
        }

        foreach (var paragraph in detail.Paragraphs)
        {
            text.Append(paragraph.Text).Append(LineEnd).Append(LineEnd);
        }

        text.Append("----").Append(LineEnd).Append(DocumentCitation.Plain(detail.Document)).Append(LineEnd);
        if (detail.Document.Printings.FirstOrDefault(printing => printing.DocumentId == detail.Document.Id) is { } own)
        {
            text.Append(CultureInfo.InvariantCulture, $"来源：{own.Compilation}（{own.Source}），第{own.StartLine}–{own.EndLine}行").Append(LineEnd);
        }

        return text.Append(CultureInfo.InvariantCulture, $"目录地址：{address}（{taken:yyyy年M月d日}）").Append(LineEnd).ToString();
    }

    /// <summary>The name of the file: number and title without what file systems refuse.</summary>
    public static string FileName(DocumentSummary document)
    {
        var name = string.Concat($"{document.DocumentNumber} {document.Title}".Trim().Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
        var length = Math.Min(name.Length, LongestName);
        return name[..(length < name.Length && char.IsLowSurrogate(name[length]) ? length - 1 : length)].TrimEnd(' ', '.') + ".txt";
    }
}
