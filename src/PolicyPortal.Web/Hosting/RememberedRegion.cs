using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Remembers on the device, in a cookie, the region last chosen on these pages. It never changes what an address shows: it only stands ready in the
/// search boxes, where it can be unticked or forgotten. A link from elsewhere does not change what is remembered.
/// </summary>
public sealed class RememberedRegion(RequestDelegate next, FindRegion regions)
{
    private const string CookieName = "region";

    private static readonly object Key = new();

    private static readonly string[] Lists = ["/search", "/measures", "/deadlines", "/calendar", "/calendar/agenda", "/calendar/timeline"];

    /// <summary>The region remembered for this device with this request taken into account; null where there is none.</summary>
    public static string? Of(HttpContext context) => context.Items[Key] as string;

    /// <summary>Reads the cookie, and sets it where a list of one region was reached from within these pages.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        // The page that tells of a failure must not ask what may have failed.
        if (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }

        var known = await KnownAsync(Read(context.Request), context.RequestAborted);
        if (Chosen(context.Request) is { } chosen && chosen != known && await KnownAsync(chosen, context.RequestAborted) is not null)
        {
            known = chosen;
            context.Response.OnStarting(() =>
            {
                // Only what could be served is worth remembering.
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    context.Response.Cookies.Append(CookieName, chosen, Cookie(context.Request, TimeSpan.FromDays(365)));
                }

                return Task.CompletedTask;
            });
        }

        context.Items[Key] = known;
        await next(context);
    }

    /// <summary>Maps the button that forgets the region, a plain form: it leads back to the page that it stands on.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/region/forget", (HttpContext context, [FromForm] string? back) =>
        {
            context.Response.Cookies.Delete(CookieName, Cookie(context.Request, TimeSpan.Zero));
            return new SeeOther(back);
        })

        // Forgetting is worth no forged request, and a token would make every page differ from the last.
        .DisableAntiforgery()
        .ExcludeFromDescription();

    private static string? Read(HttpRequest request) => request.Cookies.TryGetValue(CookieName, out var text) && text.Length > 0 ? text : null;

    private async ValueTask<string?> KnownAsync(string? path, CancellationToken cancellation) =>
        path is not null && await regions.Handle(path, cancellation) ? path : null;

    /// <summary>The one region of a list that was opened from a page of this site which did not have it yet: paging on, sorting or forgetting is no choice.</summary>
    private static string? Chosen(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || !Lists.Contains(request.Path.Value) || request.Query["region"] is not [{ Length: > 0 } region])
        {
            return null;
        }

        _ = Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from);

        // Browsers say where a request comes from (https://www.w3.org/TR/fetch-metadata/); older ones only in Referer, which these pages send to this site alone.
        var isFromHere = request.Headers["Sec-Fetch-Site"] is [{ } site] ? site == "same-origin" : from?.Authority == request.Host.Value;
        var isNew = from is null || QueryHelpers.ParseQuery(from.Query).GetValueOrDefault("region") is not [{ } before] || before.Trim() != region.Trim();
        return isFromHere && isNew ? region.Trim() : null;
    }

    private static CookieOptions Cookie(HttpRequest request, TimeSpan age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
