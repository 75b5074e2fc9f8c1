using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;

namespace PolicyPortal.Web.Pages.Admin;

/// <summary>The overview of the admin pages: the parts that the account may enter, and to admins what a start found broken off.</summary>
public sealed class IndexModel(BatchQueries batches, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(3);

    /// <summary>Batches that were found broken off in the last three days, and when.</summary>
    public IReadOnlyList<(DateTimeOffset At, Batch Batch)> Recovered { get; private set; } = [];

    /// <summary>Shows.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (User.Role() == AccountRole.Admin)
        {
            Recovered = await batches.RecoveredAsync(clock.GetUtcNow() - Recent, ct);
        }
    }
}
