using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.IssuingBodies;

/// <summary>One issuing body and its documents.</summary>
public sealed class DetailModel(GetIssuingBody get) : PageModel
{
    /// <summary>The body.</summary>
    public IssuingBodyDetail Detail { get; private set; } = null!;

    /// <summary>Where the list of its documents stands.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>Shows the body; 404 where it is not known.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var number = Parameter.Page(Request.Query["page"], problems);
        if (await get.Handle(id, number, ct) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        var documents = detail.Documents;
        Answer = ListAnswer.Of("Documents", PageAddress.Of(Request, "page"), documents.Total, documents.Page, documents.PageSize, [], problems.Concat(documents.Problems));
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
