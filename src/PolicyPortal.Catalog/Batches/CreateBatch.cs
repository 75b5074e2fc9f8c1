using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Files to import together.</summary>
/// <param name="Sources">The files; each may be opened more than once.</param>
/// <param name="Origin">Where they came from.</param>
/// <param name="Actor">Who imports them.</param>
/// <param name="Note">What whoever imports them wrote; null for nothing.</param>
public sealed record BatchRequest(IReadOnlyList<ImportSource> Sources, BatchOrigin Origin, string Actor, string? Note = null);

/// <summary>Makes a batch: keeps the bytes of its files. Nothing of the catalogue changes yet.</summary>
public sealed class CreateBatch
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 500;

    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly TimeProvider clock;
    private readonly SourceOptions options;

    internal CreateBatch(IDbContextFactory<CatalogContext> contexts, TimeProvider clock, SourceOptions options) => (this.contexts, this.clock, this.options) = (contexts, clock, options);

    /// <summary>Keeps the files. What cannot be read is kept as a rejected file with its reason.</summary>
    /// <returns>The batch, waiting to be read.</returns>
    public Task<Batch> Handle(BatchRequest request, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            using var context = contexts.CreateDbContext();
            using var transaction = await CatalogWrites.BeginAsync(context, null, cancellationToken).ConfigureAwait(false);
            using var writer = new BulkWriter(context);
            var now = clock.GetUtcNow();
            var batch = new Batch
            {
                CreatedAt = now,
                CreatedBy = request.Actor,
                Origin = request.Origin,
                State = BatchState.Waiting,
                Worker = WorkerName.Own,
                Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim()[..Math.Min(request.Note.Trim().Length, LongestNote)],
            };
            foreach (var (source, i) in request.Sources.Select((source, i) => (source, i)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                batch.Files.Add(Keep(context, writer, source, i, now));
            }

            context.Batches.Add(batch);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            AuditLog.Add(context, now, request.Actor, "batch-created", batch.Id, $"files={batch.Files.Count}");
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return batch;
        },
        cancellationToken);

    private BatchFile Keep(CatalogContext context, BulkWriter writer, ImportSource source, int ordinal, DateTimeOffset now)
    {
        var (sha256, rejection) = source.Rejection is { } known ? (null, known) : Measured(context, writer, source, now);
        return new BatchFile
        {
            Ordinal = ordinal,
            FileName = source.Name,
            Container = source.Container,
            SourceSha256 = sha256,
            Encoding = source.Encoding,
            Rejection = rejection is { } reason ? WireName.Of(reason) : null,
        };
    }

    private (string? Sha256, RejectionReason? Rejection) Measured(CatalogContext context, BulkWriter writer, ImportSource source, DateTimeOffset now)
    {
        try
        {
            var (sha256, length) = SourceFiles.Measure(source.Open);
            if (length > options.BytesAFile)
            {
                return (null, RejectionReason.TooLarge);
            }

            SourceFiles.Keep(context, writer, sha256, length, source.Open, now);
            return (sha256, null);
        }
        catch (RejectedSourceException e)
        {
            return (null, e.Reason);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, RejectionReason.NotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, RejectionReason.Unreadable);
        }
    }
}
