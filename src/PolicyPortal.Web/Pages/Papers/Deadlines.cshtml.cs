using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Web.Papers;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Papers;

/// <summary>The working paper of a list of time limits.</summary>
public sealed class DeadlinesModel(PaperReader reader) : PaperModel
{
    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DeadlineQuery query, CancellationToken ct) =>
        Show(await reader.Deadlines(query, Request, ct), DeadlineQuery.Names);
}
