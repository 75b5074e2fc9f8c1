using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Measures;

/// <summary>Measures with the facets of their documents.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(ListMeasures list) : PageModel
{
    /// <summary>The question as it was read.</summary>
    public DocumentFilter Filter { get; private set; } = null!;

    /// <summary>What was found.</summary>
    public MeasurePage Found { get; private set; } = null!;

    /// <summary>Where the list stands, its filters and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DocumentQuery query, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        Filter = query.ToFilter(problems);
        Found = await list.Handle(Filter, ct);
        Answer = ListAnswer.Of(
            "Measures", PageAddress.Of(Request, DocumentQuery.Names), Found.Total, Found.Page, Found.PageSize, Found.Facets, problems.Concat(Found.Problems),
            RegionBar.Above(Filter.Scope, Found.Levels));
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
