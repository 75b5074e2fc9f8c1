using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Admin;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Imports;

/// <summary>All batches, and a form for files to import.</summary>
[DisableRequestSizeLimit]
public sealed class IndexModel(BatchQueries batches, CreateBatch create, BatchQueue queue, IOptions<SourceOptions> sources) : PageModel
{
    /// <summary>The batches of the page.</summary>
    public BatchList Batches { get; private set; } = null!;

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>What is wrong with the form, as a key of words; null for nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Largest file in megabytes.</summary>
    public int MegabytesAFile => sources.Value.MegabytesAFile;

    /// <summary>Lists.</summary>
    public async Task OnGetAsync([FromQuery] int page, CancellationToken ct) => await ListAsync(page, ct);

    /// <summary>Keeps the files and has them read.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] List<IFormFile>? files, [FromForm] string? encoding, [FromForm] string? note, CancellationToken ct)
    {
        var given = SourceArchives.Expand(UploadedFiles.Of(files ?? [], string.IsNullOrEmpty(encoding) ? null : encoding), sources.Value);
        if (given.Count == 0)
        {
            Problem = "Imports.NoFiles";
            await ListAsync(1, ct);
            return Page();
        }

        var actor = User.RequireActor().Name;
        var batch = await create.Handle(new BatchRequest(given, BatchOrigin.Upload, actor, note), ct);
        queue.Add(new BatchJob(JobKind.Plan, RunRequest.Import(batch.Id), actor));
        return new SeeOther(Links.Batch(batch.Id));
    }

    private async Task ListAsync(int page, CancellationToken ct)
    {
        Batches = await batches.ListAsync(Math.Max(1, page), ct);
        Pager = new Pager(Batches.Total, Batches.Page, Batches.PageSize, PageAddress.Of(Request, "page"));
    }
}
