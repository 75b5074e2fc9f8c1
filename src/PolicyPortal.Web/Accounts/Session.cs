using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Web.Accounts;

/// <summary>The session of an account on a device: what its cookie holds.</summary>
public static class Session
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    internal const string Stamp = "stamp";

    /// <summary>Begins a session; one that the device had before ends.</summary>
    public static Task BeginAsync(HttpContext context, Account account) => context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.Id),
            new(ClaimTypes.Name, account.UserName!),
            new(ClaimTypes.Role, WireName.Of(account.Role)),
            new(Stamp, account.SecurityStamp!),
        ],
        Scheme)));

    /// <summary>Ends the session of this device.</summary>
    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Who is signed in, as it is written down with what was done; null where nobody is.</summary>
    public static Actor? Actor(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, Name: { } name } ? Catalog.Accounts.Actor.SignedIn(name) : null;

    /// <summary>Who is signed in, on pages that nobody else reaches.</summary>
    public static Actor RequireActor(this ClaimsPrincipal user) => user.Actor() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>What the account may do; null where nobody is signed in.</summary>
    public static AccountRole? Role(this ClaimsPrincipal user) => WireName.TryRead<AccountRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;
}
