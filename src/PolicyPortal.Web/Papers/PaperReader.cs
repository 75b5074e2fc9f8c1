using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Export;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>A paper, or why there is none.</summary>
/// <param name="Paper">The paper; null where a value could not be served.</param>
public sealed record PaperAnswer(WorkingPaper? Paper, IReadOnlyList<FilterProblem> Problems);

/// <summary>
/// Makes the working paper of a list. A paper is always of one day, which its address names: without one it is today, and what was issued later is left out.
/// </summary>
public sealed class PaperReader(SearchDocuments documents, ListMeasures measures, ListDeadlines deadlines, TellDataState states, TimeProvider clock, Words words)
{
    /// <summary>What the address of a list has behind its path for the paper.</summary>
    public const string Ending = "/paper";

    /// <summary>The paper of a list of documents.</summary>
    public async Task<PaperAnswer> Documents(DocumentQuery query, HttpRequest request, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = OnDay(query.ToFilter(problems));
        var rows = await documents.All(filter, ct);
        return await Answer("/search", words["Nav.Documents"], "Documents", DocumentQuery.Names, request, rows.Day, problems.Concat(rows.Problems), rows.Facets, RegionBar.Above(filter, rows.Levels),
            PaperRemarks.Of(filter, rows.Reading, words), rows.Rows.Count, rows.Rows.Select(PaperEntry.Of), ct);
    }

    /// <summary>The paper of a list of measures.</summary>
    public async Task<PaperAnswer> Measures(DocumentQuery query, HttpRequest request, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = OnDay(query.ToFilter(problems));
        var rows = await measures.All(filter, ct);
        return await Answer("/measures", words["Nav.Measures"], "Measures", DocumentQuery.Names, request, rows.Day, problems.Concat(rows.Problems), rows.Facets, RegionBar.Above(filter, rows.Levels),
            PaperRemarks.Of(filter, rows.Reading, words), rows.Rows.Count, rows.Rows.Select(PaperEntry.Of), ct);
    }

    /// <summary>The paper of a list of time limits.</summary>
    public async Task<PaperAnswer> Deadlines(DeadlineQuery query, HttpRequest request, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var rows = await deadlines.All(filter, ct);
        return await Answer("/deadlines", words["Nav.Deadlines"], "Deadlines", DeadlineQuery.Names, request, rows.Day, problems.Concat(rows.Problems), rows.Facets, [],
            [], rows.Rows.Count, rows.Rows.Select(row => PaperEntry.Of(row, rows.Day)), ct);
    }

    private DocumentFilter OnDay(DocumentFilter filter) => filter with { AsOf = filter.AsOf ?? ChinaTime.Today(clock) };

    private async Task<PaperAnswer> Answer(
        string path, string name, string noun, string[] names, HttpRequest request, DateOnly day, IEnumerable<FilterProblem> problems, IReadOnlyList<Facet> facets, IEnumerable<string> above,
        IReadOnlyList<string> remarks, int count, IEnumerable<PaperEntry> entries, CancellationToken ct)
    {
        List<FilterProblem> found = [.. problems.DistinctBy(problem => (problem.Parameter, problem.Value))];
        if (found.Count > 0)
        {
            return new PaperAnswer(null, found);
        }

        var address = ExportNames.Questioned(PageAddress.Of(request, names) with { Path = path }).Set(PortalDay.ParameterOf(path), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var paper = new WorkingPaper(
            name, noun, address, new SpokenQuery(address, facets, above), remarks, day, ChinaTime.Now(clock), await states.Handle(ct), count, entries, PaperReference.Of(address, entries));
        return new PaperAnswer(paper, []);
    }
}
