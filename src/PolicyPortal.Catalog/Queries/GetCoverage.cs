using PolicyPortal.Catalog.Coverage;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Vocabulary;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A column of the coverage: a month, a year, or several years.</summary>
/// <param name="From">The first month or year, <c>yyyy-MM</c> or <c>yyyy</c>.</param>
/// <param name="To">The last one, likewise.</param>
/// <param name="Months">Its months as the <c>month</c> filter takes them; of years, those that hold documents.</param>
public sealed record CoveragePeriod(string From, string To, IReadOnlyList<string> Months);

/// <summary>Months in a row.</summary>
/// <param name="From">The first, <c>yyyy-MM</c>.</param>
/// <param name="To">The last, inclusive.</param>
public sealed record MonthRange(string From, string To);

/// <summary>What the catalogue holds of one region or body.</summary>
/// <param name="Value">Region path or body id, as the filters take them.</param>
/// <param name="Label">The region's path or the body's name.</param>
/// <param name="Depth">Level in the tree of regions, from 0.</param>
/// <param name="Counts">Documents by period, in the order of <see cref="CatalogCoverage.Periods"/>: as many as the search finds with both filters (of a region, its own level).</param>
/// <param name="Undated">Documents without a month.</param>
/// <param name="Total">All of its documents.</param>
/// <param name="Gaps">Months without a document between its first and its last.</param>
public sealed record CoverageRow(string Value, string Label, int Depth, IReadOnlyList<int> Counts, int Undated, int Total, IReadOnlyList<MonthRange> Gaps);

/// <summary>What the catalogue holds and what not.</summary>
/// <param name="DocumentCount">Documents, interpretations and articles, attachments without their document: as the search counts.</param>
/// <param name="UndatedCount">Those of them without a month of issue.</param>
/// <param name="ProvincesWithout">Provinces of the country for which neither a document of their own nor one of a division below them is here; official names in the order of their codes.</param>
/// <param name="MissingCount">Documents that are cited but not here.</param>
public sealed record CatalogCoverage(
    DataState State,
    int DocumentCount,
    int UndatedCount,
    IReadOnlyList<CoveragePeriod> Periods,
    IReadOnlyList<CoverageRow> Regions,
    IReadOnlyList<CoverageRow> Bodies,
    IReadOnlyList<CompilationSummary> Compilations,
    IReadOnlyList<string> ProvincesWithout,
    int MissingCount);

/// <summary>Tells what the catalogue holds by region, body and month, and where it has gaps.</summary>
public sealed class GetCoverage
{
    private readonly DocumentSearch search;
    private readonly ListMissingDocuments missing;
    private volatile Made? last;

    internal GetCoverage(DocumentSearch search, ListMissingDocuments missing) => (this.search, this.missing) = (search, missing);

    /// <summary>The coverage as it is now; made once for each state of the catalogue.</summary>
    public async Task<CatalogCoverage> Handle(CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (last is { } made && made.Snapshot == snapshot)
        {
            return made.Coverage;
        }

        var cited = await missing.Handle(new MissingFilter(null, PageSize: 1), cancellationToken).ConfigureAwait(false);
        var coverage = Of(snapshot, cited.Total);
        last = new Made(snapshot, coverage);
        return coverage;
    }

    private static CatalogCoverage Of(CatalogSnapshot snapshot, int missingCount)
    {
        var periods = CoveragePeriods.Of(snapshot.Documents.Select(d => d.Month).OfType<string>());
        var listed = ListedWorks.Of(snapshot.Documents);
        var byRegion = snapshot.Documents.ToLookup(d => d.Summary.Region, StringComparer.Ordinal);
        var byBody = snapshot.Documents.SelectMany(d => d.Summary.IssuingBodies.Select(b => b.Id).Distinct(StringComparer.Ordinal), (document, id) => (document, id)).ToLookup(p => p.id, p => p.document, StringComparer.Ordinal);
        return new CatalogCoverage(
            DataState.Of(snapshot),
            listed.Count,
            listed.Count(d => d.Month is null),
            periods,
            [.. RegionTree.Of(byRegion.Select(g => (g.Key, g.Count())), [], RegionScope.Own).Select(r => Row(r.Value, r.Value, r.Depth, byRegion[r.Value]))],
            [.. snapshot.Bodies.Select(b => Row(b.Id, b.Name, 0, byBody[b.Id]))],
            snapshot.Compilations,
            Without(snapshot),
            missingCount);

        CoverageRow Row(string value, string label, int depth, IEnumerable<SnapshotDocument> own)
        {
            List<SnapshotDocument> documents = [.. own];
            var total = ListedWorks.Of(documents);
            return new CoverageRow(
                value,
                label,
                depth,
                [.. periods.Select(period => ListedWorks.Of(documents.Where(d => d.Month is not null && period.Months.Contains(d.Month, StringComparer.Ordinal))).Count)],
                total.Count(d => d.Month is null),
                total.Count,
                CoveragePeriods.Gaps(documents.Select(d => d.Month).OfType<string>()));
        }
    }

    private static List<string> Without(CatalogSnapshot snapshot)
    {
        var provinces = snapshot.Regions.Select(path => path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        return [.. RegionVocabulary.All.Where(region => region.Level == 1 && !provinces.Contains(region.Name)).OrderBy(region => region.Code, StringComparer.Ordinal).Select(region => region.Name)];
    }

    private sealed record Made(CatalogSnapshot Snapshot, CatalogCoverage Coverage);
}
