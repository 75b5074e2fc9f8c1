using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Corrections;

/// <summary>All corrections that count, the newest first, or the history of a document.</summary>
public sealed class IndexModel(ListCorrections list, SaveCorrections save) : PageModel
{
    /// <summary>The corrections of the page.</summary>
    public CorrectionPage Corrections { get; private set; } = null!;

    /// <summary>What is listed.</summary>
    public CorrectionFilter Filter { get; private set; } = null!;

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Why a correction could not be kept or taken back; null for no problem.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Lists.</summary>
    public Task OnGetAsync([FromQuery] bool flagged, [FromQuery] string? compilation, [FromQuery] string? target, [FromQuery] int page, CancellationToken ct) => ReadAsync(flagged, compilation, target, page, ct);

    /// <summary>Takes a correction back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync([FromForm] long correction, [FromForm] string? reason, [FromForm] string? back, CancellationToken ct) =>
        DoneAsync(save.WithdrawAsync(correction, User.RequireActor().Name, reason ?? "", ct), back, ct);

    /// <summary>Keeps a correction although the parser now says something else.</summary>
    public Task<IActionResult> OnPostKeepAsync([FromForm] long correction, [FromForm] string? reason, [FromForm] string? back, CancellationToken ct) =>
        DoneAsync(save.KeepAsync(correction, User.RequireActor().Name, reason ?? "", ct), back, ct);

    private async Task<IActionResult> DoneAsync(Task<IReadOnlyList<FilterProblem>?> doing, string? back, CancellationToken ct)
    {
        if (await doing is not { } problems)
        {
            return NotFound();
        }

        if (problems.Count == 0)
        {
            return new SeeOther(back is { } address && address.StartsWith("/admin/corrections", StringComparison.Ordinal) ? address : "/admin/corrections");
        }

        IsRefused = true;
        await ReadAsync(false, null, null, 1, ct);
        return Page();
    }

    private async Task ReadAsync(bool flagged, string? compilation, string? target, int page, CancellationToken ct)
    {
        Filter = new(flagged, Parameter.Text(compilation), Parameter.Text(target), Math.Max(1, page));
        Corrections = await list.Handle(Filter, ct);
        Pager = new Pager(Corrections.Total, Filter.Page, ListCorrections.PageSize, PageAddress.Of(Request, "flagged", "compilation", "target", "page"));
    }
}
