using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A value of a facet with the link that adds it or takes it off.</summary>
public sealed record FacetLink(FacetValue Value, string Address);

/// <summary>A facet with its links: the first ones are shown at once, the others behind "more".</summary>
public sealed record FacetGroup(string Name, IReadOnlyList<FacetLink> Shown, IReadOnlyList<FacetLink> More);

/// <summary>A filter that is set, with the link that takes it off.</summary>
/// <param name="Value">The facet's value, or null for a filter that is no facet (a date) or a value that the catalogue does not know.</param>
public sealed record FilterChip(string Name, string Text, FacetValue? Value, string Address);

/// <summary>The filters of a list: facets, and what is set.</summary>
public sealed class FacetPanel
{
    private const int ShownValues = 8;

    private static readonly string[] NotFilters = ["q", "sort", "page", "scope"];

    /// <summary>Makes the links of the facets for one address.</summary>
    public FacetPanel(IReadOnlyList<Facet> facets, PageAddress address)
    {
        Groups = [.. facets.Where(facet => facet.Values.Count > 0).Select(facet => Group(facet, address))];
        Chips = [.. address.Pairs.Where(pair => !NotFilters.Contains(pair.Key)).Select(pair => new FilterChip(
            pair.Key,
            pair.Value,
            facets.FirstOrDefault(facet => facet.Name == pair.Key)?.Values.FirstOrDefault(value => value.Value == pair.Value),
            address.Without(pair.Key, pair.Value).ToString()))];
        Clear = Chips.Select(chip => chip.Name).Distinct().Aggregate(address, (rest, name) => rest.Without(name)).ToString();
    }

    /// <summary>Facets with their links.</summary>
    public IReadOnlyList<FacetGroup> Groups { get; }

    /// <summary>What is set.</summary>
    public IReadOnlyList<FilterChip> Chips { get; }

    /// <summary>The address without any filter; the question stays.</summary>
    public string Clear { get; }

    private static FacetGroup Group(Facet facet, PageAddress address)
    {
        List<FacetLink> links = [.. facet.Values.Select(value => new FacetLink(
            value,
            (value.Selected ? address.Without(facet.Name, value.Value) : address.With(facet.Name, value.Value)).ToString()))];

        // A chosen value far down the list stays in sight; a list that is hardly longer is shown whole.
        var shown = links.Count <= ShownValues + 2 ? links.Count : Math.Max(ShownValues, links.FindLastIndex(link => link.Value.Selected) + 1);
        return new(facet.Name, links[..shown], links[shown..]);
    }
}
