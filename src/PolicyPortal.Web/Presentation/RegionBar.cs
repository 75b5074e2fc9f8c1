using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A level of the regions asked for, with the address that shows it alone.</summary>
/// <param name="IsTakenIn">Whether the list holds it as it stands.</param>
public sealed record LevelLink(RegionLevel Level, bool IsTakenIn, string Address);

/// <summary>
/// What a choice of regions takes in: how many records are the regions' own and how many come from each level above, and the switch that leaves
/// the higher levels out.
/// </summary>
public sealed class RegionBar
{
    /// <param name="address">The address of the list.</param>
    /// <param name="scope">Whether the list takes in the levels above.</param>
    /// <param name="levels">The levels with their counts.</param>
    public RegionBar(PageAddress address, RegionScope scope, IReadOnlyList<RegionLevel> levels)
    {
        IsOwn = scope == RegionScope.Own;
        Levels = [.. levels.Select(level => new LevelLink(
            level,
            !IsOwn || level.Standing == RegionStanding.Own,
            address.Set("region", level.Region).Set("scope", "own").ToString()))];
        OwnCount = levels.Where(level => level.Standing == RegionStanding.Own).Sum(level => level.Count);
        AllCount = levels.Sum(level => level.Count);
        Own = address.Set("scope", "own").ToString();
        All = address.Without("scope").ToString();
    }

    /// <summary>The levels: the regions themselves, then upwards.</summary>
    public IReadOnlyList<LevelLink> Levels { get; }

    /// <summary>Whether the higher levels are left out.</summary>
    public bool IsOwn { get; }

    /// <summary>Whether there is a higher level to leave out.</summary>
    public bool HasAbove => Levels.Any(link => link.Level.Standing == RegionStanding.Above);

    /// <summary>Records of the regions themselves.</summary>
    public int OwnCount { get; }

    /// <summary>Records of all levels.</summary>
    public int AllCount { get; }

    /// <summary>The address without the higher levels.</summary>
    public string Own { get; }

    /// <summary>The address with them.</summary>
    public string All { get; }

    /// <summary>The levels above that a list of documents or measures takes in, lowest first.</summary>
    public static IEnumerable<string> Above(DocumentFilter filter, IEnumerable<RegionLevel> levels) => Above(filter.Scope, levels);

    /// <summary>The levels above that a list takes in, lowest first.</summary>
    public static IEnumerable<string> Above(RegionScope scope, IEnumerable<RegionLevel> levels) =>
        scope == RegionScope.Own ? [] : levels.Where(level => level.Standing == RegionStanding.Above).Select(level => level.Region);
}
