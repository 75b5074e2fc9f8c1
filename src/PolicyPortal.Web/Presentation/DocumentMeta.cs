using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// The line under a document's title in a list: level, kind, number, date, bodies, region, printings. Written straight to the page and not as a
/// view, which would cost more than all else of a result.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="standing">How it stands to the regions asked for; null where none is.</param>
/// <param name="words">Words of the interface.</param>
public sealed class DocumentMeta(DocumentSummary document, RegionStanding? standing, Words words) : IHtmlContent
{
    private const int NamedBodies = 3;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<p class=\"meta\">");
        if (standing is { } level)
        {
            writer.Write(level == RegionStanding.Own ? "<span class=\"level own\">" : "<span class=\"level above\">");
            words.Html(level == RegionStanding.Own ? "Level.Own" : "Level.Above", words.Region(document.Region)).WriteTo(writer, encoder);
            writer.Write("</span> ");
        }

        if (document.Kind != "document")
        {
            Write("<span class=\"kind\">", words.Kind(document.Kind));
        }

        if (document.DocumentNumber is { } number)
        {
            Write("<span class=\"number\" lang=\"zh-Hans\">", number);
        }

        if (document.IssueDate is { } date)
        {
            writer.Write("<span><time datetime=\"");
            writer.Write(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.Write("\">");
            encoder.Encode(writer, date.ToString(words["Date.DayFormat"], CultureInfo.CurrentUICulture));
            writer.Write("</time></span> ");
        }

        if (document.IssuingBodies.Count > 0)
        {
            Write("<span lang=\"zh-Hans\">", string.Join('、', document.IssuingBodies.Take(NamedBodies).Select(body => body.Name)) + (document.IssuingBodies.Count > NamedBodies ? "…" : ""));
        }

        // A level that is named already names the region too.
        if (standing != RegionStanding.Above)
        {
            writer.Write("<span>");
            words.Region(document.Region).WriteTo(writer, encoder);
            writer.Write("</span> ");
        }

        if (document.Printings.Count > 1)
        {
            Write("<span class=\"printings\">", words.Count("Printings", document.Printings.Count));
        }

        writer.Write("</p>");

        void Write(string tag, string text)
        {
            writer.Write(tag);
            encoder.Encode(writer, text);
            writer.Write("</span> ");
        }
    }
}
