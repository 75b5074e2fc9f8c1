namespace PolicyPortal.Catalog.Queries;

/// <summary>What an answer without results has to say: what else would find something, and what the catalogue lacks.</summary>
/// <param name="Drops">What dropping each part of the question would give, most first, all filters at once last; parts that give nothing are left out.</param>
/// <param name="Gaps">Values asked for that no document of the catalogue has, whatever the query.</param>
/// <param name="Extent">What the catalogue holds.</param>
public sealed record NothingFound(IReadOnlyList<FilterDrop> Drops, IReadOnlyList<FilterGap> Gaps, CatalogExtent Extent);

/// <summary>A part of a question, and what the question without it finds.</summary>
/// <param name="Parameter">Name of the parameter; <c>scope</c> for taking in the levels above; empty for all filters at once.</param>
/// <param name="Count">Records then found.</param>
public sealed record FilterDrop(string Parameter, int Count);

/// <summary>A value asked for that no document of the catalogue has.</summary>
public sealed record FilterGap(string Parameter, string Value);

/// <summary>What the catalogue holds.</summary>
/// <param name="First">Earliest day of issue; null where no document has one.</param>
/// <param name="Last">Latest day of issue.</param>
public sealed record CatalogExtent(int Compilations, int Documents, DateOnly? First, DateOnly? Last);
