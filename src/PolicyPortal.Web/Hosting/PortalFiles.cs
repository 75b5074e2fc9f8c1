namespace PolicyPortal.Web.Hosting;

/// <summary>Style sheet, script and icon.</summary>
public static class PortalFiles
{
    /// <summary>Serves wwwroot, compressed where the client takes it; an address with a version (<c>?v=</c>) names bytes that never change.</summary>
    public static void UsePortalFiles(this IApplicationBuilder app) => app.UseWhen(context => Path.HasExtension(context.Request.Path), files =>
    {
        files.UseResponseCompression();
        files.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    });
}
