using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Export;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>A measure of a comparison as a row.</summary>
/// <param name="Subject">What it is matched on; null where it has no counterpart.</param>
public sealed record CompareRow(ComparedSubject? Subject, ComparedRegion Region, RegionMeasure Measure);

/// <summary>A comparison of regions as a table to write out: one measure a row, what is matched first, in the order of the page.</summary>
public static class CompareTable
{
    /// <summary>The table.</summary>
    /// <param name="comparison">What is compared.</param>
    /// <param name="site">The portal's address, for links that work outside of it.</param>
    public static ExportTable<CompareRow> Of(RegionsComparison comparison, string site) => new(
        comparison.Topic ?? "",
        [string.Join('、', comparison.Regions.Select(region => region.Path)), Texts.Get("SideBySide.Method")],
        [
            Column("Subject", 18, row => row.Subject is { } subject ? string.Join('、', subject.Words) : null),
            Column("Region", 10, row => row.Region.Path),
            Column("AppliesIn", 12, row => row.Measure.Document.Region),
            Column("Path", 10, row => row.Measure.Path),
            Column("Heading", 24, row => row.Measure.Heading),
            Column("Text", 60, row => row.Measure.Text.ReplaceLineEndings("\n")),
            Column("Amounts", 20, row => string.Join("; ", row.Measure.Amounts.Select(AmountText.Of).Distinct())),
            Column("Periods", 20, row => string.Join("; ", row.Measure.Periods.Select(MeasureText.Period).Distinct())),
            Column("Document", 40, row => row.Measure.Document.Title),
            Column("Number", 20, row => row.Measure.Document.DocumentNumber),
            Column("Date", 11, row => row.Measure.Document.IssueDate),
            Column("Link", 30, row => site + Links.Measure(row.Measure.Document.Id, row.Measure.Id)),
        ],
        Rows(comparison));

    private static ExportColumn<CompareRow> Column(string key, double width, Func<CompareRow, ExportCell> cell) => new(Texts.Get($"SideBySide.Csv.{key}"), width, cell);

    private static IEnumerable<CompareRow> Rows(RegionsComparison comparison) =>
    [
        .. comparison.Subjects.SelectMany(subject => comparison.Regions.Zip(subject.Cells).SelectMany(pair => pair.Second.Select(measure => new CompareRow(subject, pair.First, measure)))),
        .. comparison.Regions.SelectMany(region => region.Others.Select(measure => new CompareRow(null, region, measure))),
    ];
}
