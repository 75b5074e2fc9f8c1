using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Hosting;

/// <summary>Whether the process lives and whether it can answer.</summary>
public static class Health
{
    /// <summary>Maps <c>/healthz</c> (the process) and <c>/readyz</c> (the database can be reached and is migrated; else 503); <c>fault</c> says what keeps it from being read or, while it can be read, from being written.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok(new { status = "ok" })).ExcludeFromDescription();
        routes.MapGet("/readyz", async (CheckCatalog catalog, CancellationToken ct) =>
        {
            var state = await catalog.Handle(ct);
            return TypedResults.Json(
                new { status = state is { Reachable: true, Migrated: true } ? "ready" : "unavailable", reachable = state.Reachable, migrated = state.Migrated, documents = state.DocumentCount, fault = state.Fault is { } fault ? WireName.Of(fault) : null },
                statusCode: state is { Reachable: true, Migrated: true } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).ExcludeFromDescription();
    }
}
