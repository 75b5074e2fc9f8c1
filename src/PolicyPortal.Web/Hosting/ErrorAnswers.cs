namespace PolicyPortal.Web.Hosting;

/// <summary>What a failed request gets: problem details (RFC 9457) from the API, a page that helps elsewhere.</summary>
public static class ErrorAnswers
{
    /// <summary>Whether the request is for the API or its description.</summary>
    public static bool IsApi(this HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");

    /// <summary>Adds both kinds of answer; has to stand before routing.</summary>
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => context.IsApi(), api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !context.IsApi(), pages =>
        {
            pages.UseExceptionHandler("/error/500");
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }
}
