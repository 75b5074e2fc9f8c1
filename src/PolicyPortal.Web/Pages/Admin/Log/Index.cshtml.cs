using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Log;

/// <summary>The audit log.</summary>
public sealed class IndexModel(BatchQueries batches) : PageModel
{
    /// <summary>The entries of the page, the newest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Lists.</summary>
    public async Task OnGetAsync([FromQuery] int page, CancellationToken ct)
    {
        (Entries, var total) = await batches.LogAsync(Math.Max(1, page), ct);
        Pager = new Pager(total, Math.Max(1, page), BatchQueries.PageSize, PageAddress.Of(Request, "page"));
    }
}
