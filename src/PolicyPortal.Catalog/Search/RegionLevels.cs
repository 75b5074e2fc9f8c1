using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Tells what is a region's own from what reaches it from the levels above. Knows paths only, so regions of any compilation serve.</summary>
internal static class RegionLevels
{
    /// <summary>The regions themselves first, then every level above them, lowest first.</summary>
    /// <param name="asked">Paths of the regions asked for.</param>
    /// <param name="occurrences">How many records each region has.</param>
    public static IReadOnlyList<RegionLevel> Of(IReadOnlyList<string> asked, IEnumerable<(string Region, int Worth)> occurrences)
    {
        var counts = occurrences.ToDictionary(o => o.Region, o => o.Worth, StringComparer.Ordinal);
        return [.. FilterTest.Regions(asked, RegionScope.Applies)
            .Select(path => new RegionLevel(path, Standing(path, asked)!.Value, counts.GetValueOrDefault(path)))
            .OrderBy(level => level.Standing).ThenByDescending(level => RegionName.Depth(level.Region)).ThenBy(level => level.Region, StringComparer.Ordinal)];
    }

    /// <summary>How a found record stands to the filter's regions; null where it names none.</summary>
    public static RegionStanding? Standing(string region, DocumentFilter filter) => Standing(region, filter.Regions);

    /// <summary>How a region stands to those asked for; null where none is.</summary>
    public static RegionStanding? Standing(string region, IReadOnlyList<string> asked) => asked.Count == 0 ? null
        : asked.Contains(region, StringComparer.Ordinal) ? RegionStanding.Own : RegionStanding.Above;
}
