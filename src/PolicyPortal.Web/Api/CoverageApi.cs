using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Api;

/// <summary>What the catalogue holds and what not, as JSON.</summary>
public static class CoverageApi
{
    /// <summary>Maps <c>/api/coverage</c>.</summary>
    public static void MapCoverage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/coverage", Get).WithTags("Coverage").WithName("getCoverage").WithSummary("What the catalogue holds by region, body and month, and where it has gaps.");

    private static async Task<Ok<CatalogCoverage>> Get(GetCoverage coverage, CancellationToken ct) => TypedResults.Ok(await coverage.Handle(ct));
}
