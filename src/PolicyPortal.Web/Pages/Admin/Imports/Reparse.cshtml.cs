using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Imports;

/// <summary>What reading everything again would change.</summary>
public sealed class ReparseModel(BatchQueries batches, BatchQueue queue) : PageModel
{
    /// <summary>The plan; null where none has been worked out.</summary>
    public ImportRun? Plan { get; private set; }

    /// <summary>The job that is waiting or under way; null where there is none.</summary>
    public JobProgress? Job { get; private set; }

    /// <summary>How the last job ended, where that is worth a word; null else.</summary>
    public JobOutcome? Ended { get; private set; }

    /// <summary>Rows of the plan.</summary>
    public IReadOnlyList<ImportRunChange> Changes { get; private set; } = [];

    /// <summary>Where the rows stand.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Shows.</summary>
    public async Task OnGetAsync([FromQuery] int page, CancellationToken ct)
    {
        var last = queue.Find(Work(JobKind.Plan).Key);
        Job = last is { IsDone: false } ? last : null;
        Ended = last is { IsDone: true, Now.Outcome: not (JobOutcome.Done or JobOutcome.Cancelled) } ? last.Now.Outcome : null;
        Plan = await batches.PlanAsync(RunKind.Reparse, null, ct);
        if (Plan is not null)
        {
            (Changes, var total) = await batches.ChangesAsync(Plan.Id, null, Math.Max(1, page), ct);
            Pager = new Pager(total, Math.Max(1, page), BatchQueries.PageSize, PageAddress.Of(Request, "page"));
        }
    }

    /// <summary>Works it out.</summary>
    public IActionResult OnPostPlan() => Ask(JobKind.Plan);

    /// <summary>Does what is shown.</summary>
    public IActionResult OnPostApply() => Ask(JobKind.Apply);

    /// <summary>Stops what is under way.</summary>
    public IActionResult OnPostCancel()
    {
        queue.Cancel(Work(JobKind.Plan).Key);
        return new SeeOther("/admin/imports/reparse");
    }

    private BatchJob Work(JobKind kind) => new(kind, RunRequest.Reparse, User.RequireActor().Name);

    private SeeOther Ask(JobKind kind)
    {
        queue.Add(Work(kind));
        return new SeeOther("/admin/imports/reparse");
    }
}
