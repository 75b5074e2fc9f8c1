using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;
using PolicyPortal.Parsing;

namespace PolicyPortal.Catalog.Import;

/// <summary>Imports compilations: first the plan, which changes nothing, then its application.</summary>
public sealed class Importer(IDbContextFactory<CatalogContext> contexts, CatalogMigrator migrator, TimeProvider clock, IOptions<SourceOptions> options)
{
    /// <summary>Reads and parses the sources and compares them with the catalogue. Needs no database: without one everything is new.</summary>
    /// <param name="sources">What to import; of two with one name the second is rejected.</param>
    /// <param name="progress">Told after each file; may be called from several threads.</param>
    public async Task<ImportPlan> PlanAsync(IReadOnlyList<ImportSource> sources, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<string, CorrectionSet> corrections = new Dictionary<string, CorrectionSet>();
        if (await migrator.IsReadyAsync(cancellationToken).ConfigureAwait(false))
        {
            using var context = contexts.CreateDbContext();
            corrections = CorrectionSet.Read(context);
        }

        return await PlanAsync(
            [.. sources.Select(source => new ReadPlan(source) { Corrections = corrections.GetValueOrDefault(StableId.OfCompilation(source.Name), CorrectionSet.Empty) })], progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Likewise, for compilations that are read, withdrawn or kept.</summary>
    internal Task<ImportPlan> PlanAsync(IReadOnlyList<PlannedFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            var read = ReadAll(files, progress, cancellationToken);
            if (!await migrator.IsReadyAsync(cancellationToken).ConfigureAwait(false))
            {
                return new ImportPlan([.. read.OfType<ReadFile>().Select(f => ImportPlanner.Plan(f, null, new ReadPlan(f.Source)))], 0);
            }

            using var context = contexts.CreateDbContext();
            using var snapshot = SqliteTransactions.BeginRead(context);
            return new ImportPlan([.. files.Zip(read, (file, content) => PlanOf(context, file, content))], StoredReader.LastChange(context));
        },
        cancellationToken);

    /// <summary>Writes the plan in a transaction of the caller and records the run, also where nothing changes.</summary>
    /// <exception cref="StalePlanException">Another run changed the catalogue since the plan was made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the caller has to roll back.</exception>
    internal ImportRun Write(CatalogContext context, ImportPlan plan, RunPurpose purpose, DateTimeOffset startedAt, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        new ImportApplier(context, clock).Apply(plan, purpose, startedAt, progress, cancellationToken);

    private static FilePlan PlanOf(CatalogContext context, PlannedFile file, ReadFile? content) => file switch
    {
        ReadPlan read => ImportPlanner.Plan(content!, StoredReader.Read(context, file.FileName), read),
        WithdrawPlan => ImportPlanner.Withdraw(file, StoredReader.Read(context, file.FileName)),
        KeepPlan keep => ImportPlanner.Keep(keep),
        _ => throw new ArgumentOutOfRangeException(nameof(file)),
    };

    private ReadFile?[] ReadAll(IReadOnlyList<PlannedFile> planned, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isDuplicate = planned.Select(p => !names.Add(p.FileName)).ToArray();
        var files = new ReadFile?[planned.Count];
        var total = planned.Count(p => p is ReadPlan);
        var done = 0;
        Parallel.For(0, planned.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, i =>
        {
            if (planned[i] is ReadPlan { Source: var source } plan)
            {
                files[i] = isDuplicate[i] ? new(source, new(null, null, RejectionReason.DuplicateName), null, 0) : Read(plan);
                progress?.Report(new(ImportStage.Reading, source.Name, Interlocked.Increment(ref done), total));
            }
        });
        return files;
    }

    private ReadFile Read(ReadPlan plan)
    {
        var watch = Stopwatch.StartNew();
        var source = plan.Source;
        var content = SourceReader.Read(source, options.Value);
        if (content.Decoded is not { } decoded)
        {
            return new ReadFile(source, content, null, watch.ElapsedMilliseconds);
        }

        var parsed = CompilationParser.Parse(source.Name, decoded.Text);
        List<Correction> gone = [];
        if (plan.Corrections.All.Any(c => c.Target == CorrectionTarget.Structure))
        {
            parsed = CompilationParser.Parse(source.Name, decoded.Text, plan.Corrections.Edits([.. parsed.Lines.Select(line => line.Raw)], gone.Add));
        }

        return new ReadFile(source, content, parsed, watch.ElapsedMilliseconds) { GoneLines = gone };
    }
}
