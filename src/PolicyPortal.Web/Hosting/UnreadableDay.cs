using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Answers 400 where an address sets the portal to a day that is none (2020-02-30) and the page itself does not say so: the bar of days does, and the page shows today.
/// </summary>
public sealed class UnreadableDay : IPageFilter
{
    /// <summary>Where the layout finds the value that is no day.</summary>
    public const string Key = nameof(UnreadableDay);

    /// <inheritdoc/>
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    /// <inheritdoc/>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && http.Response.StatusCode == StatusCodes.Status200OK && context is { Result: null or PageResult, HandlerInstance: PageModel page } && PortalDay.Of(http).Unreadable is { } named)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            page.ViewData[Key] = named;
        }
    }
}
