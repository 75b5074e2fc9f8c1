using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Backups;

/// <summary>One copy of the catalogue: whether it is sound, and restoring or deleting it, each of which asks once more.</summary>
public sealed class DetailModel(BackupFolder folder, MakeBackup make, RestoreBackup restore, BatchQueue queue, Words words) : PageModel
{
    /// <summary>The copy.</summary>
    public BackupFile Backup { get; private set; } = null!;

    /// <summary>What looking through it gave.</summary>
    public CatalogFileCheck Check { get; private set; } = null!;

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done, for the list that follows.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Looks through the copy, where that was not done since it was written, and shows it.</summary>
    public IActionResult OnGet(string name) => Find(name) ? Page() : NotFound();

    /// <summary>Puts it in the catalogue's place.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(string name, [FromForm] string? sure, CancellationToken ct)
    {
        if (!Find(name))
        {
            return NotFound();
        }

        if (sure != "yes")
        {
            Problem = words["Backups.NotSure"];
            return Page();
        }

        try
        {
            var restored = await restore.Handle(Backup.Path, User.RequireActor().Name, null, ct);
            queue.Resume(restored.Recovered);
            Done = words["Backups.Restored", AccountText.Of(Backup.MadeAt), restored.Check.Compilations, restored.Check.Works] + (restored.NeedsRestart ? words["Backups.Restart"] : "");
            return new SeeOther("/admin/backups");
        }
        catch (BackupException e)
        {
            Problem = BackupText.Of(e, words);
            return Page();
        }
    }

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostDeleteAsync(string name, [FromForm] string? sure, CancellationToken ct)
    {
        if (!Find(name))
        {
            return NotFound();
        }

        if (sure != "yes")
        {
            Problem = words["Backups.NotSure"];
            return Page();
        }

        await make.DeleteAsync(name, User.RequireActor().Name, ct);
        Done = words["Backups.Deleted", name];
        return new SeeOther("/admin/backups");
    }

    private bool Find(string name)
    {
        if (folder.Find(name) is not { } file)
        {
            return false;
        }

        Backup = file;
        Check = folder.LastCheck(file) ?? folder.Check(file.Path);
        return true;
    }
}
