using System.Globalization;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>A comparison of regions as rows: one measure a row, what is matched first, in the order of the page.</summary>
public static class CompareTable
{
    private static readonly string[] Columns = ["Subject", "Region", "AppliesIn", "Path", "Heading", "Text", "Amounts", "Periods", "Document", "Number", "Date", "Link"];

    /// <summary>The head and the rows.</summary>
    /// <param name="comparison">What is compared.</param>
    /// <param name="site">The portal's address, for links that work outside of it.</param>
    public static IEnumerable<IReadOnlyList<string?>> Rows(RegionsComparison comparison, string site)
    {
        yield return [.. Columns.Select(column => Texts.Get($"SideBySide.Csv.{column}"))];
        foreach (var subject in comparison.Subjects)
        {
            foreach (var (region, cell) in comparison.Regions.Zip(subject.Cells))
            {
                foreach (var measure in cell)
                {
                    yield return Row(string.Join('、', subject.Words), region, measure);
                }
            }
        }

        foreach (var region in comparison.Regions)
        {
            foreach (var measure in region.Others)
            {
                yield return Row(null, region, measure);
            }
        }

        IReadOnlyList<string?> Row(string? subject, ComparedRegion region, RegionMeasure measure) =>
        [
            subject,
            region.Path,
            measure.Document.Region,
            measure.Path,
            measure.Heading,
            measure.Text.ReplaceLineEndings("\n"),
            string.Join("; ", measure.Amounts.Select(AmountText.Of).Distinct()),
            string.Join("; ", measure.Periods.Select(MeasureText.Period).Distinct()),
            measure.Document.Title,
            measure.Document.DocumentNumber,
            measure.Document.IssueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            site + Links.Measure(measure.Document.Id, measure.Id),
        ];
    }
}
