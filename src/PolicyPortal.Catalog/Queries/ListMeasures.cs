using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A measure in a list, with the document that it stands in.</summary>
public sealed record MeasureItem(string Id, string Path, string Heading, IReadOnlyList<TextPart> Snippet, string Source, int Line, DocumentSummary Document, MeasureFacts Facts)
{
    /// <summary>How it stands to the regions that were asked for; null where none was.</summary>
    public RegionStanding? Standing { get; init; }

    /// <inheritdoc cref="DocumentHit.OnDay"/>
    public required Standing OnDay { get; init; }
}

/// <summary>The answer to <see cref="ListMeasures"/>.</summary>
public sealed record MeasurePage(
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<MeasureItem> Items,
    IReadOnlyList<Facet> Facets,
    QueryReading? Reading,
    IReadOnlyList<FilterProblem> Problems)
{
    /// <inheritdoc cref="DocumentPage.Levels"/>
    public IReadOnlyList<RegionLevel> Levels { get; init; } = [];

    /// <inheritdoc cref="DocumentPage.Nothing"/>
    public NothingFound? Nothing { get; init; }
}

/// <summary>Finds measures for a query and filters; without a query all measures of the selected documents, in their order.</summary>
public sealed class ListMeasures
{
    /// <summary>Share of the query's weight that a measure, with the headings above it and its document's title, must have.</summary>
    private const double LeastShare = 0.5;

    private readonly DocumentSearch search;

    internal ListMeasures(DocumentSearch search) => this.search = search;

    /// <summary>Answers the question. Values that are not known come back as problems with an empty page.</summary>
    public async Task<MeasurePage> Handle(DocumentFilter filter, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (FilterTest.Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return new MeasurePage(0, filter.Page, filter.PageSize, [], [], null, problems);
        }

        var (query, isSearch, standings, works, ordered) = Find(snapshot, filter);
        return new MeasurePage(
            ordered.Count,
            filter.Page,
            filter.PageSize,
            [.. ordered.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize).Select(m => Item(m.Work, m.Measure, filter, standings))],
            works.Facets(),
            query is null ? null : QueryReading.Of(query, snapshot, works.Selected.Count(w => w.HasAllWords)),
            [])
        {
            Levels = works.Levels(),
            Nothing = ordered.Count > 0 ? null : works.Nothing(isSearch ? new FoundWorks(snapshot, filter, WithEveryMeasure(snapshot), countsMeasures: true, standings) : null),
        };
    }

    /// <summary>All that the filter selects in the order of the list, whatever its page.</summary>
    public async Task<MeasureRows> All(DocumentFilter filter, CancellationToken cancellationToken)
    {
        var day = filter.AsOf ?? search.Today;
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (FilterTest.Problems(filter, snapshot) is { Count: > 0 } problems)
        {
            return new MeasureRows(day, [], [], [], null, problems);
        }

        var (query, _, standings, works, ordered) = Find(snapshot, filter);
        return new MeasureRows(
            day,
            new MadeOnDemand<(FoundDocument Work, MeasureScore Measure), MeasureRow>(ordered, m => new MeasureRow(
                Item(m.Work, m.Measure, filter, standings), m.Work.Document.WordsOf(m.Measure.Measure), snapshot.CompilationOf(m.Work.Document))),
            works.Facets(),
            works.Levels(),
            query is null ? null : QueryReading.Of(query, snapshot, works.Selected.Count(w => w.HasAllWords)),
            []);
    }

    private Found Find(CatalogSnapshot snapshot, DocumentFilter filter)
    {
        var (query, found) = DocumentSearch.Find(snapshot, filter);
        var matching = found is null
            ? WithEveryMeasure(snapshot)
            : found.Select(w => w with { Measures = [.. w.Measures.Where(m => m.Share >= LeastShare)] });
        var standings = search.Standings(snapshot, filter);
        var works = new FoundWorks(snapshot, filter, matching.Where(w => w.Measures.Count > 0), countsMeasures: true, standings);
        return new Found(query, found is not null, standings, works, Ordered(works.Selected.SelectMany(w => works.MeasuresOf(w).Select(m => (w, m))), filter.Sort, found is not null));
    }

    private static IEnumerable<FoundDocument> WithEveryMeasure(CatalogSnapshot snapshot) => snapshot.Unsearched
        .Select(w => w with { Measures = [.. w.Document.Measures.Select((_, i) => new MeasureScore(i, 0, 1))] })
        .Where(w => w.Measures.Count > 0);

    private static List<(FoundDocument Work, MeasureScore Measure)> Ordered(IEnumerable<(FoundDocument Work, MeasureScore Measure)> measures, SortOrder sort, bool isSearch) => sort switch
    {
        SortOrder.Oldest => [.. measures.OrderBy(m => m.Work.Document.Summary.IssueDate ?? DateOnly.MaxValue).ThenBy(m => m.Work.Document.Index).ThenBy(m => m.Measure.Measure)],
        SortOrder.Relevance when isSearch => [.. measures.OrderByDescending(m => m.Measure.Score * m.Measure.Share).ThenBy(m => m.Work.Document.Index).ThenBy(m => m.Measure.Measure)],
        _ => [.. measures.OrderBy(m => m.Work.Document.Index).ThenBy(m => m.Measure.Measure)],
    };

    private static MeasureItem Item(FoundDocument work, MeasureScore score, DocumentFilter filter, DayStandings standings)
    {
        var measure = work.Document.Measures[score.Measure];
        return new MeasureItem(measure.Id, measure.Path, measure.Heading, SnippetMaker.OfMeasure(work.Match, score.Measure), work.Document.Source, measure.StartLine, work.Document.Summary, measure.Facts)
        {
            Standing = RegionLevels.Standing(work.Document.Summary.Region, filter),
            OnDay = standings.OfMeasure(work.Document.Index, score.Measure),
        };
    }

    /// <param name="IsSearch">Whether there was something to search for.</param>
    /// <param name="Ordered">The selected measures in the order of the list.</param>
    private readonly record struct Found(ReadQuery? Query, bool IsSearch, DayStandings Standings, FoundWorks Works, List<(FoundDocument Work, MeasureScore Measure)> Ordered);
}
