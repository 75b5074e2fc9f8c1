using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Events;

/// <summary>Events that limits hang on: which have dates, and which hold up how many limits.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(ListEvents list) : PageModel
{
    /// <summary>What the page shows.</summary>
    public EventList Events { get; private set; } = null!;

    /// <summary>Asks for all events.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Events = await list.Handle(ct);
}
