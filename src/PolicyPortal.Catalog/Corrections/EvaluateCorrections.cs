using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>How often the parser is right where an editor has looked.</summary>
/// <param name="Field">Target and field: <c>document.title</c>; <c>deadline.unit</c> for whether a limit is one at all.</param>
/// <param name="Reviewed">Values that an editor accepted or corrected.</param>
/// <param name="Right">Those that the parser now reads as the editor says.</param>
public sealed record ReviewedField(string Field, int Reviewed, int Right)
{
    /// <summary>The share of right ones.</summary>
    public double Share => (double)Right / Reviewed;
}

/// <summary>A value that the parser does not read as the editor says.</summary>
public sealed record ReviewedMiss(string Field, string TargetId, string? Parser, string? Editor);

/// <summary>The accuracy on what editors have looked at. What is looked at is what was in doubt, so the figures are lower than those of all documents.</summary>
public sealed record CorrectionFigures(IReadOnlyList<ReviewedField> Fields, IReadOnlyList<ReviewedMiss> Misses);

/// <summary>Takes corrections and acceptances as labels for the parser's reading of today.</summary>
public sealed class EvaluateCorrections
{
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal EvaluateCorrections(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>The figures. Splits, joins, hidden documents and accepted doubts about the text are left out: they label no field; so is what is no longer there.</summary>
    public async Task<CorrectionFigures> Handle(CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var counting = CorrectionSet.Of(await context.Corrections.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).All;
        var flags = await context.CorrectionFlags.AsNoTracking().ToDictionaryAsync(f => f.CorrectionId, cancellationToken).ConfigureAwait(false);
        var there = counting.Where(c => flags.GetValueOrDefault(c.Id) is not { Code: "target-missing" }).ToList();
        var values = there.Where(c => c.Action is CorrectionAction.Correct or CorrectionAction.Accept && c.Field != CorrectionFields.Unit)
            .Select(c => (Field: $"{WireName.Of(c.Target)}.{c.Field}", c.TargetId, Parser: ExportCorrections.Says(c, flags), Editor: c.Action == CorrectionAction.Accept ? c.ParserValue : c.Value));
        var limits = there.Where(c => c.Target == CorrectionTarget.Deadline).GroupBy(c => c.TargetId)
            .Select(g => (Field: $"{WireName.Of(CorrectionTarget.Deadline)}.{CorrectionFields.Unit}", TargetId: g.Key, Parser: (string?)"", Editor: g.Any(c => c.Action == CorrectionAction.Hide) ? null : ""));
        var all = values.Concat(limits).ToList();
        return new(
            [.. all.GroupBy(v => v.Field).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new ReviewedField(g.Key, g.Count(), g.Count(v => v.Parser == v.Editor)))],
            [.. all.Where(v => v.Parser != v.Editor).Select(v => new ReviewedMiss(v.Field, v.TargetId, v.Parser, v.Editor))]);
    }
}
