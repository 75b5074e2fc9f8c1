using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>How a file is to be read, and what its compilation is called.</summary>
/// <param name="Encoding">Name of the encoding; blank to find it out.</param>
/// <param name="Title">Blank for the parser's reading; likewise the others.</param>
public sealed record BatchFileEdit(long BatchId, int Ordinal, string? Encoding, string? Title, string? Compiler, string? Edition, DateOnly? AsOf);

/// <summary>Changes how a file of a batch is read, before the batch is applied.</summary>
public sealed class EditBatchFile
{
    /// <summary>The longest title, compiler or edition, in characters.</summary>
    public const int LongestText = 200;

    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly TimeProvider clock;

    internal EditBatchFile(IDbContextFactory<CatalogContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    /// <summary>Keeps the change; it counts from the next reading.</summary>
    /// <returns>Whether there is such a file in a batch that is not applied.</returns>
    public async Task<bool> Handle(BatchFileEdit edit, string actor, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var file = await context.BatchFiles.Include(f => f.Batch).FirstOrDefaultAsync(f => f.BatchId == edit.BatchId && f.Ordinal == edit.Ordinal, cancellationToken).ConfigureAwait(false);
        if (file is null || file.Batch!.State is BatchState.Applied or BatchState.Undone or BatchState.Discarded)
        {
            return false;
        }

        (file.Encoding, file.Title, file.Compiler, file.Edition, file.AsOf) = (Text(edit.Encoding), Text(edit.Title), Text(edit.Compiler), Text(edit.Edition), edit.AsOf);
        AuditLog.Add(context, clock.GetUtcNow(), actor, "file-edited", edit.BatchId, FormattableString.Invariant($"file={edit.Ordinal}"));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return true;

        static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim()[..Math.Min(value.Trim().Length, LongestText)];
    }
}
