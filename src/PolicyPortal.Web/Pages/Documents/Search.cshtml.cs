using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>Search results with their facets.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class SearchModel(SearchDocuments search, FindJump jumps) : PageModel
{
    /// <summary>The question as it was read.</summary>
    public DocumentFilter Filter { get; private set; } = null!;

    /// <summary>What was found.</summary>
    public DocumentPage Found { get; private set; } = null!;

    /// <summary>Where the list stands, its filters and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>Asks the question of the address. The number or whole title of one document leads straight to it, unless <c>jump=0</c> asks for the list.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DocumentQuery query, [FromQuery(Name = "jump")] string? jump, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        Filter = query.ToFilter(problems);
        var address = PageAddress.Of(Request, [.. DocumentQuery.Names, Links.JumpName]);
        if (Parameter.Number(Links.JumpName, jump, 0, 1, 1, problems) == 1 && await jumps.Handle(Filter.Query, ct) is { } id)
        {
            return Redirect(Links.Jumped(id, address));
        }

        Found = await search.Handle(Filter, ct);
        Answer = ListAnswer.Of(
            "Documents", address, Found.Total, Found.Page, Found.PageSize, Found.Facets, problems.Concat(Found.Problems),
            RegionBar.Above(Filter.Scope, Found.Levels));
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
