using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Backups;

/// <summary>Registers copies of the catalogue and their restoring.</summary>
internal static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddSingleton(p => new BackupFolder(p.GetRequiredService<IOptions<BackupOptions>>(), Contexts(p)));
        services.AddSingleton(p => new MakeBackup(Contexts(p), p.GetRequiredService<BackupFolder>(), p.GetRequiredService<IOptions<CatalogOptions>>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new RestoreBackup(
            p.GetRequiredService<BackupFolder>(), p.GetRequiredService<MakeBackup>(), p.GetRequiredService<BatchStates>(), p.GetRequiredService<IOptions<CatalogOptions>>(), p.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static IDbContextFactory<CatalogContext> Contexts(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<CatalogContext>>();
}
