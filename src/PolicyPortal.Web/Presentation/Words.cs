using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>What pages say: texts of the interface by key, and the wording of the catalogue's codes and names.</summary>
public sealed class Words
{
    /// <summary>A text of the interface.</summary>
    public string this[string key] => Texts.Get(key);

    /// <summary>A text of the interface with its blanks filled.</summary>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.CurrentCulture, Texts.Get(key), values);

    /// <summary>A text of the interface with its blank filled by marked-up content.</summary>
    public IHtmlContent Html(string key, IHtmlContent value) => new FilledText(Texts.Get(key), value);

    /// <summary>A number with its noun; the key <c>Count.X.One</c> serves the singular.</summary>
    public string Count(string noun, int number) =>
        string.Format(CultureInfo.CurrentCulture, Texts.Get(number == 1 ? $"Count.{noun}.One" : $"Count.{noun}"), number);

    /// <summary>A share in percent, down to a tenth; never rounded up to all of it.</summary>
    public static string Share(double share) => (Math.Floor(share * 1000) / 1000).ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Where in the source: one line, or several.</summary>
    public string Lines(int from, int to) => from == to ? this["Source.Line", from] : this["Source.Range", from, to];

    /// <summary>The kind of a unit (document, interpretation …).</summary>
    public string Kind(string code) => Texts.Find($"Kind.{code}") ?? code;

    /// <summary>How a time limit, measure or document stands on a day.</summary>
    public string State(string code) => Texts.Find($"State.{code}") ?? code;

    /// <summary>What a time limit limits.</summary>
    public string DeadlineKind(string code) => Texts.Find($"DeadlineKind.{code}") ?? code;

    /// <summary>How a document stands to one that it names.</summary>
    public string Relation(string code) => Texts.Find($"Relation.{code}") ?? code;

    /// <summary>The same from the other side: what the citing document does to this one.</summary>
    public string RelationOfCiting(string code) => Texts.Find($"CitedBy.{code}") ?? code;

    /// <summary>The level of an issuing body.</summary>
    public string Level(string code) => Texts.Find($"Level.{code}") ?? code;

    /// <summary>A doubt of the parser; an unknown code is named.</summary>
    public string Note(string code) => Texts.Find($"Note.{code}") ?? this["Note.Unknown", code];

    /// <summary>Why a field is not simply printed; an unknown code is named.</summary>
    public string Reason(string code) => Texts.Find($"Reason.{code}") ?? code;

    /// <summary>The name of a field of a document.</summary>
    public string Field(string code) => Texts.Find($"Field.{code}") ?? code;

    /// <summary>The name of a filter.</summary>
    public string Facet(string name) => Texts.Find($"Facet.{name}") ?? name;

    /// <summary>A topic of the controlled list.</summary>
    public IHtmlContent Topic(string topic) => Term("Topic", topic);

    /// <summary>The same as plain text, for titles.</summary>
    public string TopicText(string topic) => Texts.Find($"Topic.{topic}") ?? topic;

    /// <summary>Whom a measure is for: a name of the controlled list.</summary>
    public IHtmlContent Audience(string audience) => Term("Audience", audience);

    /// <summary>The same as plain text, for files.</summary>
    public string AudienceText(string audience) => Texts.Find($"Audience.{audience}") ?? audience;

    /// <summary>What a body has to do with a measure.</summary>
    public string Responsibility(string code) => Texts.Find($"Responsibility.{code}") ?? code;

    /// <summary>A genre (文种).</summary>
    public IHtmlContent Genre(string genre) => Term("Genre", genre);

    /// <summary>The same as plain text, for files; null where there is none.</summary>
    public string? GenreText(string? genre) => genre is null ? null : Texts.Find($"Genre.{genre}") ?? genre;

    /// <summary>A region path as people write it: 江西省南昌市. Names below the provinces have no English form here.</summary>
    public IHtmlContent Region(string path)
    {
        var content = new HtmlContentBuilder();
        foreach (var (place, name) in path.Split('/').Index())
        {
            if (place > 0 && PortalCultures.IsEnglish)
            {
                content.AppendHtml(" / ");
            }

            content.AppendHtml(Term("Region", name));
        }

        return content;
    }

    /// <summary>A region path as people write it, in plain text; the parts that have no English form stay Chinese.</summary>
    public string RegionName(string path) => string.Join(PortalCultures.IsEnglish ? " / " : "", path.Split('/').Select(name => Texts.Find($"Region.{name}") ?? name));

    /// <summary>The line under a document's title in a list.</summary>
    public IHtmlContent Meta(DocumentSummary document, RegionStanding? standing = null) => new DocumentMeta(document, standing, this);

    /// <summary>A value of a facet in plain text.</summary>
    public string FacetText(string facet, FacetValue value) => facet switch
    {
        "region" => Texts.Find($"Region.{value.Label}") ?? value.Label,
        "topic" => Texts.Find($"Topic.{value.Label}") ?? value.Label,
        "audience" => Texts.Find($"Audience.{value.Label}") ?? value.Label,
        "genre" => Texts.Find($"Genre.{value.Label}") ?? value.Label,
        "kind" => Texts.Find($"Kind.{value.Value}") ?? DeadlineKind(value.Value),
        "state" => State(value.Value),
        "month" => DateText.Plain(value.Value) ?? value.Value,
        _ => value.Label,
    };

    /// <summary>A value of a facet.</summary>
    public IHtmlContent FacetValue(string facet, FacetValue value) => facet switch
    {
        "region" => Term("Region", value.Label),
        "topic" => Topic(value.Label),
        "audience" => Audience(value.Label),
        "genre" => Genre(value.Label),
        "kind" => new StringHtmlContent(Texts.Find($"Kind.{value.Value}") ?? DeadlineKind(value.Value)),
        "state" => new StringHtmlContent(State(value.Value)),
        "month" => DateText.Html(value.Value),
        _ => Chinese(value.Label),
    };

    /// <summary>Text of the catalogue, marked as Chinese where the page is in English.</summary>
    public static IHtmlContent Chinese(string text)
    {
        if (!PortalCultures.IsEnglish)
        {
            return new StringHtmlContent(text);
        }

        var span = new TagBuilder("span") { Attributes = { ["lang"] = PortalCultures.Chinese } };
        span.InnerHtml.Append(text);
        return span;
    }

    /// <summary>A sentence of the page that quotes words of the catalogue: on English pages its Chinese runs are marked as such.</summary>
    public static IHtmlContent Mixed(string text)
    {
        if (!PortalCultures.IsEnglish)
        {
            return new StringHtmlContent(text);
        }

        var content = new HtmlContentBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && IsHan(text[end]) == IsHan(text[at]))
            {
                end++;
            }

            content.AppendHtml(IsHan(text[at]) ? Chinese(text[at..end]) : new StringHtmlContent(text[at..end]));
            at = end;
        }

        return content;

        static bool IsHan(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';
    }

    private static IHtmlContent Term(string family, string term) =>
        Texts.Find($"{family}.{term}") is { } text ? new StringHtmlContent(text) : Chinese(term);
}
