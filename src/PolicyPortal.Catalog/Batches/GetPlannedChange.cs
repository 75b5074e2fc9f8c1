using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Compare;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>A row of a plan, opened.</summary>
/// <param name="Change">The row.</param>
/// <param name="FileName">The file that it is about.</param>
/// <param name="Fields">Fields that change.</param>
/// <param name="Doubts">What the parser doubts about it.</param>
/// <param name="Text">The stored text beside the new one; empty where there is only one.</param>
/// <param name="Lines">The source lines that it was read from.</param>
/// <param name="IsCut">Whether more lines belong to it than are shown.</param>
public sealed record PlannedChange(
    ImportRunChange Change,
    string FileName,
    IReadOnlyList<FieldChange> Fields,
    IReadOnlyList<Note> Doubts,
    IReadOnlyList<ComparedRow> Text,
    IReadOnlyList<(int Number, string Text)> Lines,
    bool IsCut)
{
    /// <summary>What counts for each field that can be corrected before the batch is applied; null where none can.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }
}

/// <summary>Opens a row of a plan: reads its file again, which is how the plan was made.</summary>
public sealed class GetPlannedChange
{
    private const int MostLines = 400;
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly Importer importer;

    internal GetPlannedChange(IDbContextFactory<CatalogContext> contexts, Importer importer) => (this.contexts, this.importer) = (contexts, importer);

    /// <summary>The row; null where the run has none of that number.</summary>
    public async Task<PlannedChange?> Handle(long runId, int ordinal, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var change = await context.ImportRunChanges.AsNoTracking().FirstOrDefaultAsync(c => c.ImportRunId == runId && c.Ordinal == ordinal, cancellationToken).ConfigureAwait(false);
        var run = await context.ImportRuns.AsNoTracking().Include(r => r.Files).FirstOrDefaultAsync(r => r.Id == runId, cancellationToken).ConfigureAwait(false);
        if (change is null || run is null)
        {
            return null;
        }

        var file = run.Files.Single(f => f.Ordinal == change.FileOrdinal);
        var fields = RunRecords.Fields(change);
        if (change.Change == ChangeKind.Withdrawn)
        {
            return new(change, file.FileName, fields, [], [], await StoredLinesAsync(context, change.DocumentId, cancellationToken).ConfigureAwait(false) is var (stored, cut) ? stored : [], cut);
        }

        if (run.State == RunState.Applied)
        {
            var doubts = await context.Notes.AsNoTracking().Where(n => n.DocumentId == change.DocumentId).OrderBy(n => n.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
            var (applied, isCut) = await StoredLinesAsync(context, change.DocumentId, cancellationToken).ConfigureAwait(false);
            return new(change, file.FileName, fields, doubts, [], applied, isCut);
        }

        return await PlannedAsync(context, run, file, change, fields, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PlannedChange?> PlannedAsync(CatalogContext context, ImportRun run, ImportRunFile file, ImportRunChange change, IReadOnlyList<FieldChange> fields, CancellationToken cancellationToken)
    {
        if (await PlannedDocument.ReadAsync(context, contexts, importer, run, change, cancellationToken).ConfigureAwait(false) is not { Read: var (record, doubts, _, text) } document)
        {
            return null; // The catalogue changed since; the page says so.
        }

        List<Paragraph> old = await context.Paragraphs.AsNoTracking().Where(p => p.DocumentId == change.DocumentId).OrderBy(p => p.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ComparedRow> rows = [];
        if (old.Count > 0)
        {
            var (before, after) = (ComparableText.Of(old), ComparableText.Of(record.Paragraphs));
            rows = ComparisonRows.Of(before, after, TextDifference.Compare(before.Folded, after.Folded));
        }

        var (lines, isCut) = LinesOf(text, record.StartLine, record.EndLine);
        return new(change, file.FileName, fields, doubts, rows, lines, isCut) { Values = CorrectPlanned.IsCorrectable(run, change) ? CorrectPlanned.ValuesOf(document) : null };
    }

    private static async Task<(IReadOnlyList<(int Number, string Text)> Lines, bool IsCut)> StoredLinesAsync(CatalogContext context, string documentId, CancellationToken cancellationToken)
    {
        var document = await context.Documents.AsNoTracking().Where(d => d.Id == documentId).Select(d => new { d.StartLine, d.EndLine, d.Compilation!.Text!.Text }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return document is null ? ([], false) : LinesOf(document.Text, document.StartLine, document.EndLine);
    }

    private static (IReadOnlyList<(int Number, string Text)> Lines, bool IsCut) LinesOf(string text, int first, int last) =>
        ([.. SourceLines.Between(text, first, Math.Min(last, first + MostLines - 1))], last - first >= MostLines);
}
