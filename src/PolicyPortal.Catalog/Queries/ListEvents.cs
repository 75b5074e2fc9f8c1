using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>An event in a region with the limits that hang on it.</summary>
/// <param name="Region">The region whose event the limits name, or for which a date is set.</param>
/// <param name="Date">The date that counts there; its region may be one above. Null where there is none.</param>
/// <param name="Limits">The limits, those that it still holds up first.</param>
/// <param name="Waiting">How many limits have no state yet for want of a date.</param>
public sealed record EventStanding(EventName Event, string Region, EventDate? Date, IReadOnlyList<DeadlineItem> Limits, int Waiting);

/// <summary>The answer to <see cref="ListEvents"/>.</summary>
/// <param name="Waiting">Events without the date that limits wait for, those that hold up most first.</param>
/// <param name="Dated">Events with a date.</param>
/// <param name="CaseByCase">Limits that hang on something that happens case by case, for which no date can be set.</param>
public sealed record EventList(IReadOnlyList<EventStanding> Waiting, IReadOnlyList<EventStanding> Dated, int CaseByCase);

/// <summary>Lists the events that limits hang on: which of them have dates, and which hold up how many limits.</summary>
public sealed class ListEvents
{
    private readonly DocumentSearch search;

    internal ListEvents(DocumentSearch search) => this.search = search;

    /// <summary>All events of the catalogue, and all dates that are set.</summary>
    public async Task<EventList> Handle(CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var limits = snapshot.Deadlines.Select(d => d.Item).Where(i => i.Period.Event?.Kind == EventKind.Occasion)
            .ToLookup(i => (i.Period.Event!.Key, Region: i.Period.EventRegion!));
        var set = snapshot.Periods.Events.All.Select(d => (d.Key, d.Region));
        List<EventStanding> standings = [.. limits.Select(group => group.Key).Union(set).Select(at => Standing(at.Key, at.Region))];
        return new EventList(
            [.. standings.Where(s => s.Waiting > 0).OrderByDescending(s => s.Waiting).ThenBy(s => s.Region, StringComparer.Ordinal)],
            [.. standings.Where(s => s.Waiting == 0).OrderByDescending(s => s.Limits.Count).ThenBy(s => s.Region, StringComparer.Ordinal)],
            snapshot.Deadlines.Count(d => d.Period.Gap == PeriodGap.CaseByCase));

        EventStanding Standing(string key, string region)
        {
            List<DeadlineItem> hanging = [.. limits[(key, region)].OrderBy(i => i.Period.Gap != PeriodGap.Event)];

            // A key that a later version no longer knows still shows under its own name.
            var name = EventVocabulary.Find(key) ?? new EventName(key, EventKind.Occasion, key, key);
            return new EventStanding(name, region, snapshot.Periods.Events.Find(key, region), hanging, hanging.Count(i => i.Period.Gap == PeriodGap.Event));
        }
    }
}
