using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Account;

/// <summary>Signing in; and where nobody can, how to make the first account.</summary>
[EnableRateLimiting(AttemptLimit.Policy)]
public sealed partial class SignInModel(AccountRegister register, CheckCredentials credentials, IOptions<AccountsOptions> options, ILogger<SignInModel> logger) : PageModel
{
    private const string Overview = "/admin";

    /// <summary>Where to go on, an address of this site; what leads elsewhere leads home.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The name that was typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whether there is an admin account.</summary>
    public bool HasAdmin { get; private set; }

    /// <summary>Whether there is any account, so that signing in makes sense.</summary>
    public bool HasAccounts { get; private set; }

    /// <summary>Whether a password may travel over this connection.</summary>
    public bool IsSafe => Connection.IsSafe(HttpContext);

    /// <summary>Whether name and password did not belong together.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>How many failures lock out.</summary>
    public int LockoutFailures => options.Value.LockoutFailures;

    /// <summary>For how many minutes they do.</summary>
    public int LockoutMinutes => options.Value.LockoutMinutes;

    /// <summary>The command that makes the first account in the file that this portal reads.</summary>
    public string FirstCommand => "admin add NAME" + (options.Value.ConnectionString == AccountsOptions.DefaultConnectionString
        ? ""
        : $" --accounts \"{new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource}\"");

    /// <summary>Shows the form; who is signed in goes on at once.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LookAsync(ct);
        return User.Actor() is null ? Page() : new SeeOther(ReturnUrl ?? Overview);
    }

    /// <summary>Signs in, or shows the form again with the same words whatever was wrong.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken ct)
    {
        await LookAsync(ct);
        if (!IsSafe)
        {
            return Page();
        }

        if (await credentials.Handle(Name ?? "", password ?? "", ct) is { } account)
        {
            await Session.BeginAsync(HttpContext, account);
            LogSignedIn(account.UserName!);
            return new SeeOther(ReturnUrl ?? Overview);
        }

        // Not the name: people type passwords there by mistake.
        LogFailed(AttemptLimit.Place(HttpContext.Connection.RemoteIpAddress));
        HasFailed = true;
        return Page();
    }

    private async Task LookAsync(CancellationToken ct)
    {
        HasAdmin = await register.HasAdminAsync(ct);
        HasAccounts = HasAdmin || await register.HasAnyAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "{Account} signed in")]
    private partial void LogSignedIn(string account);

    [LoggerMessage(LogLevel.Warning, "A sign-in from {Address} failed")]
    private partial void LogFailed(string address);
}
