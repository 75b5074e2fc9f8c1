using PolicyPortal.Web.Api;
using PolicyPortal.Web.Export;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>Working papers as workbooks: <c>/search/paper.xlsx</c>, <c>/measures/paper.xlsx</c>, <c>/deadlines/paper.xlsx</c>.</summary>
public static class PaperFiles
{
    /// <summary>Maps the three addresses.</summary>
    public static void MapPaperFiles(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/search", async ([AsParameters] DocumentQuery query, HttpRequest request, PaperReader reader, Words words, CancellationToken ct) => File(await reader.Documents(query, request, ct), request, words));
        Map(routes, "/measures", async ([AsParameters] DocumentQuery query, HttpRequest request, PaperReader reader, Words words, CancellationToken ct) => File(await reader.Measures(query, request, ct), request, words));
        Map(routes, "/deadlines", async ([AsParameters] DeadlineQuery query, HttpRequest request, PaperReader reader, Words words, CancellationToken ct) => File(await reader.Deadlines(query, request, ct), request, words));
    }

    private static void Map(IEndpointRouteBuilder routes, string list, Delegate handler) => routes.MapGet(list + PaperReader.Ending + ".xlsx", handler).ExcludeFromDescription();

    private static IResult File(PaperAnswer answer, HttpRequest request, Words words) => answer.Paper is { } paper
        ? new ExportFile<PaperRow>(PaperColumns.Of(paper, SiteAddress.Of(request), words), ExportNames.File(words["Paper.Of", paper.Name], paper.Question, paper.Day))
        : PortalApi.Refusal(answer.Problems)!;
}
