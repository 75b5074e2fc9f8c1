using Microsoft.AspNetCore.Diagnostics;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Hosting;

/// <summary>What a failed request gets: problem details (RFC 9457) from the API, a page that helps elsewhere.</summary>
public static class ErrorAnswers
{
    /// <summary>Whether the request is for the API or its description.</summary>
    public static bool IsApi(this HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");

    /// <summary>What keeps the catalogue's file from being read or written, where the request failed for that; null else.</summary>
    public static CatalogFault? Fault(this HttpContext context) => CatalogFaults.Of(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>Says in an answer that failed for the file after how many seconds it may be worth asking again. A damaged file does not mend by itself.</summary>
    public static void SetRetryAfter(this HttpResponse response, CatalogFault fault)
    {
        if (fault != CatalogFault.Damaged)
        {
            response.Headers.RetryAfter = fault == CatalogFault.Busy ? "5" : "60";
        }
    }

    /// <summary>Tells in problem details what is wrong with the file, in the language of the request.</summary>
    public static void DescribeFault(ProblemDetailsContext problem)
    {
        if (problem.HttpContext.Fault() is { } fault)
        {
            problem.HttpContext.Response.SetRetryAfter(fault);
            problem.ProblemDetails.Title = Texts.Get($"Error.Fault.{WireName.Of(fault)}.Title");
            problem.ProblemDetails.Detail = Texts.Get($"Error.Fault.{WireName.Of(fault)}.Text");
            problem.ProblemDetails.Extensions["code"] = WireName.Of(fault);
        }
    }

    /// <summary>The catalogue's file being full, locked or broken is no error of the program: the service is not there for the moment.</summary>
    private static int StatusOf(Exception reason) => CatalogFaults.Of(reason) is null ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;

    /// <summary>Adds both kinds of answer; has to stand before routing.</summary>
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => context.IsApi(), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !context.IsApi(), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = StatusOf });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }
}
