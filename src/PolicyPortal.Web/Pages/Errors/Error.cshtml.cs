using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Errors;

/// <summary>The page for a request that failed: what happened, and where to go on.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status that the answer has; asked for directly, the page is itself something that is not found.</summary>
    public int Status { get; private set; } = StatusCodes.Status404NotFound;

    /// <summary>What keeps the catalogue's file from being read or written, where the request failed for that.</summary>
    public CatalogFault? Fault { get; private set; }

    /// <summary>Which words the page has: a form that cannot be used has others than an address.</summary>
    public string Family => Fault is { } fault ? "Fault." + WireName.Of(fault) : Status switch
    {
        StatusCodes.Status403Forbidden => "403",
        StatusCodes.Status404NotFound => "404",
        StatusCodes.Status429TooManyRequests => "429",
        < StatusCodes.Status500InternalServerError => HttpMethods.IsPost(Request.Method) ? "Form" : "400",
        _ => "500",
    };

    /// <summary>For how many seconds to wait, where the answer says so.</summary>
    public string Wait => Response.Headers.RetryAfter.ToString();

    /// <summary>The number that finds the request in the log.</summary>
    public string TraceId => System.Diagnostics.Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>Answers any method, since the failed request may have been a post.</summary>
    public void OnGet(int status) => Show(status);

    /// <inheritdoc cref="OnGet"/>
    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var isFailure = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Status = isFailure && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Fault = HttpContext.Fault();
        if (Fault is { } fault)
        {
            Status = StatusCodes.Status503ServiceUnavailable;
            Response.SetRetryAfter(fault);
        }

        Response.StatusCode = Status;
    }
}
