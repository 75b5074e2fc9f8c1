using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// Writes a paragraph's parts. Built here and not in a view, because the line breaks of a view would stand as spaces between Chinese characters.
/// </summary>
public static class ParagraphText
{
    /// <summary>The paragraph's text with its deadlines and citations linked, its amounts set off, and the link to the measure that starts with it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="deadlines">The document's deadlines by id.</param>
    /// <param name="measure">The measure that starts here, or null.</param>
    /// <param name="words">Words of the interface.</param>
    public static IHtmlContent Html(DocumentParagraph paragraph, IReadOnlyDictionary<string, DeadlineItem> deadlines, MeasureDetail? measure, Words words)
    {
        var content = new HtmlContentBuilder();
        HashSet<string> anchored = [];
        foreach (var part in paragraph.Parts)
        {
            if (part.DeadlineId is not null && deadlines.TryGetValue(part.DeadlineId, out var deadline))
            {
                content.AppendHtml(Deadline(part.Text, deadline, anchored.Add(deadline.Id), words));
            }
            else if (part.CitedDocumentId is not null)
            {
                content.AppendHtml(Cited(Element("a", part.Text, ("class", "cited"), ("href", Links.Document(part.CitedDocumentId))), part.Relation, words));
            }
            else if (part.IsCitation)
            {
                content.AppendHtml(Cited(Element("span", part.Text, ("class", "cited")), part.Relation, words));
            }
            else if (part.IsAmount)
            {
                content.AppendHtml(Element("span", part.Text, ("class", "amount")));
            }
            else
            {
                content.Append(part.Text);
            }
        }

        if (measure is not null)
        {
            content.AppendHtml(Element("a", "#", ("class", "anchor"), ("href", "#" + Links.MeasureAnchor(measure.Id)), ("aria-label", words["Measure.Link", measure.Path]), ("lang", PortalCultures.Current)));
        }

        return content;
    }

    /// <summary>A list's text with its hits marked.</summary>
    public static IHtmlContent Html(IReadOnlyList<TextPart> parts) => new MarkedText(parts);

    /// <summary>A printing's paragraph with what it alone has marked.</summary>
    /// <param name="parts">The paragraph in pieces.</param>
    /// <param name="element">The element of what is marked: <c>del</c> in the first printing, <c>ins</c> in the second.</param>
    /// <param name="words">Words of the interface.</param>
    public static IHtmlContent Html(IReadOnlyList<ComparedPart> parts, string element, Words words)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.IsDifferent)
            {
                // Few screen readers tell of del and ins by themselves.
                var marked = new TagBuilder(element);
                marked.InnerHtml.AppendHtml(Hidden(words["Compare.OnlyHere"])).Append(part.Text).AppendHtml(Hidden(words["Compare.OnlyHere.End"]));
                content.AppendHtml(marked);
            }
            else
            {
                content.Append(part.Text);
            }
        }

        return content;
    }

    /// <summary>A citation that tells its relation: to the mouse as a title, to others in hidden words.</summary>
    private static TagBuilder Cited(TagBuilder element, string? relation, Words words)
    {
        if (relation is not null)
        {
            element.Attributes["title"] = words.Relation(relation);
            element.InnerHtml.AppendHtml(Hidden(words["Citation.InText", words.Relation(relation)]));
        }

        return element;
    }

    private static TagBuilder Hidden(string text) => Element("span", text, ("class", "visually-hidden"), ("lang", PortalCultures.Current));

    /// <summary>The words of a deadline, linked to its row in the table; words that a citation divides carry the anchor once.</summary>
    private static TagBuilder Deadline(string text, DeadlineItem deadline, bool isFirst, Words words)
    {
        var anchor = Links.DeadlineAnchor(deadline.Id);
        var link = Element("a", text, ("class", "deadline"), ("href", "#t-" + anchor));
        if (isFirst)
        {
            link.Attributes["id"] = anchor;
            link.InnerHtml.AppendHtml(Hidden(words["Deadline.InText", words.DeadlineKind(deadline.Kind)]));
        }

        return link;
    }

    private static TagBuilder Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            element.Attributes[attribute] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
