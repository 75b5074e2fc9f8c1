using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Data.Sqlite;
using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.Web.Accounts;

/// <summary>
/// Asks with each request whether its session may go on, so that an account that was removed, locked or given another role or password loses its
/// access at once; and answers those who may not enter.
/// </summary>
public sealed partial class SessionEvents(CheckSession check, ILogger<SessionEvents> logger) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var (id, stamp) = (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), context.Principal?.FindFirstValue(Session.Stamp));
        try
        {
            if (id is not null && stamp is not null && await check.Handle(id, stamp, context.HttpContext.RequestAborted))
            {
                return;
            }
        }
        catch (SqliteException problem)
        {
            // What is public stays readable, also for those whose session cannot be checked.
            LogUnchecked(problem);
            context.RejectPrincipal();
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Session.Scheme);
    }

    /// <summary>Leads to the sign-in page, and from there back to where the way led; a relative address, whatever host the request names.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.Path.ToString();
        context.Response.Redirect("/account/sign-in" + QueryString.Create("returnUrl", back));
        return Task.CompletedTask;
    }

    /// <summary>Says that the account may not; signing in again would not help.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "The accounts cannot be read; the request counts as not signed in")]
    private partial void LogUnchecked(Exception problem);
}
