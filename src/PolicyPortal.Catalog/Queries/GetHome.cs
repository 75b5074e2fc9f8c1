namespace PolicyPortal.Catalog.Queries;

/// <summary>What the home page says.</summary>
/// <param name="NextDeadlines">Limits that end on or after the given day, soonest first; where there is none, the latest that ended.</param>
/// <param name="DeadlinesAreOver">True where <paramref name="NextDeadlines"/> lie in the past.</param>
public sealed record HomeDetail(
    int DocumentCount,
    int MeasureCount,
    int DeadlineCount,
    int BodyCount,
    IReadOnlyList<CompilationSummary> Compilations,
    IReadOnlyList<DocumentSummary> Newest,
    IReadOnlyList<DeadlineItem> NextDeadlines,
    bool DeadlinesAreOver,
    IReadOnlyList<FacetValue> Regions,
    IReadOnlyList<FacetValue> Topics);
