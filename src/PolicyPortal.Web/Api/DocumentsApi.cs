using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>Documents as JSON.</summary>
public static class DocumentsApi
{
    /// <summary>Maps <c>/api/documents</c> and <c>/api/documents/{id}</c>.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/documents").WithTags("Documents");
        group.MapGet("", List).WithName("listDocuments").WithSummary("Documents, best first, with facets; each with its best measures for the query.").CacheOutput(KeptAnswers.Policy);
        group.MapGet("/{id}", Get).WithName("getDocument").WithSummary("One document with its text, measures, deadlines, citations, printings and notes.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/printings", Compare).WithName("comparePrintings").WithSummary("The texts of two printings of one document side by side with their differences.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<DocumentsAnswer>, ValidationProblem>> List([AsParameters] DocumentQuery query, SearchDocuments search, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var page = await search.Handle(filter, ct);
        return PortalApi.Refusal(problems.Concat(page.Problems)) is { } refusal ? refusal : TypedResults.Ok(DocumentsAnswer.Of(page));
    }

    private static async Task<Results<Ok<PrintingsAnswer>, NotFound, ValidationProblem>> Compare(
        string id,
        [Description("Id of the first printing's document; this one where not given.")] string? a,
        [Description("Id of the second printing's document; the first other one where not given.")] string? b,
        ComparePrintings compare,
        CancellationToken ct)
    {
        if (await compare.Handle(id, a, b, ct) is not { } comparison)
        {
            return TypedResults.NotFound();
        }

        return PortalApi.Refusal(comparison.Problems) is { } refusal ? refusal : TypedResults.Ok(PrintingsAnswer.Of(comparison));
    }

    private static async Task<Results<Ok<DocumentDetailAnswer>, NotFound, ValidationProblem>> Get(
        string id,
        [Description("The day that states are told for, yyyy-MM-dd; today in China where not given.")] string? asOf,
        GetDocument get,
        HttpContext context,
        CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        _ = Parameter.Day("asOf", asOf, problems);
        return PortalApi.Refusal(problems) is { } refusal ? refusal
            : await get.Handle(id, ct) is { } detail ? TypedResults.Ok(DocumentDetailAnswer.Of(detail, PortalDay.Of(context).Day)) : TypedResults.NotFound();
    }
}
