using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>Two printings of one document beside each other.</summary>
public sealed class PrintingsModel(ComparePrintings compare) : PageModel
{
    /// <summary>The comparison.</summary>
    public PrintingsComparison Comparison { get; private set; } = null!;

    /// <summary>The printing whose address this is.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Shows the comparison; 404 for an unknown document, 400 for a printing that it does not have.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string? a, [FromQuery] string? b, CancellationToken ct)
    {
        if (await compare.Handle(id, a, b, ct) is not { } comparison)
        {
            return NotFound();
        }

        (Comparison, Id) = (comparison, id);
        Response.StatusCode = comparison.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
