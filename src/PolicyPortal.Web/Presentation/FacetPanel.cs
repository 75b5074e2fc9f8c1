using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A value of a facet with the link that adds it or takes it off.</summary>
public sealed record FacetLink(FacetValue Value, string Address);

/// <summary>A facet with its links: the first ones are shown at once, the others behind "more".</summary>
public sealed record FacetGroup(string Name, IReadOnlyList<FacetLink> Shown, IReadOnlyList<FacetLink> More);

/// <summary>The filters of a list with their links.</summary>
public sealed class FacetPanel
{
    private const int ShownValues = 8;

    /// <summary>Makes the links of the facets for one address.</summary>
    public FacetPanel(IReadOnlyList<Facet> facets, PageAddress address)
    {
        // Nearly all links add a value to the address as it is, so that is written out once.
        var first = address.At(1);
        var start = first.ToString() + (first.Pairs.Count == 0 ? '?' : '&');
        Groups = [.. facets.Where(facet => facet.Values.Count > 0).Select(facet => Group(facet, first, start))];
    }

    /// <summary>Facets with their links.</summary>
    public IReadOnlyList<FacetGroup> Groups { get; }

    private static FacetGroup Group(Facet facet, PageAddress address, string start)
    {
        List<FacetLink> links = [.. facet.Values.Select(value => new FacetLink(
            value,
            value.Selected ? address.WithoutValue(facet.Name, value.Value).ToString() : $"{start}{facet.Name}={Uri.EscapeDataString(value.Value)}"))];

        // A chosen value far down the list stays in sight; a list that is hardly longer is shown whole.
        var shown = links.Count <= ShownValues + 2 ? links.Count : Math.Max(ShownValues, links.FindLastIndex(link => link.Value.Selected) + 1);
        return new(facet.Name, links[..shown], links[shown..]);
    }
}
