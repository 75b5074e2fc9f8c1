using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>All corrections that count in their open form, in the order in which they were made: the same for the same corrections.</summary>
public sealed class ExportCorrections
{
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal ExportCorrections(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>The lines. Corrections of compilations that are not in the catalogue at present are among them.</summary>
    public async Task<IReadOnlyList<CorrectionLine>> Handle(CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var counting = CorrectionSet.Of(await context.Corrections.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false));
        var flags = await context.CorrectionFlags.AsNoTracking().ToDictionaryAsync(f => f.CorrectionId, cancellationToken).ConfigureAwait(false);
        var ids = counting.All.Select(ListCorrections.DocumentIdOf).Distinct().ToList();
        var documents = await context.Documents.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.DocumentNumber, d.Title }).ToDictionaryAsync(d => d.Id, cancellationToken).ConfigureAwait(false);
        var compilationIds = counting.All.Select(c => c.CompilationId).Distinct().ToList();
        var names = await FileNamesAsync(context, compilationIds, cancellationToken).ConfigureAwait(false);
        return
        [
            .. counting.All.Select(c =>
            {
                var document = documents.GetValueOrDefault(ListCorrections.DocumentIdOf(c));
                return new CorrectionLine(
                    names.GetValueOrDefault(c.CompilationId, ""), WireName.Of(c.Target), c.TargetId, Parsed("documentNumber", document?.DocumentNumber), Parsed("title", document?.Title),
                    c.Field, WireName.Of(c.Action), c.Value, Says(c, flags), c.Line, c.LineText, c.Reason, c.Actor, c.At);

                // Elsewhere the document is found by what is read of it there, not by what is corrected here.
                string? Parsed(string field, string? stored) => counting.Of(ListCorrections.DocumentIdOf(c)).LastOrDefault(other => other.Field == field && other.Action == CorrectionAction.Correct) is { } own ? Says(own, flags) : stored;
            }),
        ];
    }

    /// <summary>What the parser says now of what was corrected.</summary>
    internal static string? Says(Correction correction, Dictionary<long, CorrectionFlag> flags) => flags.GetValueOrDefault(correction.Id) is { Code: "source-changed" } flag ? flag.ParserValue : correction.ParserValue;

    private static async Task<Dictionary<string, string>> FileNamesAsync(CatalogContext context, List<string> ids, CancellationToken cancellationToken)
    {
        var names = await context.Compilations.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.FileName, cancellationToken).ConfigureAwait(false);

        // Its batch may have been taken back; the batch still knows what it was called.
        foreach (var file in await context.BatchFiles.AsNoTracking().Where(f => f.CompilationId != null && ids.Contains(f.CompilationId)).Select(f => new { f.CompilationId, f.FileName }).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            names.TryAdd(file.CompilationId!, file.FileName);
        }

        return names;
    }
}
