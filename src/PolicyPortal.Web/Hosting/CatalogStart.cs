using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Web.Hosting;

/// <summary>Makes the catalogue ready before the first request: migrations, and the seed folder where the catalogue is empty.</summary>
public static class CatalogStart
{
    /// <summary>Migrates and imports, telling its progress in the log.</summary>
    public static async Task PrepareCatalogAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var applied = await app.Services.GetRequiredService<CatalogMigrator>().MigrateAsync(stopping);
        if (applied.Count > 0)
        {
            app.Logger.LogInformation("Database prepared: {Migrations}", string.Join(", ", applied));
        }

        var done = await app.Services.GetRequiredService<SeedImporter>().ImportIfEmptyAsync(Environment.CurrentDirectory, new ProgressLog(app.Logger), stopping);
        if (done is var (plan, run))
        {
            app.Logger.LogInformation(
                "Imported {Files} compilations in {Elapsed} ms: {Documents} units, {Measures} measures, {Deadlines} deadlines",
                plan.Files.Count,
                run.DurationMilliseconds,
                plan.Files.Sum(file => file.Count(ChangeKind.New)),
                plan.Files.Sum(file => file.MeasureCount),
                plan.Files.Sum(file => file.DeadlineCount));
        }
    }

    /// <summary>Logs each file as it is read, and the stages behind as they begin; in order, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class ProgressLog(ILogger logger) : IProgress<ImportProgress>
    {
        private ImportStage? stage;

        public void Report(ImportProgress value)
        {
            var isNewStage = stage != value.Stage;
            stage = value.Stage;
            if (value.Stage == ImportStage.Reading && value.FileName is not null)
            {
                logger.LogInformation("Importing: read {Done} of {Total}, {File}", value.Done, value.Total, value.FileName);
            }
            else if (isNewStage)
            {
                logger.LogInformation("Importing: {Stage}", value.Stage);
            }
        }
    }
}
