using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>How new the catalogue is.</summary>
/// <param name="NewestIssueDate">The newest issue date of a document; null where none has one. A date behind the last import is a misprint and does not count.</param>
/// <param name="LastImport">When a compilation was last read in; null for an empty catalogue.</param>
/// <param name="OldestIssueDate">The oldest issue date of a document; null where none has one.</param>
public sealed record DataState(DateOnly? NewestIssueDate, DateTimeOffset? LastImport, DateOnly? OldestIssueDate)
{
    internal static DataState Of(CatalogSnapshot snapshot)
    {
        DateTimeOffset? imported = snapshot.Compilations.Count == 0 ? null : snapshot.Compilations.Max(c => c.ImportedAt);

        // A day more, since the document may count in another time zone.
        var latest = imported is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime).AddDays(1) : DateOnly.MaxValue;
        return new DataState(snapshot.Documents.Max(d => d.Summary.IssueDate <= latest ? d.Summary.IssueDate : null), imported, snapshot.Documents.Min(d => d.Summary.IssueDate));
    }
}

/// <summary>Tells how new the catalogue is, for the foot of every page: from the snapshot at hand, without a question to the database.</summary>
public sealed class TellDataState
{
    private readonly SnapshotCache snapshots;
    private volatile Made? last;

    internal TellDataState(SnapshotCache snapshots) => this.snapshots = snapshots;

    /// <summary>The state as the last question saw it; null before the first.</summary>
    public DataState? Known => snapshots.Latest is { } snapshot ? Of(snapshot) : null;

    /// <summary>The state as the last question saw it; asks the database only where there was none.</summary>
    public async Task<DataState> Handle(CancellationToken cancellationToken) =>
        Known ?? Of(await snapshots.GetAsync(cancellationToken).ConfigureAwait(false));

    private DataState Of(CatalogSnapshot snapshot)
    {
        if (last is { } made && made.Snapshot == snapshot)
        {
            return made.State;
        }

        var state = DataState.Of(snapshot);
        last = new Made(snapshot, state);
        return state;
    }

    private sealed record Made(CatalogSnapshot Snapshot, DataState State);
}
