using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>Time limits as JSON.</summary>
public static class DeadlinesApi
{
    /// <summary>Maps <c>/api/deadlines</c>.</summary>
    public static void MapDeadlines(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/deadlines", List).WithTags("Deadlines").WithName("listDeadlines").WithSummary("Time limits with their state on a day: running, upcoming, waiting, unknown, over.");

    private static async Task<Results<Ok<DeadlinesAnswer>, ValidationProblem>> List([AsParameters] DeadlineQuery query, ListDeadlines list, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var page = await list.Handle(filter, ct);
        return PortalApi.Refusal(problems.Concat(page.Problems)) is { } refusal ? refusal : TypedResults.Ok(DeadlinesAnswer.Of(page));
    }
}
