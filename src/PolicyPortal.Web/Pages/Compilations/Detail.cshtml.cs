using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Pages.Compilations;

/// <summary>One compilation with its units in reading order.</summary>
public sealed class DetailModel(GetCompilation get) : PageModel
{
    /// <summary>The compilation.</summary>
    public CompilationDetail Detail { get; private set; } = null!;

    /// <summary>Shows the compilation; 404 where it is not known.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await get.Handle(id, ct) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        return Page();
    }
}
