using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Pages;

/// <summary>Home: what the catalogue holds and where to begin.</summary>
public sealed class IndexModel(GetHome home, TimeProvider clock) : PageModel
{
    /// <summary>What the page shows.</summary>
    public HomeDetail Home { get; private set; } = null!;

    /// <summary>Asks for today's home page.</summary>
    public async Task OnGetAsync(CancellationToken ct) =>
        Home = await home.Handle(DateOnly.FromDateTime(clock.GetLocalNow().Date), ct);
}
