using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Imports;

/// <summary>A batch: what it would change or has changed, and what can be done with it.</summary>
public sealed class DetailModel(BatchQueries batches, BatchQueue queue, DiscardBatch discard, EditBatchFile edit) : PageModel
{
    /// <summary>The batch.</summary>
    public BatchDetail Detail { get; private set; } = null!;

    /// <summary>The job that is waiting or under way; null where there is none.</summary>
    public JobProgress? Job { get; private set; }

    /// <summary>How the last job ended, where that is worth a word; null else.</summary>
    public JobOutcome? Ended { get; private set; }

    /// <summary>Rows of the run that is shown.</summary>
    public IReadOnlyList<ImportRunChange> Changes { get; private set; } = [];

    /// <summary>Only rows of this kind; null for all.</summary>
    public ChangeKind? Change { get; private set; }

    /// <summary>Where the rows stand.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Name of the page's parameter for <see cref="Change"/>.</summary>
    public const string ChangeName = "change";

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync(long id, [FromQuery] string? change, [FromQuery] int page, CancellationToken ct)
    {
        // Before the batch: a job that ends in between has then written what is read.
        var last = queue.Find(Key(id));
        var isDone = last is { IsDone: true };
        if (await batches.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        Detail = found;
        Job = isDone ? null : last;
        Ended = isDone && last is { Now.Outcome: JobOutcome.Stale or JobOutcome.Refused or JobOutcome.Failed } ? last.Now.Outcome : null;
        Change = WireName.TryRead<ChangeKind>(change, out var known) ? known : null;
        if (Detail.Shown is { } run)
        {
            (Changes, var total) = await batches.ChangesAsync(run.Id, Change, Math.Max(1, page), ct);
            Pager = new Pager(total, Math.Max(1, page), BatchQueries.PageSize, PageAddress.Of(Request, ChangeName, "page"));
        }

        return Page();
    }

    /// <summary>Applies what is shown.</summary>
    public IActionResult OnPostApply(long id) => Ask(JobKind.Apply, RunRequest.Import(id));

    /// <summary>Reads the files again.</summary>
    public IActionResult OnPostRead(long id) => Ask(JobKind.Plan, RunRequest.Import(id));

    /// <summary>Takes the batch back at once.</summary>
    public IActionResult OnPostUndo(long id) => Ask(JobKind.PlanAndApply, RunRequest.Undo(id));

    /// <summary>Applies it again at once.</summary>
    public IActionResult OnPostRedo(long id) => Ask(JobKind.PlanAndApply, RunRequest.Redo(id));

    /// <summary>Works out what taking it back or applying it again would do.</summary>
    public IActionResult OnPostTry(long id, [FromForm] string? kind)
    {
        var request = kind == WireName.Of(RunKind.Redo) ? RunRequest.Redo(id) : RunRequest.Undo(id);
        queue.Add(new BatchJob(JobKind.Plan, request, User.RequireActor().Name));
        return new SeeOther(Links.Batch(id) + "/" + WireName.Of(request.Kind));
    }

    /// <summary>Stops what is under way.</summary>
    public IActionResult OnPostCancel(long id)
    {
        queue.Cancel(Key(id));
        return new SeeOther(Links.Batch(id));
    }

    /// <summary>Gives the batch up.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken ct)
    {
        try
        {
            await discard.Handle(id, User.RequireActor().Name, null, ct);
        }
        catch (RunException e) when (e.Problem == RunProblem.NotFound)
        {
            return NotFound();
        }
        catch (RunException)
        {
            // It was applied meanwhile; the page shows that.
        }

        return new SeeOther(Links.Batch(id));
    }

    /// <summary>Sets how a file is read and what its compilation is called, and reads the batch again.</summary>
    public async Task<IActionResult> OnPostEditAsync(long id, [FromForm] int ordinal, [FromForm] string? encoding, [FromForm] string? title, [FromForm] string? compiler, [FromForm] string? edition, [FromForm] string? asOf, CancellationToken ct)
    {
        DateOnly? day = DateOnly.TryParseExact(asOf?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        if (!await edit.Handle(new BatchFileEdit(id, ordinal, encoding, title, compiler, edition, day), User.RequireActor().Name, ct))
        {
            return NotFound();
        }

        return Ask(JobKind.Plan, RunRequest.Import(id));
    }

    private static string Key(long id) => new BatchJob(JobKind.Plan, RunRequest.Import(id), "").Key;

    private SeeOther Ask(JobKind kind, RunRequest request)
    {
        queue.Add(new BatchJob(kind, request, User.RequireActor().Name));
        return new SeeOther(Links.Batch(request.BatchId!.Value));
    }
}
