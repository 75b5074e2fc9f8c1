using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Web.Accounts;

namespace PolicyPortal.Web.Admin;

/// <summary>Registers what the admin pages need, and maps their endpoints.</summary>
public static class AdminRegistration
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Registers the worker, and lets forms be as large as the import takes files.</summary>
    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddHostedService<BatchWorker>();
        services.AddHostedService<WatchedFolder>();
        services.AddSingleton<BackupWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<BackupWorker>());
        services.AddOptions<FormOptions>().Configure<IOptions<SourceOptions>>((forms, sources) =>
            forms.MultipartBodyLengthLimit = Math.Max(sources.Value.ArchiveMegabytes, sources.Value.MegabytesAFile) * Megabyte);
    }

    /// <summary>Maps progress and downloads.</summary>
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        routes.MapProgress();
        routes.MapAdminGroup("imports").MapGet("/{id:long}/files/{ordinal:int}", async (long id, int ordinal, Catalog.Batches.BatchQueries batches, CancellationToken ct) =>
            await batches.OpenAsync(id, ordinal, ct) is var (file, bytes) ? Results.File(bytes, "application/octet-stream", file.FileName) : Results.NotFound());
        routes.MapAdminGroup("backups").MapGet("/{name}/file", (string name, BackupFolder folder) =>
            folder.Find(name) is { } file ? Results.File(file.Path, "application/vnd.sqlite3", file.Name, file.MadeAt) : Results.NotFound());
    }
}
