using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Evaluation;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog;

/// <summary>Registers the catalogue.</summary>
public static class CatalogServices
{
    /// <summary>Registers storage, import and queries with the settings <c>Catalog:*</c> and <c>Import:*</c>, which are validated at start.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CatalogOptions>().Bind(configuration.GetSection(CatalogOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SourceOptions>().Bind(configuration.GetSection(SourceOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ImportOptions>().Bind(configuration.GetSection(ImportOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BackupOptions>().Bind(configuration.GetSection(BackupOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddStorage();
        services.AddCatalogQueries();
        services.AddSingleton<Importer>();
        services.AddBatches();
        services.AddBackups();
        services.AddSingleton<SeedImporter>();
        services.AddSingleton<CatalogExporter>();
        services.AddSingleton<EvaluateCatalog>();
        return services;
    }

    private static void AddStorage(this IServiceCollection services)
    {
        SqliteNative.Register();
        services.AddDbContextFactory<SqliteCatalogContext>((provider, builder) => builder
            .UseSqlite(provider.GetRequiredService<IOptions<CatalogOptions>>().Value.ConnectionString)
            .AddInterceptors(new SqliteConnectionSetUp()));
        services.AddSingleton<IDbContextFactory<CatalogContext>, CatalogContextFactory>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CatalogContext>>().CreateDbContext());
        services.AddSingleton<CatalogMigrator>();
    }

    /// <summary>Makes the provider's context where the catalogue's is asked for; the only place that chooses a provider.</summary>
    private sealed class CatalogContextFactory(IServiceProvider services, IOptions<CatalogOptions> options) : IDbContextFactory<CatalogContext>
    {
        public CatalogContext CreateDbContext() => options.Value.Provider switch
        {
            CatalogOptions.Sqlite => services.GetRequiredService<IDbContextFactory<SqliteCatalogContext>>().CreateDbContext(),
            var other => throw new InvalidOperationException($"Catalog:Provider '{other}' is not known."),
        };
    }
}
