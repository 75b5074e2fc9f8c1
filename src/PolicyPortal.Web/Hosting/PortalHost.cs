using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Hosting;

/// <summary>How the portal is set up, started and stopped.</summary>
public static class PortalHost
{
    /// <summary>
    /// Settings, static files and views lie beside the assembly, while relative paths in the settings (data/, seed-data/) belong to the working directory.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new() { Args = args, ContentRootPath = AppContext.BaseDirectory };

    /// <summary>Server limits, and the static files of a build that was not published.</summary>
    public static void ConfigurePortalServer(this ConfigureWebHostBuilder host)
    {
        host.UseStaticWebAssets();
        host.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;

            // A pasted question of 10,000 Chinese characters takes 90,000 bytes in the address; it is answered by the page, not by a bare 414.
            server.Limits.MaxRequestLineSize = 128 * 1024;
        });
    }

    /// <summary>Prepares catalogue and accounts, serves until stopped, and says in one line why it cannot.</summary>
    /// <returns>The exit code: 0 after a graceful stop, 1 where the portal could not start.</returns>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        var opening = app.Configuration["Catalog:ConnectionString"];
        try
        {
            await app.PrepareCatalogAsync();
            opening = app.Configuration["Accounts:ConnectionString"] ?? "Accounts:ConnectionString";
            await app.PrepareAccountsAsync();
            opening = app.Configuration["urls"];
            await app.StartAsync();
        }
        catch (OptionsValidationException problem)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', problem.Failures));
            await app.DisposeAsync();
            return 1;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{app.Configuration["urls"]}: 端口已被占用，请停止占用它的程序，或用 --urls 换一个。/ The port is in use: stop the program that holds it, or choose another with --urls.");
            await app.DisposeAsync();
            return 1;
        }

        catch (Exception problem) when (CatalogFaults.Of(problem) is not null || problem is UnauthorizedAccessException or IOException)
        {
            var fault = CatalogFaults.Of(problem) ?? CatalogFault.CannotOpen;
            var help = fault == CatalogFault.Damaged ? " policy-portal restore FILE" : "";
            await Console.Error.WriteLineAsync($"{opening}: {Texts.Both($"Error.Fault.{WireName.Of(fault)}.Title")} ({problem.Message.ReplaceLineEndings(" ")}){help}");
            await app.DisposeAsync();
            return 1;
        }

        foreach (var address in app.Urls)
        {
            app.Logger.LogInformation("政策查询门户 / Policy Portal: {Address}", address);
        }

        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }
}
