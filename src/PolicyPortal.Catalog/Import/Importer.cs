using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;
using PolicyPortal.Parsing;

namespace PolicyPortal.Catalog.Import;

/// <summary>Imports compilations: first the plan, which changes nothing, then its application.</summary>
public sealed class Importer(IDbContextFactory<CatalogContext> contexts, CatalogMigrator migrator, TimeProvider clock, IOptions<SourceOptions> options)
{
    /// <summary>Characters from which a text is large.</summary>
    private const int LargeText = 1_000_000;

    /// <summary>Reads and parses the sources and compares them with the catalogue. Needs no database: without one everything is new.</summary>
    /// <param name="sources">What to import; of two with one name the second is rejected.</param>
    /// <param name="progress">Told after each file; may be called from several threads.</param>
    public async Task<ImportPlan> PlanAsync(IReadOnlyList<ImportSource> sources, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<string, CorrectionSet> corrections = new Dictionary<string, CorrectionSet>();
        var words = AddedWordSet.Empty;
        if (await migrator.IsReadyAsync(cancellationToken).ConfigureAwait(false))
        {
            using var context = contexts.CreateDbContext();
            corrections = CorrectionSet.Read(context);
            words = AddedWordSet.Read(context);
        }

        return await PlanAsync(
            [.. sources.Select(source => new ReadPlan(source) { Corrections = corrections.GetValueOrDefault(StableId.OfCompilation(source.Name), CorrectionSet.Empty), Words = words })], progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Likewise, for compilations that are read, withdrawn or kept.</summary>
    internal Task<ImportPlan> PlanAsync(IReadOnlyList<PlannedFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            var isReady = await migrator.IsReadyAsync(cancellationToken).ConfigureAwait(false);
            using var context = contexts.CreateDbContext();
            return PlanAll(context, isReady, files, progress, cancellationToken);
        },
        cancellationToken);

    /// <summary>One document of a file as a plan would store it, with the doubts about it and the text that it stands in; null where the file has none of that id.</summary>
    internal PlannedRecord? Read(CatalogContext context, ReadPlan plan, string documentId) =>
        ImportPlanner.RecordOf(Read(plan), StoredReader.Read(context, plan.FileName), plan, documentId);

    /// <summary>Writes the plan in a transaction of the caller and records the run, also where nothing changes.</summary>
    /// <exception cref="StalePlanException">Another run changed the catalogue since the plan was made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the caller has to roll back.</exception>
    internal ImportRun Write(CatalogContext context, ImportPlan plan, RunPurpose purpose, DateTimeOffset startedAt, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        new ImportApplier(context, clock).Apply(plan, purpose, startedAt, progress, cancellationToken);

    private ImportPlan PlanAll(CatalogContext context, bool isReady, IReadOnlyList<PlannedFile> planned, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isDuplicate = planned.Select(p => !names.Add(p.FileName)).ToArray();
        var plans = new FilePlan[planned.Count];
        var total = planned.Count(p => p is ReadPlan);
        var done = 0;
        var gate = new Lock();
        var packer = new RowPacker(context);
        IDbContextTransaction? snapshot = null;
        try
        {
            // Read side by side, planned one by one: what was read of a file goes as soon as its plan is made.
            Parallel.For(0, planned.Count, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) }, i =>
            {
                plans[i] = PlanOne(i);
                ClearUp(plans[i].Compilation?.Text?.Text, GCCollectionMode.Aggressive); // what was read; writing needs memory of another kind
                if (planned[i] is ReadPlan)
                {
                    progress?.Report(new(ImportStage.Reading, planned[i].FileName, Interlocked.Increment(ref done), total));
                }
            });
            snapshot ??= isReady ? SqliteTransactions.BeginRead(context) : null;
            return new ImportPlan(plans, isReady ? StoredReader.LastChange(context) : 0);
        }
        catch (AggregateException e)
        {
            // What went wrong with the database is the caller's to tell, not that it did so on one of several threads.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
        finally
        {
            snapshot?.Dispose();
        }

        FilePlan PlanOne(int i)
        {
            var read = planned[i] is not ReadPlan plan ? null
                : isDuplicate[i] ? new(plan.Source, new(null, null, RejectionReason.DuplicateName), null, 0)
                : Read(plan);
            ClearUp(read?.Content.Decoded?.Text, GCCollectionMode.Forced); // the lines
            lock (gate)
            {
                // Begun with the first plan and not before the first file is read: the shorter, the less likely that another run overtakes it.
                snapshot ??= isReady ? SqliteTransactions.BeginRead(context) : null;
                return PlanOf(isReady && planned[i] is not KeepPlan ? StoredReader.Read(context, planned[i].FileName) : null, planned[i], read, packer);
            }
        }
    }

    private static FilePlan PlanOf(StoredCompilation? stored, PlannedFile file, ReadFile? content, RowPacker packer) => file switch
    {
        ReadPlan read => ImportPlanner.Plan(content!, stored, read, packer),
        WithdrawPlan => ImportPlanner.Withdraw(file, stored),
        KeepPlan keep => ImportPlanner.Keep(keep),
        _ => throw new ArgumentOutOfRangeException(nameof(file)),
    };

    private ReadFile Read(ReadPlan plan)
    {
        var watch = Stopwatch.StartNew();
        var source = plan.Source;
        var content = SourceReader.Read(source, options.Value);
        if (content.Decoded is not { } decoded)
        {
            return new ReadFile(source, content, null, watch.ElapsedMilliseconds);
        }

        ClearUp(decoded.Text, GCCollectionMode.Forced); // the bytes
        var parsed = CompilationParser.Parse(source.Name, decoded.Text, topics: plan.Words.Topics);
        List<Correction> gone = [];
        if (plan.Corrections.All.Any(c => c.Target == CorrectionTarget.Structure))
        {
            parsed = CompilationParser.Parse(source.Name, decoded.Text, plan.Corrections.Edits([.. parsed.Lines.Select(line => line.Raw)], gone.Add), plan.Words.Topics);
        }

        parsed = BodyNameOverlay.Lay(parsed, plan.Words.OfficialNames);
        var lines = parsed.Lines;
        parsed = FieldChecks.Of(parsed, ChinaTime.Today(clock));
        return new ReadFile(source, content, parsed with { Lines = [] }, watch.ElapsedMilliseconds)
        {
            LineCount = lines.Count,
            BrokenLines = decoded.Broken ? [.. lines.Where(line => line.Raw.Contains('\uFFFD')).Take(ImportPlanner.MostBrokenLines).Select(line => line.Number)] : [],
            GoneLines = gone,
        };
    }

    /// <summary>
    /// A large text leaves several times its size behind at each step, all of it old by then, which the runtime would leave alone until the heap has doubled.
    /// It goes before the next step needs room.
    /// </summary>
    private static void ClearUp(string? text, GCCollectionMode mode)
    {
        if (text?.Length >= LargeText)
        {
            GC.Collect(GC.MaxGeneration, mode, blocking: true, compacting: mode == GCCollectionMode.Aggressive);
        }
    }
}
