using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Citations;

/// <summary>Documents that are cited but not in the catalogue.</summary>
public sealed class MissingModel(ListMissingDocuments list) : PageModel
{
    /// <summary>The question as it was read.</summary>
    public MissingFilter Filter { get; private set; } = null!;

    /// <summary>What was found.</summary>
    public MissingPage Found { get; private set; } = null!;

    /// <summary>Where the list stands and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] MissingQuery query, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        Filter = query.ToFilter(problems);
        Found = await list.Handle(Filter, ct);
        Answer = ListAnswer.Of("Missing", PageAddress.Of(Request, MissingQuery.Names), Found.Total, Found.Page, Found.PageSize, [], problems);
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
