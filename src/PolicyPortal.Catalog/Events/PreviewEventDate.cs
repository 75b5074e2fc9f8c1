using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Events;

/// <summary>What other dates of an event in a region would do to the limits of that region and those below it.</summary>
/// <param name="Present">The dates set for just that region; null where there are none.</param>
/// <param name="Gaining">Limits that wait for a date and would get one.</param>
/// <param name="Moving">Limits that go by other dates now.</param>
/// <param name="Losing">Limits that would have no date any more.</param>
public sealed record EventDatePreview(EventDate? Present, IReadOnlyList<DeadlineItem> Gaining, IReadOnlyList<DeadlineItem> Moving, IReadOnlyList<DeadlineItem> Losing);

/// <summary>Tells which limits go by other dates once those of an event in a region are set or taken back; changes nothing.</summary>
public sealed class PreviewEventDate
{
    private readonly DocumentSearch search;

    internal PreviewEventDate(DocumentSearch search) => this.search = search;

    /// <summary>The limits, in the order of the list of limits.</summary>
    /// <param name="change">The dates; those of it are not looked at where they are taken back.</param>
    /// <param name="isRemoved">Whether the dates of the event and region are taken back.</param>
    public async Task<EventDatePreview> Handle(EventDateChange change, bool isRemoved, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var now = snapshot.Periods.Events;
        var present = now.All.FirstOrDefault(date => date.Key == change.Key && date.Region == change.Region);
        var others = now.All.Where(date => date != present);
        var then = new EventCalendar(isRemoved ? others : others.Append(new EventDate(change.Key, change.Region, change.First, change.Last)));
        List<DeadlineItem> gaining = [];
        List<DeadlineItem> moving = [];
        List<DeadlineItem> losing = [];
        foreach (var limit in snapshot.Deadlines.Select(d => d.Item).Where(i => i.Period.Event is { Kind: EventKind.Occasion } named && named.Key == change.Key))
        {
            var (old, next) = (now.Find(change.Key, limit.Period.EventRegion!), then.Find(change.Key, limit.Period.EventRegion!));
            if (Days(old) != Days(next))
            {
                (next is null ? losing : old is null ? gaining : moving).Add(limit);
            }
        }

        return new EventDatePreview(present, gaining, moving, losing);
    }

    private static (DateOnly? First, DateOnly? Last)? Days(EventDate? date) => date is null ? null : (date.First, date.Last);
}
