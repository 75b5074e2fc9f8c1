using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// How a document or measure stands on the day, with the reason: state, days, what they rest on, the words, the doubts. Written straight to the page,
/// as it stands on every row of a list.
/// </summary>
/// <param name="standing">The standing.</param>
/// <param name="isAsked">Whether a day or state was asked for; without, what tells nothing is left unsaid.</param>
public sealed class StandingLine(Standing standing, bool isAsked) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (standing.Source == StandingSource.None && !isAsked)
        {
            return;
        }

        var state = WireName.Of(standing.State);
        writer.Write("<p class=\"state-line\"><span class=\"badge state-");
        writer.Write(state);
        writer.Write("\">");
        encoder.Encode(writer, Texts.Get($"State.{state}"));
        writer.Write("</span> ");
        if (standing is { Period: { } period, Kind: { } kind })
        {
            Write("<span class=\"period\">", PeriodText.Head(WireName.Of(kind), period));
            if (PeriodText.Basis(period) is { } basis)
            {
                writer.Write("<span class=\"quiet\">");
                Words.Mixed(basis).WriteTo(writer, encoder);
                writer.Write("</span> ");
            }

            if (period.Quote.Length > 0)
            {
                writer.Write("<span class=\"quiet\">");
                encoder.Encode(writer, Texts.Get($"Standing.{WireName.Of(standing.Source)}"));
                Write(" <q lang=\"zh-Hans\">", period.Quote, "</q></span> ");
            }

            foreach (var doubt in PeriodText.Doubts(period))
            {
                Write("<span class=\"doubt\">", doubt);
            }
        }
        else
        {
            Write("<span class=\"quiet\">", Texts.Get("Standing.none"));
        }

        writer.Write("</p>");

        void Write(string tag, string text, string end = "</span> ")
        {
            writer.Write(tag);
            encoder.Encode(writer, text);
            writer.Write(end);
        }
    }
}
