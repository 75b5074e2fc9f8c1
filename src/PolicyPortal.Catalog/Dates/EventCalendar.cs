using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Dates;

/// <summary>The dates that events have, by region. A region without a date of its own takes that of the level above it.</summary>
public sealed class EventCalendar
{
    private readonly Dictionary<(string Key, string Region), EventDate> dates;

    public EventCalendar(IEnumerable<EventDate> dates) => this.dates = dates.ToDictionary(d => (d.Key, d.Region));

    /// <summary>No event has a date.</summary>
    public static EventCalendar Empty { get; } = new([]);

    /// <summary>All dates, by event and region.</summary>
    public IReadOnlyList<EventDate> All => [.. dates.Values.OrderBy(d => d.Key, StringComparer.Ordinal).ThenBy(d => d.Region != RegionName.Nation).ThenBy(d => d.Region, StringComparer.Ordinal)];

    /// <summary>The dates that the register holds: the newest entry of each event and region, unless it takes them back.</summary>
    public static EventCalendar Of(IEnumerable<EventDateEntry> entries) => new(entries
        .GroupBy(e => (e.Key, e.Region))
        .Select(group => group.MaxBy(e => e.Id)!)
        .Where(e => !e.IsRemoved)
        .Select(e => new EventDate(e.Key, e.Region, e.First, e.Last, e.Note)));

    /// <summary>The date that counts for a region, or null.</summary>
    public EventDate? Find(string key, string region) =>
        RegionName.WithLevelsAbove(region).Select(path => dates.GetValueOrDefault((key, path))).FirstOrDefault(date => date is not null);
}
