using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Accounts;

/// <summary>All accounts, and a form for one more.</summary>
public sealed class IndexModel(AccountRegister register) : PageModel
{
    /// <summary>All accounts.</summary>
    public IReadOnlyList<AccountItem> Accounts { get; private set; } = [];

    /// <summary>The name that was typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the new account may do; an editor where nothing was chosen.</summary>
    public AccountRole Role { get; private set; }

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done on the page that led here.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Lists.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Accounts = await register.ListAsync(ct);

    /// <summary>Adds an account.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? role, [FromForm] string? password, CancellationToken ct)
    {
        Role = WireName.TryRead<AccountRole>(role, out var known) ? known : AccountRole.Editor;
        var name = (Name ?? "").Trim();
        if (await register.AddAsync(name, Role, password ?? "", User.RequireActor(), ct) is not { } problem)
        {
            Done = AccountText.Done("Added", name);
            return new SeeOther("/admin/accounts");
        }

        Problem = AccountText.Of(problem, name);
        Accounts = await register.ListAsync(ct);
        return Page();
    }
}
