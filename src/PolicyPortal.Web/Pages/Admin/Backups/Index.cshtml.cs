using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Admin;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Backups;

/// <summary>All copies of the catalogue, and a button for one more.</summary>
public sealed class IndexModel(BackupFolder folder, MakeBackup make, BackupWorker worker, Words words) : PageModel
{
    /// <summary>The copies with what looking through each gave, the newest first.</summary>
    public IReadOnlyList<(BackupFile File, CatalogFileCheck? Check)> Files { get; private set; } = [];

    /// <summary>Where they lie, and how many of a kind are kept.</summary>
    public BackupFolder Folder => folder;

    /// <summary>What makes copies by the clock.</summary>
    public BackupWorker Worker => worker;

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done on the page that led here.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Lists.</summary>
    public void OnGet() => List();

    /// <summary>Makes a copy.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            var made = await make.Handle(BackupKind.Manual, User.RequireActor().Name, null, ct);
            Done = words["Backups.Made", made.File.Name]
                + (made.Pruned.Count > 0 ? words["Backups.Pruned", made.Pruned.Count] : "")
                + (made.Unlogged is { } fault ? words["Backups.Unlogged"] + BackupText.Of(fault, words) : "");
            return new SeeOther("/admin/backups");
        }
        catch (BackupException e)
        {
            Problem = BackupText.Of(e, words);
            List();
            return Page();
        }
    }

    private void List() => Files = [.. folder.List().Select(file => (file, folder.LastCheck(file)))];
}
