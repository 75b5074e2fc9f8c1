using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>A region or body with what the catalogue holds of it.</summary>
/// <param name="Facet">region or body.</param>
public sealed record CoverageLine(string Facet, CoverageRow Row);

/// <summary>The columns of the exported coverage: regions, then bodies, by period.</summary>
public static class CoverageColumns
{
    /// <summary>The rows in the order of the page.</summary>
    public static IEnumerable<CoverageLine> Lines(CatalogCoverage coverage) =>
        coverage.Regions.Select(row => new CoverageLine("region", row)).Concat(coverage.Bodies.Select(row => new CoverageLine("body", row)));

    /// <summary>The columns: one for each period of the catalogue.</summary>
    public static IReadOnlyList<ExportColumn<CoverageLine>> Of(CatalogCoverage coverage, string origin, Words words) =>
    [
        new(words["Export.Kind"], 10, r => words.Facet(r.Facet)),
        new(words["Export.Name"], 34, r => ExportCell.Link(r.Row.Label, origin + CoverageCells.Address(r.Facet, r.Row.Value, null))),
        .. coverage.Periods.Select((period, place) => new ExportColumn<CoverageLine>(period.From == period.To ? period.From : $"{period.From}–{period.To}", 9, r => r.Row.Counts[place])),
        new(words["Coverage.NoDate"], 9, r => r.Row.Undated),
        new(words["Coverage.Total"], 9, r => r.Row.Total),
        new(words["Coverage.Gaps"], 40, r => string.Join(words["Spoken.List"], r.Row.Gaps.Select(gap => gap.From == gap.To ? gap.From : $"{gap.From}–{gap.To}"))),
    ];
}
