using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Events;

/// <summary>The dates of an event in a region as an admin sets them.</summary>
/// <param name="Key">Key of the event (<see cref="EventVocabulary.Occasions"/>).</param>
/// <param name="Region">Region path; the dates count for the regions below that have none of their own.</param>
/// <param name="First">First day, or null.</param>
/// <param name="Last">The day on which it ended or was lifted, or null.</param>
/// <param name="Note">What the dates rest on, such as a document number.</param>
public sealed record EventDateChange(string Key, string Region, DateOnly? First, DateOnly? Last, string? Note);

/// <summary>Writes the register of event dates. Every question asked afterwards sees the limits with their new days.</summary>
public sealed class SetEventDate
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 500;

    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly TimeProvider clock;

    internal SetEventDate(IDbContextFactory<CatalogContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>What the log calls setting dates.</summary>
    internal const string SetAction = "event-set";

    /// <summary>What the log calls taking them back.</summary>
    internal const string RemovedAction = "event-removed";

    /// <summary>What is wrong with dates, by parameter as in <see cref="Handle"/>; empty where they can be set.</summary>
    public static IReadOnlyList<FilterProblem> Check(EventDateChange change) => Problems(change);

    /// <summary>Sets the dates; what counted before for the event and region no longer does.</summary>
    /// <param name="change">The dates.</param>
    /// <param name="actor">Who sets them, for the log.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>What is wrong, by parameter: <c>event</c>, <c>region</c>, <c>first</c>, <c>last</c>, <c>note</c>; empty where the dates are set.</returns>
    public async Task<IReadOnlyList<FilterProblem>> Handle(EventDateChange change, string actor, CancellationToken cancellationToken)
    {
        if (Problems(change) is { Count: > 0 } problems)
        {
            return problems;
        }

        await AddAsync(change, actor, isRemoved: false, cancellationToken).ConfigureAwait(false);
        return [];
    }

    /// <summary>Takes the dates of an event and region back.</summary>
    /// <returns>Whether there were any.</returns>
    public async Task<bool> RemoveAsync(string key, string region, string actor, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var newest = await context.EventDates.AsNoTracking().Where(d => d.Key == key && d.Region == region).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (newest is null || newest.IsRemoved)
            {
                return false;
            }
        }

        await AddAsync(new EventDateChange(key, region, null, null, null), actor, isRemoved: true, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>What the log says that the dates are of.</summary>
    internal static string Subject(string key, string region) => $"{key} {region}";

    /// <summary>How the log names the entry.</summary>
    internal static string Detail(long entry) => FormattableString.Invariant($"entry={entry}");

    private static List<FilterProblem> Problems(EventDateChange change)
    {
        List<FilterProblem> problems = [];
        if (EventVocabulary.Find(change.Key) is not { Kind: EventKind.Occasion })
        {
            problems.Add(new("event", change.Key));
        }

        if (change.Region != RegionName.Nation && RegionVocabulary.Find(change.Region) is null)
        {
            problems.Add(new("region", change.Region));
        }

        if (change is { First: null, Last: null })
        {
            problems.Add(new("last", ""));
        }
        else if (change.First > change.Last)
        {
            problems.Add(new("last", change.Last.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (change.Note?.Length > LongestNote)
        {
            problems.Add(new("note", change.Note));
        }

        return problems;
    }

    private async Task AddAsync(EventDateChange change, string actor, bool isRemoved, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var transaction = await CatalogWrites.BeginAsync(context, static () => { }, cancellationToken).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            var entry = new EventDateEntry
            {
                Key = change.Key,
                Region = change.Region,
                First = change.First,
                Last = change.Last,
                Note = string.IsNullOrWhiteSpace(change.Note) ? null : change.Note.Trim(),
                SetAt = clock.GetUtcNow(),
                IsRemoved = isRemoved,
            };
            context.EventDates.Add(entry);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            AuditLog.Add(context, entry.SetAt, actor, isRemoved ? RemovedAction : SetAction, Subject(entry.Key, entry.Region), Detail(entry.Id));
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
