using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>How a document and its measures stand on a day.</summary>
/// <param name="Document">The document as a whole.</param>
/// <param name="Measures">Its measures by id: those of the printing that stands for the work.</param>
public sealed record DocumentStandings(DateOnly Day, Standing Document, IReadOnlyDictionary<string, Standing> Measures)
{
    /// <summary>The same by path, for other printings; of several measures with one path the first.</summary>
    public required IReadOnlyDictionary<string, Standing> Paths { get; init; }

    /// <summary>How a measure of any printing stands; null for one that the printing that stands for the work lacks.</summary>
    public Standing? Of(MeasureDetail measure) => Measures.GetValueOrDefault(measure.Id) ?? Paths.GetValueOrDefault(measure.Path);
}

/// <summary>Tells how a document and its measures stand on a day.</summary>
public sealed class GetStandings
{
    private readonly DocumentSearch search;

    internal GetStandings(DocumentSearch search) => this.search = search;

    /// <summary>The standings; null for an unknown id.</summary>
    /// <param name="id">Id of any printing of the document.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<DocumentStandings?> Handle(string id, DateOnly day, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.WorkOf(id) is not { } work)
        {
            return null;
        }

        var standings = snapshot.Periods.On(day);
        List<(SnapshotMeasure Measure, Standing Standing)> measures = [.. work.Measures.Index().Select(m => (m.Item, standings.OfMeasure(work.Index, m.Index)))];
        return new DocumentStandings(day, standings.OfWork(work.Index), measures.ToDictionary(m => m.Measure.Id, m => m.Standing, StringComparer.Ordinal))
        {
            Paths = measures.DistinctBy(m => m.Measure.Path).ToDictionary(m => m.Measure.Path, m => m.Standing, StringComparer.Ordinal),
        };
    }
}
