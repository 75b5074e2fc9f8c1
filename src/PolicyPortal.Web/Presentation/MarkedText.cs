using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A list's text with its hits marked. Written straight to the page: a page of results has a hundred of them.</summary>
/// <param name="parts">The text in pieces.</param>
public sealed class MarkedText(IReadOnlyList<TextPart> parts) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in parts)
        {
            if (part.IsHit)
            {
                writer.Write("<mark>");
                encoder.Encode(writer, part.Text);
                writer.Write("</mark>");
            }
            else
            {
                encoder.Encode(writer, part.Text);
            }
        }
    }
}
