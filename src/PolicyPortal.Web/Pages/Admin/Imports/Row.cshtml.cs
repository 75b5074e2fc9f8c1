using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Batches;

namespace PolicyPortal.Web.Pages.Admin.Imports;

/// <summary>A row of a run beside its source lines.</summary>
public sealed class RowModel(GetPlannedChange get) : PageModel
{
    /// <summary>The row.</summary>
    public PlannedChange Row { get; private set; } = null!;

    /// <summary>Number of the batch.</summary>
    public long Id { get; private set; }

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync(long id, long run, int ordinal, CancellationToken ct)
    {
        Id = id;
        if (await get.Handle(run, ordinal, ct) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        return Page();
    }
}
