using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Events;

/// <summary>An entry of the register of event dates.</summary>
/// <param name="Actor">Who made it; null for one that was made before that was written down.</param>
/// <param name="Counts">Whether it is the newest of its event and region.</param>
public sealed record EventEntry(EventDateEntry Entry, string? Actor, bool Counts);

/// <summary>Lists what was set and taken back, the newest first.</summary>
public sealed class ListEventEntries
{
    /// <summary>Entries of a page.</summary>
    public const int PageSize = 50;

    private readonly IDbContextFactory<CatalogContext> contexts;

    internal ListEventEntries(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>A page of entries, and how many there are.</summary>
    /// <param name="page">1-based.</param>
    public async Task<(IReadOnlyList<EventEntry> Entries, int Total)> Handle(int page, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var rows = await context.EventDates.AsNoTracking().OrderByDescending(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(d => new { Entry = d, Counts = !context.EventDates.Any(later => later.Key == d.Key && later.Region == d.Region && later.Id > d.Id) })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var subjects = rows.Select(row => SetEventDate.Subject(row.Entry.Key, row.Entry.Region)).Distinct().ToList();
        var log = (await context.AuditLog.AsNoTracking().Where(a => subjects.Contains(a.Subject) && (a.Action == SetEventDate.SetAction || a.Action == SetEventDate.RemovedAction))
            .ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(a => (a.Subject, a.Detail), a => a.Actor);
        return (
            [.. rows.Select(row => new EventEntry(row.Entry, log[(SetEventDate.Subject(row.Entry.Key, row.Entry.Region), SetEventDate.Detail(row.Entry.Id))].FirstOrDefault(), row.Counts))],
            await context.EventDates.CountAsync(cancellationToken).ConfigureAwait(false));
    }
}
