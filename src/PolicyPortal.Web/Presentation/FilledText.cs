using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace PolicyPortal.Web.Presentation;

/// <summary>A text of the interface whose blank <c>{0}</c> is filled by marked-up content, such as a Chinese name on an English page.</summary>
/// <param name="pattern">The text.</param>
/// <param name="value">What fills the blank.</param>
public sealed class FilledText(string pattern, IHtmlContent value) : IHtmlContent
{
    private const string Blank = "{0}";

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = pattern.IndexOf(Blank, StringComparison.Ordinal);
        encoder.Encode(writer, at < 0 ? pattern : pattern[..at]);
        if (at >= 0)
        {
            value.WriteTo(writer, encoder);
            encoder.Encode(writer, pattern[(at + Blank.Length)..]);
        }
    }
}
