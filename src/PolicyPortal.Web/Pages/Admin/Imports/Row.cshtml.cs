using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Imports;

/// <summary>A row of a run beside its source lines, and what an admin writes over it before it is applied.</summary>
public sealed class RowModel(GetPlannedChange get, CorrectPlanned correct, BatchQueue queue) : PageModel
{
    /// <summary>The row.</summary>
    public PlannedChange Row { get; private set; } = null!;

    /// <summary>Number of the batch.</summary>
    public long Id { get; private set; }

    /// <summary>The values that count, or those that were sent and are wrong; null where the row cannot be corrected here.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; private set; }

    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync(long id, long run, int ordinal, CancellationToken ct) => await ReadAsync(id, run, ordinal, ct) ? Page() : NotFound();

    /// <summary>Keeps what was corrected and reads the batch again.</summary>
    public async Task<IActionResult> OnPostAsync(long id, long run, int ordinal, [FromForm] string? reason, CancellationToken ct)
    {
        var sent = CorrectPlanned.Fields.Where(Request.Form.ContainsKey).ToDictionary(field => field, field => (string?)Request.Form[field].ToString());
        var actor = User.RequireActor().Name;
        var problems = await correct.Handle(run, ordinal, sent, actor, reason ?? "", ct);
        if (problems is null || (problems.Count > 0 && !await ReadAsync(id, run, ordinal, ct)))
        {
            return NotFound();
        }

        if (problems.Count > 0)
        {
            (Problems, Values) = (problems, sent);
            return Page();
        }

        queue.Add(new BatchJob(JobKind.Plan, RunRequest.Import(id), actor));
        return new SeeOther(Links.Batch(id));
    }

    private async Task<bool> ReadAsync(long id, long run, int ordinal, CancellationToken ct)
    {
        if (await get.Handle(run, ordinal, ct) is not { } row)
        {
            return false;
        }

        (Id, Row) = (id, row);
        Values = row.Values;
        return true;
    }
}
