using Microsoft.AspNetCore.Mvc;

namespace PolicyPortal.Web.Hosting;

/// <summary>303: fetch another address of this site with GET. One that leads elsewhere, or none, leads home. An answer of endpoints and of pages.</summary>
/// <param name="address">Path and query as a form sent them.</param>
public sealed class SeeOther(string? address) : IResult, IActionResult
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = new Uri("http://localhost" + (IsLocal(address) ? address : "/")).GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped);
        return Task.CompletedTask;
    }

    /// <summary>Whether an address leads to this site and cannot lead elsewhere (<c>//host</c>, <c>/\host</c>).</summary>
    private static bool IsLocal([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
