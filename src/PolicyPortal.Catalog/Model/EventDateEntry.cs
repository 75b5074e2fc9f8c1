using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PolicyPortal.Catalog.Dates;

namespace PolicyPortal.Catalog.Model;

/// <summary>
/// An entry of the register of event dates. The register is only added to: the newest entry of an event and region counts, so that it tells who
/// could know what when, and its highest <see cref="Id"/> marks the state that the catalogue is in.
/// </summary>
public sealed class EventDateEntry
{
    /// <summary>Running number, never given twice.</summary>
    public long Id { get; init; }

    /// <summary>Key of the event (<see cref="EventName.Key"/>).</summary>
    public required string Key { get; init; }

    /// <summary>Region path.</summary>
    public required string Region { get; init; }

    /// <summary>First day of the event.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day: the day on which it ended or was lifted.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What the dates rest on, in the words of who set them.</summary>
    public string? Note { get; init; }

    /// <summary>When the entry was made.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Whether the entry takes the dates back.</summary>
    public required bool IsRemoved { get; init; }
}

internal sealed class EventDateEntryMapping : IEntityTypeConfiguration<EventDateEntry>
{
    public void Configure(EntityTypeBuilder<EventDateEntry> builder)
    {
        builder.ToTable("EventDates");
        builder.HasKey(d => d.Id);
        builder.HasIndex(d => new { d.Key, d.Region });
    }
}
