using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Which deadlines to list, and the day that their states are told for.</summary>
public sealed record DeadlineFilter
{
    /// <summary>The largest <see cref="Within"/>.</summary>
    public const int MostDays = 366;

    public string? Query { get; init; }

    /// <summary>effective, relief, due, extension, processing, other.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Ids of issuing bodies.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>upcoming, running, over, waiting, unknown: the state on the day.</summary>
    public IReadOnlyList<string> States { get; init; } = [];
    public RegionScope Scope { get; init; } = RegionScope.Applies;

    /// <summary>The day that states are told for; today where it is null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Only what ends or falls due within so many days of the day, itself included.</summary>
    public int? Within { get; init; }

    /// <summary>Leaves out what is doubtful (see <see cref="PeriodDoubts"/>).</summary>
    public bool CertainOnly { get; init; }

    /// <summary>Only limits whose period touches the range from this day on; limits without any day are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Likewise, up to this day.</summary>
    public DateOnly? To { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = 20;
}

/// <summary>A time limit with the document that it stands in.</summary>
/// <param name="Start">First day or month, <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
/// <param name="End">Last day or month, likewise.</param>
/// <param name="Duration">ISO 8601; working days as <c>P2WD</c>.</param>
/// <param name="Anchor">The event that it hangs on, as printed.</param>
/// <param name="Period">From when until when it holds, and what that rests on.</param>
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
    string Region,
    LimitPeriod Period)
{
    /// <summary>Where its words stand.</summary>
    public required SourceRange Span { get; init; }

    /// <summary>How it stands to the regions asked for; null where none was.</summary>
    public RegionStanding? Standing { get; init; }

    /// <summary>Amounts and rates that its measure states in the limit's clause; those of the whole measure where the clause states none.</summary>
    public IReadOnlyList<AmountDetail> Amounts { get; init; } = [];
}

/// <summary>How many limits end or fall due within a number of days.</summary>
public sealed record DueCount(int Days, int Count);

/// <summary>The answer to <see cref="ListDeadlines"/>: what runs, is to come, waits, cannot be told and is over, in this order.</summary>
/// <param name="Day">The day that states are told for: <c>item.Period.On(Day)</c>.</param>
/// <param name="Next">What ends or falls due within 7, 30 and 90 days, under the rest of the filter.</param>
/// <param name="Levels">The levels of the regions asked for with their counts; empty where none was.</param>
public sealed record DeadlinePage(
    DateOnly Day,
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<DeadlineItem> Items,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<DueCount> Next,
    IReadOnlyList<RegionLevel> Levels,
    IReadOnlyList<FilterProblem> Problems);

/// <summary>A limit with the evidence that it rests on.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Compilation">The compilation whose lines the limit names.</param>
public sealed record DeadlineRow(DeadlineItem Item, DocumentSummary Document, CompilationSummary Compilation)
{
    /// <summary>The paragraph that its words stand in, as printed.</summary>
    public required string Paragraph { get; init; }
}

/// <summary>All limits that a filter selects, for calendars and exports. Rows are made as they are read.</summary>
/// <param name="Day">The day that states are told for.</param>
public sealed record DeadlineRows(DateOnly Day, IReadOnlyList<DeadlineRow> Rows, IReadOnlyList<Facet> Facets, IReadOnlyList<FilterProblem> Problems)
{
    /// <summary>The limits alone.</summary>
    public IEnumerable<DeadlineItem> Items => Rows.Select(r => r.Item);
}

/// <summary>Lists time limits by state on a day, kind, region, topic, issuing body, dates and words.</summary>
public sealed class ListDeadlines
{
    private readonly DocumentSearch search;

    internal ListDeadlines(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question. Values that are not known come back as problems with an empty page.</summary>
    public async Task<DeadlinePage> Handle(DeadlineFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.On ?? search.Today;
        var (selection, problems) = await SelectAsync(search, filter, day, null, cancellationToken).ConfigureAwait(false);
        if (selection is null)
        {
            return new DeadlinePage(day, 0, filter.Page, filter.PageSize, [], [], [], [], problems);
        }

        var selected = selection.Selected();
        return new DeadlinePage(
            day,
            selected.Count,
            filter.Page,
            filter.PageSize,
            [.. selected.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).Select(d => d.Item with { Standing = RegionLevels.Standing(d.Item.Region, filter.Regions) })],
            selection.Facets(),
            selection.Next(),
            selection.Levels(),
            []);
    }

    /// <summary>All that the filter selects in the order of the list, whatever its page.</summary>
    public async Task<DeadlineRows> All(DeadlineFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.On ?? search.Today;
        var (selection, problems) = await SelectAsync(search, filter, day, null, cancellationToken).ConfigureAwait(false);
        return new DeadlineRows(day, selection?.Rows() ?? [], selection?.Facets() ?? [], problems);
    }

    /// <summary>What a filter selects, for every question about limits; the problems instead where it cannot be served.</summary>
    /// <param name="search">The catalogue.</param>
    /// <param name="filter">What was asked.</param>
    /// <param name="day">The day that states are told for.</param>
    /// <param name="isInRange">Which limits belong to the filter's range; null for those whose period touches it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal static async Task<(DeadlineSelection? Selection, List<FilterProblem> Problems)> SelectAsync(
        DocumentSearch search, DeadlineFilter filter, DateOnly day, Func<DeadlineItem, bool>? isInRange, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return (null, problems);
        }

        var (_, found) = DocumentSearch.Find(snapshot, new DocumentFilter { Query = filter.Query });
        return (new DeadlineSelection(snapshot, filter, day, found, isInRange), []);
    }

    private static List<FilterProblem> Problems(DeadlineFilter filter, CatalogSnapshot snapshot) =>
    [
        .. FilterTest.Unknown("kind", filter.Kinds, kind => WireName.TryRead<DeadlineKind>(kind, out _)),
        .. FilterTest.Unknown("state", filter.States, state => WireName.TryRead<LimitState>(state, out _)),
        .. FilterTest.Unknown("region", filter.Regions, path => FilterTest.IsRegion(path, snapshot)),
        .. FilterTest.Unknown("topic", filter.Topics, topic => FilterTest.IsTopic(topic, snapshot)),
        .. FilterTest.Unknown("body", filter.Bodies, id => snapshot.BodyOf(id) is not null),
        .. filter.From > filter.To ? [new FilterProblem("to", filter.To.Value.ToString("O", CultureInfo.InvariantCulture))] : Array.Empty<FilterProblem>(),
        .. filter.Within is < 0 or > DeadlineFilter.MostDays ? [new FilterProblem("within", filter.Within.Value.ToString(CultureInfo.InvariantCulture))] : Array.Empty<FilterProblem>(),
        .. FilterTest.Paging(filter.Page, filter.PageSize),
    ];
}
