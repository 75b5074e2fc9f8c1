using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

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

/// <summary>Lists time limits by kind, region, topic, dates and words.</summary>
public sealed class ListDeadlines
{
    private readonly DocumentSearch search;

    internal ListDeadlines(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question. Values that are not known come back as problems with an empty page.</summary>
    public async Task<DeadlinePage> Handle(DeadlineFilter filter, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return new DeadlinePage(0, filter.Page, filter.PageSize, [], [], problems);
        }

        var (_, found) = DocumentSearch.Find(snapshot, new DocumentFilter { Query = filter.Query });
        var selection = new DeadlineSelection(snapshot, filter, found);
        var selected = selection.Selected;
        return new DeadlinePage(
            selected.Count,
            filter.Page,
            filter.PageSize,
            [.. selected.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).Select(d => d.Item)],
            selection.Facets(),
            []);
    }

    private static List<FilterProblem> Problems(DeadlineFilter filter, CatalogSnapshot snapshot) =>
    [
        .. FilterTest.Unknown("kind", filter.Kinds, kind => WireName.TryRead<DeadlineKind>(kind, out _)),
        .. FilterTest.Unknown("region", filter.Regions, path => FilterTest.IsRegion(path, snapshot)),
        .. FilterTest.Unknown("topic", filter.Topics, topic => FilterTest.IsTopic(topic, snapshot)),
        .. filter.From > filter.To ? [new FilterProblem("to", filter.To.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<FilterProblem>(),
        .. FilterTest.Paging(filter.Page, filter.PageSize),
    ];
}
