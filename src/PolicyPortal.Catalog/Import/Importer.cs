using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;
using PolicyPortal.Parsing;

namespace PolicyPortal.Catalog.Import;

/// <summary>Imports compilations: first the plan, which changes nothing, then its application.</summary>
public sealed class Importer(IDbContextFactory<CatalogContext> contexts, CatalogMigrator migrator, TimeProvider clock)
{
    /// <summary>Reads and parses the sources and compares them with the catalogue. Needs no database: without one everything is new.</summary>
    /// <param name="sources">What to import; of two with one name the second is rejected.</param>
    /// <param name="progress">Told after each file; may be called from several threads.</param>
    public Task<ImportPlan> PlanAsync(IReadOnlyList<ImportSource> sources, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) => Task.Run(
        async () =>
        {
            var files = ReadAll(sources, progress, cancellationToken);
            if (!await migrator.IsReadyAsync(cancellationToken).ConfigureAwait(false))
            {
                return new ImportPlan([.. files.Select(f => ImportPlanner.Plan(f, null))], 0);
            }

            using var context = contexts.CreateDbContext();
            using var snapshot = SqliteTransactions.BeginRead(context);
            return new ImportPlan([.. files.Select(f => ImportPlanner.Plan(f, StoredReader.Read(context, f.FileName)))], StoredReader.LastChange(context));
        },
        cancellationToken);

    /// <summary>Writes the plan in one transaction and records the run, also where nothing changes.</summary>
    /// <exception cref="StalePlanException">Another import changed the catalogue since the plan was made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was written.</exception>
    public Task<ImportRun> ApplyAsync(ImportPlan plan, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            var startedAt = clock.GetUtcNow();
            using var context = contexts.CreateDbContext();
            return new ImportApplier(context, clock).Apply(plan, startedAt, progress, cancellationToken);
        },
        cancellationToken);

    private static ReadFile[] ReadAll(IReadOnlyList<ImportSource> sources, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isDuplicate = sources.Select(s => !names.Add(s.Name)).ToArray();
        var files = new ReadFile[sources.Count];
        var done = 0;
        Parallel.For(0, sources.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, i =>
        {
            files[i] = isDuplicate[i] ? new(sources[i].Name, new(null, null, RejectionReason.DuplicateName), null, 0) : Read(sources[i]);
            progress?.Report(new(ImportStage.Reading, sources[i].Name, Interlocked.Increment(ref done), sources.Count));
        });
        return files;
    }

    private static ReadFile Read(ImportSource source)
    {
        var watch = Stopwatch.StartNew();
        var content = SourceReader.Read(source);
        var parsed = content.Decoded is { } decoded ? CompilationParser.Parse(source.Name, decoded.Text) : null;
        return new ReadFile(source.Name, content, parsed, watch.ElapsedMilliseconds);
    }
}
