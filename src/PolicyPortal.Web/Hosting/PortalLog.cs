using Microsoft.AspNetCore.Connections;
using PolicyPortal.Catalog.Storage;
using Serilog;
using Serilog.Filters;

namespace PolicyPortal.Web.Hosting;

/// <summary>The log: Serilog, set by the section <c>Serilog</c> of the settings. The only place that names it.</summary>
public static class PortalLog
{
    /// <summary>Replaces the default providers by Serilog.</summary>
    public static void AddPortalLog(this ILoggingBuilder logging, IConfiguration configuration)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()

            // A busy port is told in one line by PortalHost; the host would add a stack trace.
            .Filter.ByExcluding(entry => entry.Exception is IOException { InnerException: AddressInUseException })

            // Whoever meets a full, locked or broken database file tells of it; EF Core would do so once more for each statement.
            .Filter.ByExcluding(entry => Matching.FromSource("Microsoft.EntityFrameworkCore")(entry) && CatalogFaults.Of(entry.Exception) is not null)
            .CreateLogger();
        logging.ClearProviders();
        logging.AddSerilog(logger, dispose: true);
    }
}
