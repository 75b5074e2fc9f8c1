using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>The facet of regions: a tree in reading order, the whole country first.</summary>
internal static class RegionTree
{
    /// <summary>The regions that occur or are selected, with the levels above them.</summary>
    /// <param name="occurrences">Region and worth of each record.</param>
    /// <param name="selected">The filter's values.</param>
    /// <param name="scope">What a value takes in: a value counts what it would select.</param>
    public static List<FacetValue> Of(IEnumerable<(string Region, int Worth)> occurrences, IReadOnlyList<string> selected, RegionScope scope)
    {
        Dictionary<string, int> own = new(StringComparer.Ordinal);
        foreach (var (region, worth) in occurrences)
        {
            own[region] = own.GetValueOrDefault(region) + worth;
        }

        var shown = own.Keys.Concat(selected).SelectMany(RegionName.WithLevelsAbove).ToHashSet(StringComparer.Ordinal);
        return [.. shown.Select(Value).OrderBy(v => v.Value != RegionName.Nation).ThenBy(v => v.Value, StringComparer.Ordinal)];

        FacetValue Value(string path) => new(
            path,
            path[(path.LastIndexOf('/') + 1)..],
            FilterTest.Regions([path], scope).Sum(region => own.GetValueOrDefault(region)),
            selected.Contains(path, StringComparer.Ordinal),
            path.Count(c => c == '/'));
    }
}
