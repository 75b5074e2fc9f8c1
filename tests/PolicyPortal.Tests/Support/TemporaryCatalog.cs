using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Tests.Support;

/// <summary>A migrated catalogue in a SQLite file of its own, with all services registered as the program registers them.</summary>
public sealed class TemporaryCatalog : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TemporaryCatalog(TimeProvider? clock)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Catalog:ConnectionString", $"Data Source={Folder.File("catalog.db")}"), new("Backup:Folder", Folder.File("backups")), new("Backup:Keep", "2")])
            .Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(clock ?? FixedTime.Noon)
            .AddCatalog(configuration)
            .BuildServiceProvider();
    }

    public TemporaryFolder Folder { get; } = new();

    public string DatabaseFile => Folder.File("catalog.db");

    public Importer Importer => Get<Importer>();

    public static async Task<TemporaryCatalog> CreateAsync(TimeProvider? clock = null)
    {
        var catalog = new TemporaryCatalog(clock);
        await catalog.Get<CatalogMigrator>().MigrateAsync();
        return catalog;
    }

    /// <summary>A catalogue that holds the files.</summary>
    public static async Task<TemporaryCatalog> WithAsync(params string[] files)
    {
        var catalog = await CreateAsync();
        await catalog.ImportAsync(files);
        return catalog;
    }

    /// <summary>A service that lives as long as the catalogue.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A scope, for services that live as long as one question.</summary>
    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public CatalogContext Context() => Get<IDbContextFactory<CatalogContext>>().CreateDbContext();

    /// <summary>Imports files as a batch of their own.</summary>
    public Task<(ImportPlan Plan, ImportRun Run)> ImportAsync(params string[] paths) =>
        Get<ImportNow>().Handle(new BatchRequest(SourceArchives.Expand(ImportSource.FromPaths(paths), new SourceOptions()), BatchOrigin.CommandLine, "tester"));

    /// <summary>The bytes of the export's four files, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ExportAsync()
    {
        var folder = Folder.File("export");
        await Get<CatalogExporter>().ExportAsync(folder);
        return Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Folder.Dispose();
    }
}
