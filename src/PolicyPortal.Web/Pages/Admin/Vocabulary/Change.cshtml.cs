using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Vocabulary;

/// <summary>What a word more or less would change; and its doing. The address names the change.</summary>
public sealed class ChangeModel(ChangeWords words, BatchQueries batches, BatchQueue queue) : PageModel
{
    /// <summary>The change.</summary>
    public WordChange Change { get; private set; } = null!;

    /// <summary>Whether it is made already.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Why it cannot be made; null where it can.</summary>
    public WordProblem? Problem { get; private set; }

    /// <summary>The job that is waiting or under way, of this change or of another; null where there is none.</summary>
    public JobProgress? Job { get; private set; }

    /// <summary>How the last job of this change ended, where that is worth a word; null else.</summary>
    public JobOutcome? Ended { get; private set; }

    /// <summary>What it would do to documents; null for a synonym, and where that is not worked out.</summary>
    public ImportRun? Plan { get; private set; }

    /// <summary>Rows of the plan.</summary>
    public IReadOnlyList<ImportRunChange> Changes { get; private set; } = [];

    /// <summary>Where the rows stand.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>What it would do to searches; none but for a synonym.</summary>
    public IReadOnlyList<SearchChange> Searches { get; private set; } = [];

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery] string? kind, [FromQuery] string? key, [FromQuery] string? value, [FromQuery] bool remove, [FromQuery] int page, CancellationToken ct)
    {
        if (!TryRead(kind, key, value, remove))
        {
            return NotFound();
        }

        await ShowAsync(page, ct);
        return Page();
    }

    /// <summary>Works out what it would change.</summary>
    public IActionResult OnPostPlan([FromQuery] string? kind, [FromQuery] string? key, [FromQuery] string? value, [FromQuery] bool remove) =>
        TryRead(kind, key, value, remove) && Change.Kind != VocabularyKind.Synonym ? Ask(JobKind.Plan) : NotFound();

    /// <summary>Does what is shown.</summary>
    public async Task<IActionResult> OnPostApplyAsync([FromQuery] string? kind, [FromQuery] string? key, [FromQuery] string? value, [FromQuery] bool remove, CancellationToken ct)
    {
        if (!TryRead(kind, key, value, remove))
        {
            return NotFound();
        }

        // Checked before it is asked for: what is done a second time (a form sent twice) is shown as done.
        if (await words.CheckAsync(Change, ct) is not null)
        {
            return new SeeOther(Links.WordChange(Change));
        }

        if (Change.Kind != VocabularyKind.Synonym)
        {
            return Ask(JobKind.Apply);
        }

        await words.ApplySynonymAsync(Change, User.RequireActor().Name, ct);
        return new SeeOther(Links.WordChange(Change));
    }

    /// <summary>Stops what is under way.</summary>
    public IActionResult OnPostCancel([FromQuery] string? kind, [FromQuery] string? key, [FromQuery] string? value, [FromQuery] bool remove)
    {
        queue.Cancel(BatchJob.Words);
        return TryRead(kind, key, value, remove) ? new SeeOther(Links.WordChange(Change)) : NotFound();
    }

    private bool TryRead(string? kind, string? key, string? value, bool remove)
    {
        if (!WireName.TryRead<VocabularyKind>(kind, out var known))
        {
            return false;
        }

        Change = WordChange.Of(known, key, value, remove);
        return true;
    }

    private async Task ShowAsync(int page, CancellationToken ct)
    {
        // Before the register: a job that ends in between has then written what is read.
        var last = queue.Find(BatchJob.Words);
        IsMade = await words.IsMadeAsync(Change, ct);
        Problem = IsMade ? null : await words.CheckAsync(Change, ct);
        if (IsMade || Problem is not null)
        {
            return;
        }

        if (Change.Kind == VocabularyKind.Synonym)
        {
            Searches = await words.PreviewSynonymAsync(Change, ct);
            return;
        }

        Job = last is { IsDone: false } ? last : null;
        if (last is null || Job is not null || last.Job.Request.Change != Change)
        {
            return; // The recorded plan is that of another change.
        }

        Ended = last.Now.Outcome is JobOutcome.Done or JobOutcome.Cancelled ? null : last.Now.Outcome;
        Plan = last.Now.Outcome is JobOutcome.Done or JobOutcome.Stale ? await batches.PlanAsync(RunKind.Vocabulary, null, ct) : null;
        if (Plan is not null)
        {
            (Changes, var total) = await batches.ChangesAsync(Plan.Id, null, Math.Max(1, page), ct);
            Pager = new Pager(total, Math.Max(1, page), BatchQueries.PageSize, PageAddress.Of(Request, "kind", "key", "value", "remove", "page"));
        }
    }

    private SeeOther Ask(JobKind job)
    {
        queue.Add(new BatchJob(job, RunRequest.Word(Change), User.RequireActor().Name));
        return new SeeOther(Links.WordChange(Change));
    }
}
