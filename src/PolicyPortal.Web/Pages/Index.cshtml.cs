using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages;

/// <summary>Home: what the catalogue holds and where to begin.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(GetHome home) : PageModel
{
    /// <summary>What the page shows.</summary>
    public HomeDetail Home { get; private set; } = null!;

    /// <summary>Asks for the home page of the day.</summary>
    public async Task OnGetAsync(CancellationToken ct) =>
        Home = await home.Handle(PortalDay.Of(HttpContext).Day, ct);
}
