using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Export;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>A measure in a comparison.</summary>
/// <param name="Heading">Its heading; null where its text has none.</param>
/// <param name="Text">Its text without label, with the short items under it.</param>
/// <param name="Periods">Its time limits in reading order.</param>
public sealed record RegionMeasureAnswer(
    string Id, string DocumentId, string Path, string? Heading, string Text, IReadOnlyList<AmountDetail> Amounts, IReadOnlyList<DeadlineAnswer> Periods, string Source, int Line, DocumentAnswer Document)
{
    internal static RegionMeasureAnswer Of(RegionMeasure measure, DateOnly day) => new(
        measure.Id, measure.Document.Id, measure.Path, measure.Heading, measure.Text, measure.Amounts, [.. measure.Periods.Select(item => DeadlineAnswer.Of(item, day))], measure.Source, measure.Line, DocumentAnswer.Of(measure.Document));
}

/// <summary>A subject that at least two regions have measures on.</summary>
/// <param name="Words">What the measures share, the most telling first.</param>
/// <param name="Cells">The measures of each region, in the order of the regions.</param>
public sealed record ComparedSubjectAnswer(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<RegionMeasureAnswer>> Cells);

/// <summary>A region of a comparison.</summary>
/// <param name="Region">Its path.</param>
/// <param name="Others">Measures that no other region has a counterpart to.</param>
public sealed record ComparedRegionAnswer(string Region, int MeasureCount, IReadOnlyList<RegionMeasureAnswer> Others);

/// <summary>Regions side by side on one topic.</summary>
public sealed record CompareAnswer(string? Topic, IReadOnlyList<ComparedRegionAnswer> Regions, IReadOnlyList<ComparedSubjectAnswer> Subjects)
{
    internal static CompareAnswer Of(RegionsComparison comparison, DateOnly day) => new(
        comparison.Topic,
        [.. comparison.Regions.Select(region => new ComparedRegionAnswer(region.Path, region.MeasureCount, [.. region.Others.Select(measure => RegionMeasureAnswer.Of(measure, day))]))],
        [.. comparison.Subjects.Select(subject => new ComparedSubjectAnswer(subject.Words, [.. subject.Cells.Select(cell => (IReadOnlyList<RegionMeasureAnswer>)[.. cell.Select(measure => RegionMeasureAnswer.Of(measure, day))])]))]);
}

/// <summary>Regions side by side, as JSON and CSV.</summary>
public static class CompareApi
{
    /// <summary>Maps <c>/api/compare</c> and <c>/api/compare.csv</c>.</summary>
    public static void MapCompare(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Compare");
        group.MapGet("/compare", Get).WithName("compareRegions").WithSummary("The measures of two to four regions on one topic, matched by subject.");
        group.MapGet("/compare.csv", GetCsv).WithName("exportComparison").WithSummary("The same as CSV, one measure a row.").Produces(StatusCodes.Status200OK, contentType: "text/csv");
    }

    private static async Task<Results<Ok<CompareAnswer>, ValidationProblem>> Get([AsParameters] CompareQuery query, HttpContext context, CompareRegions compare, CancellationToken ct)
    {
        var comparison = await compare.Handle(query.ToFilter(), ct);
        return PortalApi.Refusal(Problems(comparison)) is { } refusal ? refusal : TypedResults.Ok(CompareAnswer.Of(comparison, PortalDay.Of(context).Day));
    }

    private static async Task<Results<PushStreamHttpResult, ValidationProblem>> GetCsv([AsParameters] CompareQuery query, HttpRequest request, CompareRegions compare, CancellationToken ct)
    {
        var comparison = await compare.Handle(query.ToFilter(), ct);
        return PortalApi.Refusal(Problems(comparison)) is { } refusal
            ? refusal
            : TypedResults.Stream(stream => CommaSeparated.WriteAsync(stream, CompareTable.Of(comparison, SiteAddress.Of(request)), ct), CommaSeparated.ContentType, $"{comparison.Topic}.csv");
    }

    /// <summary>A page waits for the choice; here a question without topic or regions has no answer.</summary>
    internal static IEnumerable<FilterProblem> Problems(RegionsComparison comparison) =>
        comparison.Problems.Count > 0 ? comparison.Problems
        : comparison.Topic is null ? [new FilterProblem("compareTopic", "")]
        : comparison.Regions.Count == 0 ? [new FilterProblem("regions", "")]
        : [];
}
