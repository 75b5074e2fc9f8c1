using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Export;

/// <summary>
/// Every list of the portal as a file: its address with <c>.csv</c> or <c>.xlsx</c> behind the path, under the same parameters. The file holds the whole
/// list, whatever page was looked at.
/// </summary>
public static class ListFiles
{
    /// <summary>Maps both files of each list.</summary>
    public static void MapListFiles(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/search", Documents);
        Map(routes, "/measures", Measures);
        Map(routes, "/bodies", Bodies);
        Map(routes, "/compilations", Compilations);
        Map(routes, "/compilations/{id}", Units);
        Map(routes, "/citations/missing", Missing);
        Map(routes, "/topics", Topics);
        Map(routes, "/events", Events);
        Map(routes, "/coverage", Coverage);
        Map(routes, "/compare", Compare);
    }

    /// <summary>Maps both files of a list to one handler, which answers with an <see cref="ExportFile{T}"/>.</summary>
    internal static void Map(IEndpointRouteBuilder routes, string list, Delegate handler)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".csv", ".xlsx"])
        {
            routes.MapGet(list + ending, handler).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Documents([AsParameters] DocumentQuery query, HttpRequest request, SearchDocuments search, Words words, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var rows = await search.All(filter, ct);
        var question = Question(request, DocumentQuery.Names, rows.Facets, RegionBar.Above(filter, rows.Levels));
        return PortalApi.Refusal(problems.Concat(rows.Problems))
            ?? File(DocumentColumns.Of(rows, question, SiteAddress.Of(request), words), question, rows.Day);
    }

    private static async Task<IResult> Measures([AsParameters] DocumentQuery query, HttpRequest request, ListMeasures list, Words words, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var rows = await list.All(filter, ct);
        var question = Question(request, DocumentQuery.Names, rows.Facets, RegionBar.Above(filter, rows.Levels));
        return PortalApi.Refusal(problems.Concat(rows.Problems))
            ?? File(MeasureColumns.Of(rows, question, SiteAddress.Of(request), words), question, rows.Day);
    }

    private static async Task<IResult> Bodies(HttpRequest request, ListIssuingBodies list, TimeProvider clock, Words words, CancellationToken ct)
    {
        var question = Question(request, ["q"], []);
        var rows = await list.Handle(question.Parts is [var asked] ? asked.Values[0].Value : null, ct);
        return File(State(words["Nav.Bodies"], question, DirectoryColumns.Bodies(SiteAddress.Of(request), words), rows, clock, words), question, ChinaTime.Today(clock));
    }

    private static async Task<IResult> Compilations(HttpRequest request, ListCompilations list, TimeProvider clock, Words words, CancellationToken ct) =>
        File(State(words["Nav.Compilations"], null, DirectoryColumns.Compilations(SiteAddress.Of(request), words, ChinaTime.DayOf), await list.Handle(ct), clock, words), null, ChinaTime.Today(clock));

    private static async Task<IResult> Units(string id, HttpRequest request, GetCompilation get, TimeProvider clock, Words words, CancellationToken ct)
    {
        if (await get.Handle(id, ct) is not { } detail)
        {
            return Results.NotFound();
        }

        var table = State(detail.Compilation.Title, null, DirectoryColumns.Units(detail.Compilation, SiteAddress.Of(request), words), detail.Units, clock, words);
        return File(table, null, ChinaTime.Today(clock));
    }

    private static async Task<IResult> Missing([AsParameters] MissingQuery query, HttpRequest request, ListMissingDocuments list, TimeProvider clock, Words words, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var found = await list.Handle(query.ToFilter(problems) with { Page = 1, PageSize = int.MaxValue }, ct);
        var question = Question(request, MissingQuery.Names, []);
        return PortalApi.Refusal(problems)
            ?? File(State(words["Missing.Title"], question, DirectoryColumns.Missing(SiteAddress.Of(request), words), found.Items, clock, words), question, ChinaTime.Today(clock));
    }

    private static async Task<IResult> Topics(HttpRequest request, ListTopics list, TimeProvider clock, Words words, CancellationToken ct) =>
        File(State(words["Nav.Topics"], null, DirectoryColumns.Topics(SiteAddress.Of(request), words), await list.Handle(ct), clock, words), null, ChinaTime.Today(clock));

    private static async Task<IResult> Events(ListEvents list, TimeProvider clock, Words words, CancellationToken ct)
    {
        var events = await list.Handle(ct);
        return File(State(words["Events.Title"], null, DirectoryColumns.Events(words), [.. events.Waiting, .. events.Dated], clock, words), null, ChinaTime.Today(clock));
    }

    private static async Task<IResult> Coverage(HttpRequest request, GetCoverage get, TimeProvider clock, Words words, CancellationToken ct)
    {
        var coverage = await get.Handle(ct);
        var table = State(words["Coverage.Title"], null, CoverageColumns.Of(coverage, SiteAddress.Of(request), words), [.. CoverageColumns.Lines(coverage)], clock, words);
        return File(table, null, ChinaTime.Today(clock));
    }

    private static async Task<IResult> Compare([AsParameters] CompareQuery query, HttpRequest request, CompareRegions compare, TimeProvider clock, Words words, CancellationToken ct)
    {
        var comparison = await compare.Handle(query.ToFilter(), ct);
        return PortalApi.Refusal(CompareApi.Problems(comparison))
            ?? File(
                CompareTable.Of(comparison, SiteAddress.Of(request)),
                ExportNames.File(words["SideBySide.Title"], [comparison.Topic!, .. comparison.Regions.Select(region => region.Path)], ChinaTime.Today(clock)));
    }

    /// <summary>The question of a list's address in words.</summary>
    internal static SpokenQuery Question(HttpRequest request, string[] names, IReadOnlyList<Facet> facets, IEnumerable<string>? above = null) =>
        new(ExportNames.Questioned(PageAddress.Of(request, names)), facets, above ?? []);

    /// <summary>A list as it is today.</summary>
    private static ExportTable<T> State<T>(string name, SpokenQuery? question, IReadOnlyList<ExportColumn<T>> columns, IReadOnlyList<T> rows, TimeProvider clock, Words words) =>
        new(name, ExportPreface.OfState(words, name, ChinaTime.Today(clock), question?.Sentence ?? "", rows.Count), columns, rows);

    private static IResult File<T>(ExportTable<T> table, SpokenQuery? question, DateOnly day) => File(table, ExportNames.File(table.Name, question, day));

    private static IResult File<T>(ExportTable<T> table, string name) => new ExportFile<T>(table, name);
}
