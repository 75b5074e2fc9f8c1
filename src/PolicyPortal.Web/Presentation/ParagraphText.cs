using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>
/// Writes a paragraph's parts. Built here and not in a view, because the line breaks of a view would stand as spaces between Chinese characters.
/// </summary>
public static class ParagraphText
{
    /// <summary>The paragraph's text with its deadlines, citations and defined terms linked, its amounts set off and the query's words marked.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="deadlines">The document's deadlines by id.</param>
    /// <param name="anchored">Deadlines that have their anchor already; those of this paragraph are added.</param>
    /// <param name="words">Words of the interface.</param>
    public static IHtmlContent Html(DocumentParagraph paragraph, IReadOnlyDictionary<string, DeadlineItem> deadlines, ISet<string> anchored, Words words)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in paragraph.Parts)
        {
            var html = Piece(part, deadlines, anchored, words);
            if (part.IsHeading)
            {
                var heading = new TagBuilder("b") { Attributes = { ["class"] = "run-in" } };
                heading.InnerHtml.AppendHtml(html);
                html = heading;
            }

            content.AppendHtml(html);
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

    private static IHtmlContent Piece(ParagraphPart part, IReadOnlyDictionary<string, DeadlineItem> deadlines, ISet<string> anchored, Words words)
    {
        var text = WithHits(part);
        if (part.DeadlineId is not null && deadlines.TryGetValue(part.DeadlineId, out var deadline))
        {
            return Deadline(text, deadline, anchored.Add(deadline.Id), words);
        }

        return part switch
        {
            { CitedDocumentId: not null } => Cited(Element("a", text, ("class", "cited"), ("href", Links.Document(part.CitedDocumentId))), part.Relation, words),
            { IsCitation: true } => Cited(Element("span", text, ("class", "cited")), part.Relation, words),
            { IsAmount: true } => Element("span", text, ("class", "amount")),
            { Term.IsDefinition: true } => Element("dfn", text, ("id", Links.TermAnchor(part.Term.Number))),
            { Term: not null } => Element("a", text, ("class", "term"), ("href", "#" + Links.TermAnchor(part.Term.Number)), ("title", part.Term.Clause)),
            _ => text,
        };
    }

    /// <summary>The text of a piece with the query's words marked; the first piece of a hit carries its anchor.</summary>
    private static IHtmlContent WithHits(ParagraphPart part)
    {
        var content = new HtmlContentBuilder();
        var at = 0;
        foreach (var hit in part.Hits)
        {
            content.Append(part.Text[at..hit.Start]);
            var mark = Element("mark", part.Text.Substring(hit.Start, hit.Length));
            if (hit.IsStart)
            {
                mark.Attributes["id"] = Links.HitAnchor(hit.Number);
            }

            content.AppendHtml(mark);
            at = hit.Start + hit.Length;
        }

        return content.Append(part.Text[at..]);
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
    private static TagBuilder Deadline(IHtmlContent text, DeadlineItem deadline, bool isFirst, Words words)
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

    private static TagBuilder Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Element(name, new StringHtmlContent(text), attributes);

    private static TagBuilder Element(string name, IHtmlContent content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            element.Attributes[attribute] = value;
        }

        element.InnerHtml.AppendHtml(content);
        return element;
    }
}
