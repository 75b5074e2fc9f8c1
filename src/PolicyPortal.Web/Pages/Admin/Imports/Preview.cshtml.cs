using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Imports;

/// <summary>What taking a batch back, or applying it again, would do.</summary>
public sealed class PreviewModel(BatchQueries batches, BatchQueue queue) : PageModel
{
    /// <summary>The batch.</summary>
    public BatchDetail Detail { get; private set; } = null!;

    /// <summary>Undo or redo.</summary>
    public RunKind Kind { get; private set; }

    /// <summary>The plan; null while it is worked out, or where it cannot be.</summary>
    public ImportRun? Plan { get; private set; }

    /// <summary>The job that works it out or does it; null where there is none.</summary>
    public JobProgress? Job { get; private set; }

    /// <summary>Rows of the plan.</summary>
    public IReadOnlyList<ImportRunChange> Changes { get; private set; } = [];

    /// <summary>What the batch had done to files that a later batch holds: it stays.</summary>
    public IReadOnlyList<ImportRunChange> Conflicts { get; private set; } = [];

    /// <summary>Where the rows stand.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync(long id, string kind, [FromQuery] int page, CancellationToken ct)
    {
        if (!WireName.TryRead<RunKind>(kind, out var known) || known is not (RunKind.Undo or RunKind.Redo))
        {
            return NotFound();
        }

        Kind = known;

        // Before the batch: a job that ends in between has then written what is read.
        Job = queue.Find(new BatchJob(JobKind.Plan, new RunRequest(Kind, id), "").Key) is { IsDone: false } job ? job : null;
        if (await batches.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        Detail = found;
        Plan = await batches.PlanAsync(Kind, id, ct);
        if (Plan is not null)
        {
            (Changes, var total) = await batches.ChangesAsync(Plan.Id, null, Math.Max(1, page), ct);
            Pager = new Pager(total, Math.Max(1, page), BatchQueries.PageSize, PageAddress.Of(Request, "page"));
        }

        var kept = Plan?.Files.Where(f => f.Outcome == ImportOutcome.Kept).Select(f => f.FileName).ToHashSet() ?? [];
        if (kept.Count > 0 && Detail.Applied is { } applied)
        {
            var files = applied.Files.Where(f => kept.Contains(f.FileName)).Select(f => f.Ordinal).ToHashSet();
            Conflicts = [.. (await batches.ChangesAsync(applied.Id, null, 1, ct)).Rows.Where(row => files.Contains(row.FileOrdinal))];
        }

        return Page();
    }

    /// <summary>Does what is shown.</summary>
    public IActionResult OnPost(long id, string kind)
    {
        queue.Add(new BatchJob(JobKind.Apply, new RunRequest(kind == WireName.Of(RunKind.Redo) ? RunKind.Redo : RunKind.Undo, id), User.RequireActor().Name));
        return new SeeOther(Links.Batch(id));
    }
}
