using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Coverage;

/// <summary>What the catalogue holds and what not.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(GetCoverage coverage) : PageModel
{
    /// <summary>Bodies that are shown at once; the others on demand.</summary>
    public const int ShownBodies = 20;

    /// <summary>What the page shows.</summary>
    public CatalogCoverage Coverage { get; private set; } = null!;

    /// <summary>Asks for the coverage.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Coverage = await coverage.Handle(ct);
}
