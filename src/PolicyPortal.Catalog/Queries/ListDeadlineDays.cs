using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>What happens to a limit on a day, in the order in which a day lists it.</summary>
public enum DayMark
{
    /// <summary>Last day of something that has to be done.</summary>
    Due,

    /// <summary>Last day of any other limit.</summary>
    Ends,

    /// <summary>First day, where the text or an event gives it.</summary>
    Begins,
}

/// <summary>A limit on one of its days.</summary>
public sealed record DeadlineDay(DateOnly Day, DayMark Mark, DeadlineItem Item)
{
    /// <summary>
    /// The days of a limit that a calendar shows: its last day, and its first where the text or an event gives one or a length that has to pass first. A first day that is only taken from the
    /// document's issue is none: on that day the document was issued. One that falls together with the last is not shown twice.
    /// </summary>
    public static IEnumerable<DeadlineDay> Of(DeadlineItem item)
    {
        var period = item.Period;
        if (period.First is { } first && period.FirstBasis is PeriodBasis.Stated or PeriodBasis.Event or PeriodBasis.Length && period.Last != first)
        {
            yield return new(first, DayMark.Begins, item);
        }

        if (period.Last is { } last)
        {
            yield return new(last, item.Kind == "due" ? DayMark.Due : DayMark.Ends, item);
        }
    }
}

/// <summary>The answer to <see cref="ListDeadlineDays"/>: day by day, on each day what falls due, ends and begins.</summary>
/// <param name="Day">The day that states are told for.</param>
/// <param name="Entries">In the order of days, all of them.</param>
/// <param name="Before">The last day before the range that has an entry under the same filter; null where there is none.</param>
/// <param name="After">The first day behind the range that has one; null where there is none.</param>
/// <param name="Dateless">How many of the limits that the filter selects stand on no day of any calendar: they wait, cannot be told, or have an open end.</param>
/// <param name="Facets">Of the limits with an entry in the range.</param>
public sealed record DeadlineDays(
    DateOnly Day,
    IReadOnlyList<DeadlineDay> Entries,
    DateOnly? Before,
    DateOnly? After,
    int Dateless,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<FilterProblem> Problems);

/// <summary>Lists days with the limits that begin, end or fall due on them, for calendars. Filters as those of <see cref="ListDeadlines"/>.</summary>
public sealed class ListDeadlineDays
{
    // On one day, what concerns most readers first.
    private static readonly string[] Kinds = ["due", "relief", "extension", "effective", "processing", "other"];

    private readonly DocumentSearch search;

    internal ListDeadlineDays(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question. Values that are not known come back as problems with an empty list.</summary>
    /// <param name="filter">
    /// Which limits; its <see cref="DeadlineFilter.From"/> and <see cref="DeadlineFilter.To"/> are the first and last day listed, both open where null. Its page is
    /// for the caller.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DeadlineDays> Handle(DeadlineFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.On ?? search.Today;
        var (ranged, problems) = await ListDeadlines.SelectAsync(search, filter, day, IsListed, cancellationToken).ConfigureAwait(false);
        if (ranged is null)
        {
            return new DeadlineDays(day, [], null, null, 0, [], problems);
        }

        var (all, _) = await ListDeadlines.SelectAsync(search, filter with { From = null, To = null }, day, null, cancellationToken).ConfigureAwait(false);
        var items = all!.Selected().Select(d => d.Item).ToList();
        var days = items.SelectMany(DeadlineDay.Of).ToList();
        return new DeadlineDays(
            day,
            [.. days.Where(d => IsInside(d.Day)).OrderBy(d => d.Day).ThenBy(d => d.Mark).ThenBy(d => Kinds.IndexOf(d.Item.Kind))],
            days.Where(d => d.Day < filter.From).Select(d => (DateOnly?)d.Day).Max(),
            days.Where(d => d.Day > filter.To).Select(d => (DateOnly?)d.Day).Min(),
            items.Count(i => !DeadlineDay.Of(i).Any()),
            ranged.Facets(),
            []);

        bool IsListed(DeadlineItem item) => DeadlineDay.Of(item).Any(d => IsInside(d.Day));

        bool IsInside(DateOnly at) => (filter.From is null || at >= filter.From) && (filter.To is null || at <= filter.To);
    }
}
