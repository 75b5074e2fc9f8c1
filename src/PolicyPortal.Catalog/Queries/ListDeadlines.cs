namespace PolicyPortal.Catalog.Queries;

/// <summary>Which deadlines to list. Dates select limits whose period touches the range; limits without any date are left out when a range is given.</summary>
public sealed record DeadlineFilter
{
    public string? Query { get; init; }

    /// <summary>effective, relief, due, extension, processing, other.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public RegionScope Scope { get; init; } = RegionScope.Applies;
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 20;
}

/// <summary>A time limit with the document that it stands in.</summary>
/// <param name="Start">First day or month, <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
/// <param name="End">Last day or month, likewise.</param>
/// <param name="Duration">ISO 8601; working days as <c>P2WD</c>.</param>
/// <param name="Anchor">The event that it hangs on, as printed.</param>
public sealed record DeadlineItem(
    string Id,
    string Kind,
    string Quote,
    string? Start,
    string? End,
    string? Duration,
    string? Anchor,
    bool Certain,
    bool YearInferred,
    string? MeasureId,
    string? MeasurePath,
    string Source,
    int Line,
    string DocumentId,
    string DocumentTitle,
    string? DocumentNumber,
    string Region);

/// <summary>The answer to <see cref="ListDeadlines"/>: by end, else start; those without dates last.</summary>
public sealed record DeadlinePage(
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<DeadlineItem> Items,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<FilterProblem> Problems);
