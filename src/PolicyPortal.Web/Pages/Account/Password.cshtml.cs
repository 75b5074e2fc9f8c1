using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Account;

/// <summary>Changes the own password, which ends the sessions on all other devices.</summary>
[Authorize]
[EnableRateLimiting(AttemptLimit.Policy)]
public sealed class PasswordModel(AccountRegister register, CheckCredentials credentials) : PageModel
{
    /// <summary>What is wrong, in words; null where nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether the password was changed.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Changes it. The current one is asked for, and counted like a sign-in, since the device may be in other hands.</summary>
    public async Task OnPostAsync([FromForm] string? current, [FromForm] string? fresh, [FromForm] string? again, CancellationToken ct)
    {
        var actor = User.RequireActor();
        if (fresh != again)
        {
            Problem = Texts.Get("Account.Password.Differ");
        }
        else if (await credentials.Handle(actor.Name, current ?? "", ct) is null)
        {
            Problem = Texts.Get("Account.Password.Wrong");
        }
        else if (await register.SetPasswordAsync(actor.Name, fresh ?? "", actor, ct) is { } problem)
        {
            Problem = AccountText.Of(problem, actor.Name);
        }
        else if (await credentials.Handle(actor.Name, fresh ?? "", ct) is { } account)
        {
            await Session.BeginAsync(HttpContext, account);
            IsDone = true;
        }
    }
}
