using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Pages.Compilations;

/// <summary>The compilations that the catalogue was read from.</summary>
public sealed class IndexModel(ListCompilations list) : PageModel
{
    /// <summary>The compilations.</summary>
    public IReadOnlyList<CompilationSummary> Compilations { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Compilations = await list.Handle(ct);
}
