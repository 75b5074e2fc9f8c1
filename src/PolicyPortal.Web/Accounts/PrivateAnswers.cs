namespace PolicyPortal.Web.Accounts;

/// <summary>
/// Keeps what is not for everyone out of all caches: pages of accounts and admins, and every page that bears the name of who is signed in. Must stand
/// behind authentication and before everything that answers, keeps or tags.
/// </summary>
public sealed class PrivateAnswers(RequestDelegate next)
{
    /// <summary>Whether the answer to a request may be kept nowhere.</summary>
    public static bool IsPrivate(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true || context.Request.Path.StartsWithSegments("/admin") || context.Request.Path.StartsWithSegments("/account");

    /// <summary>Marks the answer when it starts, over whatever was set before.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (IsPrivate(context))
        {
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                headers.CacheControl = "no-store";
                headers.Remove("ETag");
                headers.Remove("Last-Modified");
                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    }
}
