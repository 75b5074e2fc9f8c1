using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>Citations as JSON.</summary>
public static class CitationsApi
{
    /// <summary>Maps <c>/api/citations/missing</c>.</summary>
    public static void MapCitations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/citations/missing", Missing).WithTags("Citations").WithName("listMissingDocuments").WithSummary("Documents that are cited but not in the catalogue, most cited first, with the documents that cite them.");

    private static async Task<Results<Ok<MissingPage>, ValidationProblem>> Missing([AsParameters] MissingQuery query, ListMissingDocuments list, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        return PortalApi.Refusal(problems) is { } refusal ? refusal : TypedResults.Ok(await list.Handle(filter, ct));
    }
}
