using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Account;

/// <summary>Ends the session of this device, by a form alone: a link could be followed by anyone's page.</summary>
public sealed class SignOutModel : PageModel
{
    /// <summary>Ends it and leads home.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Session.EndAsync(HttpContext);
        return new SeeOther("/");
    }
}
