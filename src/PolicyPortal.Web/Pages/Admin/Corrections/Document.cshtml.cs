using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Admin;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Corrections;

/// <summary>A document with all that an editor can correct of it, beside what the parser says and what is printed.</summary>
public sealed class DocumentModel(GetCorrectable get, SaveCorrections save) : PageModel
{
    /// <summary>Name of the parameter that says that something was kept.</summary>
    public const string SavedName = "saved";

    /// <summary>The document.</summary>
    public CorrectableDocument Document { get; private set; } = null!;

    /// <summary>What was sent and is wrong.</summary>
    public CorrectionForm Sent { get; private set; } = CorrectionForm.None;

    /// <summary>Whether something was just kept.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] bool saved, CancellationToken ct)
    {
        IsSaved = saved;
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    /// <summary>Corrects fields of the document.</summary>
    public async Task<IActionResult> OnPostFieldsAsync(string id, CancellationToken ct) =>
        await ReadAsync(id, ct) ? await SaveAsync("fields", [.. CorrectionForm.Changed(CorrectionTarget.Document, id, Document.Fields, Request.Form)], ct) : NotFound();

    /// <summary>Corrects headings of measures.</summary>
    public async Task<IActionResult> OnPostMeasuresAsync(string id, CancellationToken ct) =>
        await ReadAsync(id, ct) ? await SaveAsync("measures", [.. Document.Measures.SelectMany(m => CorrectionForm.Changed(CorrectionTarget.Measure, m.Id, [m.Heading], Request.Form, _ => m.Id))], ct) : NotFound();

    /// <summary>Corrects a limit, or hides one that is none.</summary>
    public async Task<IActionResult> OnPostLimitAsync(string id, [FromForm] string? limit, [FromForm] bool hide, CancellationToken ct) =>
        !await ReadAsync(id, ct) || Document.Limits.FirstOrDefault(l => l.Id == limit) is not { } found ? NotFound()
        : await SaveAsync(found.Id, hide ? [new(CorrectionTarget.Deadline, found.Id, CorrectionFields.Unit, CorrectionAction.Hide)] : [.. CorrectionForm.Changed(CorrectionTarget.Deadline, found.Id, found.Fields, Request.Form)], ct);

    /// <summary>Lets another unit begin at a line.</summary>
    public async Task<IActionResult> OnPostSplitAsync(string id, [FromForm] string? unit, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        // Its own first line begins a unit already; a line of another document is not this one's to split.
        return int.TryParse(unit, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > Document.StartLine && line <= Document.LastTextLine
            ? await SaveAsync("split", [new(CorrectionTarget.Structure, id, CorrectionFields.Unit, CorrectionAction.Split, Line: line)], ct)
            : Wrong("split", new FilterProblem(CorrectionFields.Unit, unit ?? ""));
    }

    /// <summary>Makes it a part of the unit before it.</summary>
    public async Task<IActionResult> OnPostJoinAsync(string id, CancellationToken ct) =>
        await ReadAsync(id, ct) ? await SaveAsync("join", [new(CorrectionTarget.Structure, id, CorrectionFields.Unit, CorrectionAction.Join, Line: Document.StartLine)], ct) : NotFound();

    /// <summary>Takes it out of sight.</summary>
    public async Task<IActionResult> OnPostHideAsync(string id, CancellationToken ct) =>
        await ReadAsync(id, ct) ? await SaveAsync("hide", [new(CorrectionTarget.Document, id, CorrectionFields.Unit, CorrectionAction.Hide)], ct) : NotFound();

    /// <summary>Takes a correction back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(string id, [FromForm] long correction, [FromForm] string? reason, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        var problems = await save.WithdrawAsync(correction, User.RequireActor().Name, reason ?? "", ct);
        return problems is null ? NotFound() : problems.Count > 0 ? Wrong("withdraw", [.. problems]) : await SavedAsync(id, ct);
    }

    private async Task<bool> ReadAsync(string id, CancellationToken ct)
    {
        Document = (await get.Handle(id, ct))!;
        return Document is not null;
    }

    private async Task<IActionResult> SaveAsync(string form, IReadOnlyList<CorrectionDraft> drafts, CancellationToken ct)
    {
        if (drafts.Count == 0)
        {
            return Wrong(form, new FilterProblem(CorrectionForm.Unchanged, ""));
        }

        var problems = await save.Handle(drafts, User.RequireActor().Name, Request.Form[CorrectionForm.Reason].ToString(), ct);
        return problems.Count > 0 ? Wrong(form, [.. problems]) : await SavedAsync(Document.Id, ct);
    }

    // A unit that was joined is no longer there; the list shows what was done.
    private async Task<IActionResult> SavedAsync(string id, CancellationToken ct) =>
        new SeeOther(await get.Handle(id, ct) is null ? "/admin/corrections" : $"{Links.Correct(id)}?{SavedName}=true");

    private PageResult Wrong(string form, params FilterProblem[] problems)
    {
        Sent = CorrectionForm.Of(form, Request.Form, problems);
        return Page();
    }
}
