using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A topic in the list of topics.</summary>
/// <param name="DocumentCount">Documents on it, as the search counts.</param>
/// <param name="Newest">The newest issue date of one; null where none has a date.</param>
/// <param name="Regions">The nation and provinces with documents on it, most first.</param>
public sealed record TopicItem(string Topic, int DocumentCount, DateOnly? Newest, IReadOnlyList<string> Regions);

/// <summary>Lists the topics that the catalogue has documents on, in the order of the controlled list.</summary>
public sealed class ListTopics
{
    private readonly DocumentSearch search;

    internal ListTopics(DocumentSearch search) => this.search = search;

    /// <summary>The topics.</summary>
    public async Task<IReadOnlyList<TopicItem>> Handle(CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return [.. TopicReader.All.Where(snapshot.Topics.Contains).Select(topic => (topic, documents: GetTopic.On(snapshot, topic)))
            .Select(t => new TopicItem(t.topic, t.documents.Count, t.documents.Max(d => d.Summary.IssueDate), GetTopic.Provinces(t.documents)))];
    }
}

/// <summary>A body with the number of its documents on a topic.</summary>
public sealed record TopicBody(string Id, string Name, int DocumentCount);

/// <summary>What a topic holds of one region.</summary>
/// <param name="Region">Region path; its own level only.</param>
/// <param name="Bodies">The bodies that issued them, most documents first.</param>
/// <param name="Newest">The newest of them.</param>
public sealed record TopicRegion(string Region, int DocumentCount, IReadOnlyList<TopicBody> Bodies, IReadOnlyList<DocumentSummary> Newest);

/// <summary>What a topic holds.</summary>
/// <param name="AsOf">The day on which periods run.</param>
/// <param name="MeasureCount">Measures of its documents.</param>
/// <param name="Regions">Its documents by region: the nation first, then those with most documents.</param>
/// <param name="Provinces">The nation and provinces with documents on it, most first.</param>
/// <param name="RunningCount">Periods that run on that day; of those of one document that end together one counts.</param>
/// <param name="Running">The first of them, those that end soonest first; those in force without an end last.</param>
/// <param name="LastEnd">Where none runs: the last day on which one with an end did, if there is one before.</param>
public sealed record TopicDetail(
    string Topic,
    DateOnly AsOf,
    int DocumentCount,
    int MeasureCount,
    IReadOnlyList<TopicRegion> Regions,
    IReadOnlyList<string> Provinces,
    int RunningCount,
    IReadOnlyList<DeadlineItem> Running,
    DateOnly? LastEnd);

/// <summary>Reads what a topic holds by region and body, newest first, and which of its periods run.</summary>
public sealed class GetTopic
{
    private const int MostDocuments = 5;
    private const int MostBodies = 8;
    private const int MostPeriods = 20;

    private readonly DocumentSearch search;

    internal GetTopic(DocumentSearch search) => this.search = search;

    /// <summary>The topic; null for one that is not known.</summary>
    /// <param name="topic">Name in the controlled list.</param>
    /// <param name="asOf">The day on which periods run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<TopicDetail?> Handle(string topic, DateOnly asOf, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (!snapshot.Topics.Contains(topic))
        {
            return null;
        }

        var documents = On(snapshot, topic);
        var own = snapshot.Documents.Where(d => d.Summary.Topics.Contains(topic, StringComparer.Ordinal)).ToDictionary(d => d.Index);
        List<SnapshotDeadline> limits = [.. snapshot.Deadlines.Where(d => d.Item.Certain && own.ContainsKey(d.Document)).Select(d => d.At(asOf))];

        // A document repeats a date in every clause that it concerns; one line says it, that of a relief before others.
        List<SnapshotDeadline> running = [.. limits.Where(d => d.Period.On(asOf) == LimitState.Running)
            .OrderBy(d => d.Last ?? DateOnly.MaxValue).ThenBy(d => d.Item.Kind != WireName.Of(DeadlineKind.Relief)).DistinctBy(d => (d.Document, d.Last))];
        return new TopicDetail(
            topic,
            asOf,
            documents.Count,
            own.Values.Sum(d => d.Measures.Length),
            [.. documents.GroupBy(d => d.Summary.Region, StringComparer.Ordinal).OrderBy(g => g.Key != RegionName.Nation).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(Region)],
            Provinces(documents),
            running.Count,
            [.. running.Take(MostPeriods).Select(d => d.Item)],
            running.Count > 0 ? null : limits.Where(d => d.Period.On(asOf) == LimitState.Over).Max(d => d.Last));
    }

    /// <summary>The works on a topic as the search lists them, newest first.</summary>
    internal static List<SnapshotDocument> On(CatalogSnapshot snapshot, string topic) =>
        ListedWorks.Of(snapshot.Documents.Where(d => d.Summary.Topics.Contains(topic, StringComparer.Ordinal)));

    /// <summary>The nation and provinces of the works, most first.</summary>
    internal static List<string> Provinces(IEnumerable<SnapshotDocument> documents) =>
        [.. documents.CountBy(d => d.Summary.Region.Split('/')[0]).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];

    private static TopicRegion Region(IGrouping<string, SnapshotDocument> documents) => new(
        documents.Key,
        documents.Count(),
        [.. documents.SelectMany(d => d.Summary.IssuingBodies.DistinctBy(b => b.Id)).CountBy(body => body).OrderByDescending(p => p.Value).ThenBy(p => p.Key.Name, StringComparer.Ordinal)
            .Take(MostBodies).Select(p => new TopicBody(p.Key.Id, p.Key.Name, p.Value))],
        [.. documents.Take(MostDocuments).Select(d => d.Summary)]);
}
