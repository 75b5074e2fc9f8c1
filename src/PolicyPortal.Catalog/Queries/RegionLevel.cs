namespace PolicyPortal.Catalog.Queries;

/// <summary>How a record stands to the regions that were asked for.</summary>
public enum RegionStanding
{
    /// <summary>本级: of one of these regions itself.</summary>
    Own,

    /// <summary>来自上级: of a level above; it applies there too, but is not local.</summary>
    Above,
}

/// <summary>One level of the regions that were asked for.</summary>
/// <param name="Region">Path of the region.</param>
/// <param name="Standing">Whether it was asked for itself or lies above.</param>
/// <param name="Count">Records of this region alone under the rest of the question.</param>
public sealed record RegionLevel(string Region, RegionStanding Standing, int Count);
