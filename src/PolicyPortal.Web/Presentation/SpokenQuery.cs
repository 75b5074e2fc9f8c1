using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>A value in the sentence, with the address that leaves it out.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Language">The language of the text where it is not the page's; else null.</param>
public sealed record SpokenValue(string Value, string Text, string? Language, string Without);

/// <summary>A part of the question: the values of one parameter with the words around them.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Before">Words before the values (适用于).</param>
/// <param name="After">Words behind them (发布).</param>
public sealed record SpokenPart(string Name, string Before, IReadOnlyList<SpokenValue> Values, string After);

/// <summary>
/// A question and its filters spoken back as one sentence (社会保险 · 适用于重庆市（含全国） · 2020年2月), each value of which can be taken off.
/// </summary>
public sealed class SpokenQuery
{
    // The order in which the sentence speaks.
    private static readonly string[] Names = ["q", "topic", "audience", "region", "scope", "body", "genre", "kind", "month", "compilation", "asOf", "on", "state", "within", "certain", "from", "to"];

    private readonly Words words = new();
    private readonly PageAddress address;
    private readonly IReadOnlyList<Facet> facets;

    /// <param name="address">The address of the list.</param>
    /// <param name="facets">Its facets, which know the labels of values.</param>
    /// <param name="above">The levels above the regions asked for, lowest first; empty where the list leaves them out or there are none.</param>
    /// <param name="unspoken">Parameters that the page says elsewhere: they choose where it stands, and are no filter.</param>
    public SpokenQuery(PageAddress address, IReadOnlyList<Facet> facets, IEnumerable<string> above, params IReadOnlyList<string> unspoken)
    {
        (this.address, this.facets) = (address, facets);
        Above = string.Join(words["Spoken.List"], above.Select(words.RegionName));
        Parts = [.. Names.Except(unspoken).Select(Part).OfType<SpokenPart>()];
        Clear = Parts.Where(part => part.Name != "q").Aggregate(address, (rest, part) => rest.Without(part.Name)).Without("scope").ToString();
        Sentence = string.Concat(Parts.Select((part, place) =>
            (place == 0 || part.Name == "scope" ? "" : " · ") + part.Before + string.Join(words["Spoken.Or"], part.Values.Select(value => value.Text)) + part.After));
    }

    /// <summary>The parts in the order of the sentence; empty where everything is asked for.</summary>
    public IReadOnlyList<SpokenPart> Parts { get; }

    /// <summary>The address without any filter; the query stays.</summary>
    public string Clear { get; }

    /// <summary>The whole in plain text.</summary>
    public string Sentence { get; }

    /// <summary>Names of the levels above, as the sentence lists them; empty where there are none.</summary>
    private string Above { get; }

    /// <summary>Names of bodies, compilations and places below the provinces have no English form.</summary>
    public static string? LanguageOf(string text) => PortalCultures.IsEnglish && text.Any(c => c is >= '\u4e00' and <= '\u9fff') ? PortalCultures.Chinese : null;

    private SpokenPart? Part(string name)
    {
        if (name == "scope")
        {
            return ScopePart();
        }

        string[] given = [.. address.Values(name).Select(value => value.Trim()).Distinct(StringComparer.Ordinal)];
        if (given.Length == 0)
        {
            return null;
        }

        var isOwn = name == "region" && address.Values("scope").Contains("own");
        var pattern = words[isOwn ? "Spoken.regionOwn" : $"Spoken.{name}"];
        var blank = pattern.IndexOf("{0}", StringComparison.Ordinal);
        return new(name, pattern[..blank], [.. given.Select(value => Value(name, value))], pattern[(blank + 3)..]);
    }

    /// <summary>（含全国）: what a region takes in, to be taken off by asking for the region alone.</summary>
    private SpokenPart? ScopePart() => Above.Length == 0
        ? null
        : new("scope", "", [new("own", words["Spoken.Above", Above], LanguageOf(Above), address.Set("scope", "own").ToString())], "");

    private SpokenValue Value(string name, string value)
    {
        var known = facets.FirstOrDefault(facet => facet.Name == name)?.Values.FirstOrDefault(known => known.Value == value);
        var text = name switch
        {
            "q" => words["Spoken.Quoted", value],
            "region" => words.RegionName(value),
            "state" => words.State(value),
            "certain" => words["Facet.certain"],
            "within" => value,
            _ when known is not null => words.FacetText(name, known),
            _ => DateText.Plain(value) ?? value,
        };
        return new(value, text, LanguageOf(text), address.WithoutValue(name, value).ToString());
    }
}
