using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Dates;

/// <summary>The dates that events have, by region. A region without a date of its own takes that of the level above it.</summary>
public sealed class EventCalendar
{
    private readonly Dictionary<(string Key, string Region), EventDate> dates;

    public EventCalendar(IEnumerable<EventDate> dates) => this.dates = dates.ToDictionary(d => (d.Key, d.Region));

    /// <summary>No event has a date.</summary>
    public static EventCalendar Empty { get; } = new([]);

    /// <summary>The date that counts for a region, or null.</summary>
    public EventDate? Find(string key, string region) =>
        RegionName.WithLevelsAbove(region).Select(path => dates.GetValueOrDefault((key, path))).FirstOrDefault(date => date is not null);
}
