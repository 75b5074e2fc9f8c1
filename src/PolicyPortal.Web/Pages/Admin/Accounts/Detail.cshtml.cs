using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Accounts;

/// <summary>One account: role, password, lock, removal. On the own account only the password, on a page of its own.</summary>
public sealed class DetailModel(AccountRegister register) : PageModel
{
    /// <summary>The account.</summary>
    public AccountItem Account { get; private set; } = null!;

    /// <summary>Whether it is that of who looks at it.</summary>
    public bool IsOwn => string.Equals(Account.Name, User.Identity?.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done on the page that led here.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken ct) => await ShowAsync(name, ct);

    /// <summary>Changes the role.</summary>
    public Task<IActionResult> OnPostRoleAsync(string name, [FromForm] string? role, CancellationToken ct) => WireName.TryRead<AccountRole>(role, out var known)
        ? AnswerAsync(name, register.SetRoleAsync(name, known, User.RequireActor(), ct), "RoleChanged", ct)
        : Task.FromResult<IActionResult>(BadRequest());

    /// <summary>Gives it another password.</summary>
    public Task<IActionResult> OnPostPasswordAsync(string name, [FromForm] string? password, CancellationToken ct) =>
        AnswerAsync(name, register.SetPasswordAsync(name, password ?? "", User.RequireActor(), ct), "PasswordSet", ct);

    /// <summary>Locks it.</summary>
    public Task<IActionResult> OnPostLockAsync(string name, CancellationToken ct) => AnswerAsync(name, register.SetLockAsync(name, isLocked: true, User.RequireActor(), ct), "Locked", ct);

    /// <summary>Unlocks it, also after failures.</summary>
    public Task<IActionResult> OnPostUnlockAsync(string name, CancellationToken ct) => AnswerAsync(name, register.SetLockAsync(name, isLocked: false, User.RequireActor(), ct), "Unlocked", ct);

    /// <summary>Removes it, where the box says that this is meant.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string name, [FromForm] bool sure, CancellationToken ct) =>
        sure ? await AnswerAsync(name, register.RemoveAsync(name, User.RequireActor(), ct), "Removed", ct) : await ShowAsync(name, ct, Texts.Get("Accounts.Remove.NotSure"));

    private async Task<IActionResult> AnswerAsync(string name, Task<AccountProblem?> change, string done, CancellationToken ct)
    {
        if (await change is { } problem)
        {
            return await ShowAsync(name, ct, AccountText.Of(problem, name));
        }

        Done = AccountText.Done(done, name);
        return new SeeOther(done == "Removed" ? "/admin/accounts" : "/admin/accounts/" + Uri.EscapeDataString(name));
    }

    private async Task<IActionResult> ShowAsync(string name, CancellationToken ct, string? problem = null)
    {
        if (await register.FindAsync(name, ct) is not { } account)
        {
            return NotFound();
        }

        (Account, Problem) = (account, problem);
        return Page();
    }
}
