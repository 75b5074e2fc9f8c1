using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>Measures as JSON.</summary>
public static class MeasuresApi
{
    /// <summary>Maps <c>/api/measures</c>.</summary>
    public static void MapMeasures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/measures", List).WithTags("Measures").WithName("listMeasures").WithSummary("Measures, best first, with the facets of their documents.").CacheOutput(KeptAnswers.Policy);

    private static async Task<Results<Ok<MeasuresAnswer>, ValidationProblem>> List([AsParameters] DocumentQuery query, ListMeasures list, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var page = await list.Handle(filter, ct);
        return PortalApi.Refusal(problems.Concat(page.Problems)) is { } refusal ? refusal : TypedResults.Ok(MeasuresAnswer.Of(page));
    }
}
