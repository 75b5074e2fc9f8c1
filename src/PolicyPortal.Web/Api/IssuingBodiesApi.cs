using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>Issuing bodies as JSON.</summary>
public static class IssuingBodiesApi
{
    /// <summary>Maps <c>/api/bodies</c> and <c>/api/bodies/{id}</c>.</summary>
    public static void MapIssuingBodies(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/bodies").WithTags("Bodies");
        group.MapGet("", List).WithName("listBodies").WithSummary("Issuing bodies with the number of their documents.");
        group.MapGet("/{id}", Get).WithName("getBody").WithSummary("One issuing body with its documents, newest first.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<BodiesAnswer>> List([Description("Words in the official or a short name.")] string? q, ListIssuingBodies list, CancellationToken ct)
    {
        var bodies = await list.Handle(Parameter.Text(q), ct);
        return TypedResults.Ok(new BodiesAnswer(bodies.Count, bodies));
    }

    private static async Task<Results<Ok<BodyAnswer>, NotFound, ValidationProblem>> Get(string id, [Description("Page of its documents, from 1.")] string? page, GetIssuingBody get, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var number = Parameter.Page(page, problems);
        if (PortalApi.Refusal(problems) is { } refusal)
        {
            return refusal;
        }

        return await get.Handle(id, number, ct) is { } detail ? TypedResults.Ok(BodyAnswer.Of(detail)) : TypedResults.NotFound();
    }
}
