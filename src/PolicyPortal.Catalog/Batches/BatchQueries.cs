using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>A batch in a list.</summary>
/// <param name="Files">How many files it has.</param>
/// <param name="FirstFile">Name of its first file.</param>
/// <param name="Run">Its newest run: what it did or would do; null before it is read.</param>
public sealed record BatchItem(Batch Batch, int Files, string? FirstFile, ImportRun? Run);

/// <summary>A page of batches, the newest first.</summary>
public sealed record BatchList(IReadOnlyList<BatchItem> Items, int Total, int Page, int PageSize);

/// <summary>A file of a batch, and what its reading gave.</summary>
/// <param name="Read">What the newest run did or would do with it; null before it is read.</param>
/// <param name="Same">Files of other batches with the same bytes or the same text.</param>
public sealed record BatchFileItem(BatchFile File, long? Length, ImportRunFile? Read, IReadOnlyList<SameFile> Same);

/// <summary>Another file that is the same.</summary>
/// <param name="IsSameBytes">Whether it is so byte by byte; else in its text alone.</param>
/// <param name="IsApplied">Whether its batch stands in the catalogue.</param>
public sealed record SameFile(long BatchId, string FileName, bool IsSameBytes, bool IsApplied);

/// <summary>A batch with all that is known of it.</summary>
/// <param name="Plan">What applying it would do; null where it is not ready.</param>
/// <param name="Applied">What applying it did first; null where it was never applied.</param>
/// <param name="Runs">All that was done with it, the newest first.</param>
public sealed record BatchDetail(Batch Batch, IReadOnlyList<BatchFileItem> Files, ImportRun? Plan, ImportRun? Applied, IReadOnlyList<ImportRun> Runs)
{
    /// <summary>What is shown: the plan, else what was applied.</summary>
    public ImportRun? Shown => Plan ?? Applied;
}

/// <summary>Asks for batches, runs and the log.</summary>
public sealed class BatchQueries
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private readonly IDbContextFactory<CatalogContext> contexts;

    internal BatchQueries(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>All batches, the newest first.</summary>
    public async Task<BatchList> ListAsync(int page, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var total = await context.Batches.CountAsync(cancellationToken).ConfigureAwait(false);
        var batches = await context.Batches.AsNoTracking().OrderByDescending(b => b.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(b => new
            {
                Batch = b,
                Files = b.Files.Count,
                First = b.Files.OrderBy(f => f.Ordinal).Select(f => f.FileName).FirstOrDefault(),
                Run = context.ImportRuns.Where(r => r.BatchId == b.Id && r.Kind == RunKind.Import).OrderByDescending(r => r.Id).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var runs = batches.Select(b => b.Run?.Id ?? 0).ToList();
        var files = (await context.ImportRunFiles.AsNoTracking().Where(f => runs.Contains(f.ImportRunId)).ToListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(f => f.ImportRunId);
        foreach (var row in batches)
        {
            row.Run?.Files.AddRange(files[row.Run.Id].OrderBy(f => f.Ordinal));
        }

        return new BatchList([.. batches.Select(b => new BatchItem(b.Batch, b.Files, b.First, b.Run))], total, page, PageSize);
    }

    /// <summary>One batch; null where there is none of that number.</summary>
    public async Task<BatchDetail?> FindAsync(long id, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var batch = await context.Batches.AsNoTracking().Include(b => b.Files.OrderBy(f => f.Ordinal)).FirstOrDefaultAsync(b => b.Id == id, cancellationToken).ConfigureAwait(false);
        if (batch is null)
        {
            return null;
        }

        var runs = await context.ImportRuns.AsNoTracking().Include(r => r.Files.OrderBy(f => f.Ordinal)).Where(r => r.BatchId == id).OrderByDescending(r => r.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var plan = runs.Find(r => r is { Kind: RunKind.Import, State: RunState.Planned });
        var applied = runs.FindLast(r => r is { Kind: RunKind.Import, State: RunState.Applied });
        var shown = (plan ?? applied)?.Files;
        List<BatchFileItem> files = [];
        foreach (var file in batch.Files)
        {
            var length = await context.SourceFiles.Where(s => s.Sha256 == file.SourceSha256).Select(s => (long?)s.Length).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            files.Add(new BatchFileItem(file, length, shown?.Find(f => f.Ordinal == file.Ordinal), await SameAsync(context, file, cancellationToken).ConfigureAwait(false)));
        }

        return new BatchDetail(batch, files, plan, applied, runs);
    }

    /// <summary>The plan of a run that is to be looked at; null where there is none.</summary>
    public async Task<ImportRun?> PlanAsync(RunKind kind, long? batchId, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        return await context.ImportRuns.AsNoTracking().Include(r => r.Files.OrderBy(f => f.Ordinal))
            .FirstOrDefaultAsync(r => r.State == RunState.Planned && r.Kind == kind && r.BatchId == batchId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The rows of a run: those with most doubts first, then as they stand in the files.</summary>
    /// <param name="change">Only these; null for all.</param>
    public async Task<(IReadOnlyList<ImportRunChange> Rows, int Total)> ChangesAsync(long runId, ChangeKind? change, int page, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var rows = context.ImportRunChanges.AsNoTracking().Where(c => c.ImportRunId == runId && (change == null || c.Change == change));
        return (
            await rows.OrderByDescending(c => c.DoubtCount).ThenBy(c => c.Ordinal).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken).ConfigureAwait(false),
            await rows.CountAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The fields that a row changes.</summary>
    public static IReadOnlyList<FieldChange> FieldsOf(ImportRunChange change) => RunRecords.Fields(change);

    /// <summary>Batches that were found broken off since a moment, the newest first, each with when that was.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset At, Batch Batch)>> RecoveredAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var found = await context.AuditLog.AsNoTracking().Where(a => a.Action == BatchStates.Recovered && a.At >= since).OrderByDescending(a => a.Id).Take(PageSize).Select(a => new { a.At, a.Subject }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var ids = found.ConvertAll(row => long.Parse(row.Subject, System.Globalization.CultureInfo.InvariantCulture));
        var batches = await context.Batches.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken).ConfigureAwait(false);
        return [.. ids.Zip(found).Where(pair => batches.ContainsKey(pair.First)).DistinctBy(pair => pair.First).Select(pair => (pair.Second.At, batches[pair.First]))];
    }

    /// <summary>The log, the newest first.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Rows, int Total)> LogAsync(int page, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        return (
            await context.AuditLog.AsNoTracking().OrderByDescending(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken).ConfigureAwait(false),
            await context.AuditLog.CountAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Opens the kept bytes of a file; null where there are none.</summary>
    public async Task<(BatchFile File, Stream Bytes)?> OpenAsync(long batchId, int ordinal, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var file = await context.BatchFiles.AsNoTracking().FirstOrDefaultAsync(f => f.BatchId == batchId && f.Ordinal == ordinal, cancellationToken).ConfigureAwait(false);
        return file?.SourceSha256 is { } sha256 ? (file, SourceFiles.Open(contexts, sha256)) : null;
    }

    private static async Task<List<SameFile>> SameAsync(CatalogContext context, BatchFile file, CancellationToken cancellationToken) =>
        await context.BatchFiles.AsNoTracking()
            .Where(f => f.BatchId != file.BatchId && (f.Batch!.State == BatchState.Applied || f.Batch.State == BatchState.Undone)
                && ((file.SourceSha256 != null && f.SourceSha256 == file.SourceSha256) || (file.TextSha256 != null && f.TextSha256 == file.TextSha256)))
            .OrderByDescending(f => f.BatchId)
            .Take(5)
            .Select(f => new SameFile(f.BatchId, f.FileName, f.SourceSha256 == file.SourceSha256, f.Batch!.State == BatchState.Applied))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
}
