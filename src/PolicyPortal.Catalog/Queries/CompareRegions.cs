using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Subjects;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Which regions to set side by side.</summary>
/// <param name="Topic">A topic of the controlled list; null where none is chosen yet.</param>
/// <param name="Regions">Two to four region paths, in the order of the columns.</param>
public sealed record CompareFilter(string? Topic, IReadOnlyList<string> Regions)
{
    /// <summary>Fewest regions that can be compared.</summary>
    public const int Fewest = 2;

    /// <summary>Most regions that stand beside each other.</summary>
    public const int Most = 4;
}

/// <summary>A measure in a comparison.</summary>
/// <param name="Heading">Its heading; null where its text has none.</param>
/// <param name="Text">Its text without label, with the short items under it.</param>
/// <param name="Periods">Its time limits in reading order.</param>
public sealed record RegionMeasure(
    string Id, string Path, string? Heading, string Text, IReadOnlyList<AmountDetail> Amounts, IReadOnlyList<DeadlineItem> Periods, DocumentSummary Document, string Source, int Line);

/// <summary>A subject that at least two of the regions have measures on.</summary>
/// <param name="Words">What the measures share, the most telling first.</param>
/// <param name="Cells">The measures of each region, in the order of the regions, the nearest to the subject first; empty where it has none.</param>
public sealed record ComparedSubject(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<RegionMeasure>> Cells);

/// <summary>A region of a comparison.</summary>
/// <param name="MeasureCount">Its measures on the topic.</param>
/// <param name="Others">Those that no other region has a counterpart to, strongest on the topic first.</param>
public sealed record ComparedRegion(string Path, int MeasureCount, IReadOnlyList<RegionMeasure> Others);

/// <summary>Regions side by side on one topic.</summary>
/// <param name="Topic">The topic; null where none is chosen or it is not known.</param>
/// <param name="Choices">Regions that the catalogue has documents of, in reading order.</param>
/// <param name="Suggested">The nation and provinces with most documents, at most four, in reading order.</param>
/// <param name="Topics">Topics that the catalogue has documents on, in the order of the controlled list.</param>
public sealed record RegionsComparison(
    string? Topic,
    IReadOnlyList<ComparedRegion> Regions,
    IReadOnlyList<ComparedSubject> Subjects,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> Suggested,
    IReadOnlyList<string> Topics,
    IReadOnlyList<FilterProblem> Problems);

/// <summary>
/// Sets the measures of two to four regions on one topic side by side, matched by what they speak of. A region shows its own measures and those of
/// divisions below it, never those of a level above: what applies everywhere is the whole country's column.
/// </summary>
public sealed class CompareRegions
{
    /// <summary>Share of a measure's cue words that must speak for the topic.</summary>
    private const double LeastShare = 0.2;

    /// <summary>Average cosine from which measures speak of the same.</summary>
    private const double LeastSimilarity = 0.22;

    /// <summary>Measures of a region that are compared, strongest on the topic first: keeps the work bounded whatever the catalogue holds.</summary>
    private const int MostMeasures = 150;

    private const int MostWords = 4;

    private readonly DocumentSearch search;

    internal CompareRegions(DocumentSearch search) => this.search = search;

    /// <summary>The comparison; without topic or regions only what there is to choose from. Values that are not known, and fewer or more regions than can be compared, come back as problems.</summary>
    public async Task<RegionsComparison> Handle(CompareFilter filter, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        List<string> choices = [.. RegionTree.Of(snapshot.Regions.Select(r => (r, 1)), [], RegionScope.Own).Select(r => r.Value)];
        var most = snapshot.Documents.CountBy(d => d.Summary.Region.Split('/')[0]).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(CompareFilter.Most).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        List<string> suggested = [.. choices.Where(most.Contains)];
        List<string> topics = [.. TopicReader.All.Where(snapshot.Topics.Contains)];
        List<FilterProblem> problems =
        [
            .. filter.Topic is { } named && !topics.Contains(named) ? [new FilterProblem("topic", named)] : Array.Empty<FilterProblem>(),
            .. FilterTest.Unknown("region", filter.Regions, path => FilterTest.IsRegion(path, snapshot)),
        ];
        if (problems.Count == 0 && filter.Regions.Count > 0 && filter.Topic is not null && filter.Regions.Count is < CompareFilter.Fewest or > CompareFilter.Most)
        {
            problems.Add(new FilterProblem("regions", string.Join(' ', filter.Regions)));
        }

        if (problems.Count > 0 || filter.Topic is not { } topic || filter.Regions.Count == 0)
        {
            return new RegionsComparison(problems.Exists(p => p.Parameter == "topic") ? null : filter.Topic, [], [], choices, suggested, topics, problems);
        }

        var regions = filter.Regions.Select(path => MeasuresOf(snapshot, path, topic)).ToList();
        var all = regions.SelectMany((measures, region) => measures.Select(measure => (measure, region))).ToList();
        var words = new SubjectWords(snapshot, [.. all.Select(m => m.measure)]);
        var groups = SubjectClusters.Of(all.Count, words.Similarity, LeastSimilarity);
        var places = all.Select((_, i) => i).ToLookup(i => all[i].region);
        var deadlines = snapshot.Deadlines.ToLookup(d => (d.Document, d.Measure));
        var shared = groups.Where(g => g.Select(i => all[i].region).Distinct().Skip(1).Any()).ToList();
        var matched = shared.SelectMany(g => g).ToHashSet();
        return new RegionsComparison(
            topic,
            [.. filter.Regions.Select((path, region) => new ComparedRegion(path, regions[region].Count, [.. places[region].Where(i => !matched.Contains(i)).Select(i => Measure(all[i].measure))]))],
            [.. shared.OrderByDescending(g => g.Select(i => all[i].region).Distinct().Count()).ThenByDescending(g => Weight(g)).Select(Subject)],
            choices,
            suggested,
            topics,
            []);

        double Weight(List<int> group) => group.Sum(i => TopicShare(all[i].measure, topic));

        ComparedSubject Subject(List<int> group)
        {
            var centre = group.ToDictionary(i => i, i => group.Where(j => j != i).Sum(j => words.Similarity(i, j)));
            return new ComparedSubject(
                words.Shared(group, i => all[i].region, MostWords),
                [.. Enumerable.Range(0, regions.Count).Select(region => (IReadOnlyList<RegionMeasure>)[.. group.Where(i => all[i].region == region).OrderByDescending(i => centre[i]).ThenBy(i => i).Select(i => Measure(all[i].measure))])]);
        }

        RegionMeasure Measure(ComparableMeasure measure)
        {
            var document = measure.Document;
            return new RegionMeasure(
                measure.Measure.Id,
                measure.Measure.Path,
                measure.Heading,
                measure.Text,
                [.. measure.Members.SelectMany(m => document.Measures[m].Facts.Amounts)],
                [.. measure.Members.SelectMany(m => deadlines[(document.Index, m)]).OrderBy(d => d.Paragraph).Select(d => d.Item)],
                document.Summary,
                document.Source,
                measure.Measure.StartLine);
        }
    }

    private static List<ComparableMeasure> MeasuresOf(CatalogSnapshot snapshot, string path, string topic) =>
    [
        .. snapshot.Documents
            .Where(d => d.Kind == UnitKind.Document && (d.Summary.Region == path || d.Summary.Region.StartsWith(path + "/", StringComparison.Ordinal)))
            .SelectMany(ComparableMeasure.Of)
            .Where(m => TopicShare(m, topic) >= LeastShare)
            .OrderByDescending(m => TopicShare(m, topic))
            .Take(MostMeasures),
    ];

    private static double TopicShare(ComparableMeasure measure, string topic)
    {
        for (var i = 0; i < TopicReader.All.Count; i++)
        {
            if (TopicReader.All[i] == topic)
            {
                return measure.Topics[i];
            }
        }

        return 0;
    }
}
