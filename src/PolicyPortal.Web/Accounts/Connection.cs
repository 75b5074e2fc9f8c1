using System.Net;
using Microsoft.Extensions.Options;

namespace PolicyPortal.Web.Accounts;

/// <summary>Whether a password may travel over the connection of a request.</summary>
public static class Connection
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"];

    /// <summary>Over TLS, on the machine itself, or where <see cref="SigningInOptions.AllowPlainHttp"/> says so.</summary>
    public static bool IsSafe(HttpContext context) =>
        context.Request.IsHttps || IsLocal(context) || context.RequestServices.GetRequiredService<IOptions<SigningInOptions>>().Value.AllowPlainHttp;

    /// <summary>
    /// Whether the browser runs on this machine. A proxy on this machine that is not among <c>Proxy:Addresses</c> leaves its headers on the
    /// request (those of known ones are taken off), and then the browser is elsewhere. Without an address the request came from within the process.
    /// </summary>
    private static bool IsLocal(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)) && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);

    /// <summary>Makes a cookie one for TLS alone, except where a plain connection is safe.</summary>
    public static CookieBuilder SecureUnlessSafe(this CookieBuilder cookie) => new PortalCookie(cookie);

    private sealed class PortalCookie : CookieBuilder
    {
        public PortalCookie(CookieBuilder other)
        {
            (Name, Path, HttpOnly, SameSite, IsEssential) = (other.Name, other.Path, true, SameSiteMode.Lax, true);
        }

        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = context.Request.IsHttps || !IsSafe(context);
            return options;
        }
    }
}
