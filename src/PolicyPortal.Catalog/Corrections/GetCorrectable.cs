using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>A field of a document, measure or limit as three say it: the parser, the editor, the print.</summary>
/// <param name="Field">One of <see cref="CorrectionFields"/>.</param>
/// <param name="Now">The value that counts, in the form of corrections.</param>
/// <param name="Parser">What the parser says.</param>
/// <param name="Correction">The correction or acceptance that counts; null where there is none.</param>
/// <param name="Flag">What has changed under it; null for nothing.</param>
/// <param name="Origin">Where the parser has it from; null where that is not kept of this field.</param>
/// <param name="Reason">Why it is not simply printed, as a code.</param>
/// <param name="StartLine">First source line that it was read from; null where it was read from none.</param>
/// <param name="EndLine">Last one.</param>
/// <param name="Printed">Those lines.</param>
public sealed record CorrectableField(
    string Field, string? Now, string? Parser, Correction? Correction, CorrectionFlag? Flag, FieldOrigin? Origin, string? Reason, int? StartLine, int? EndLine, IReadOnlyList<(int Number, string Text)> Printed);

/// <summary>A measure whose heading can be corrected.</summary>
public sealed record CorrectableMeasure(string Id, string Path, CorrectableField Heading, int StartLine, int EndLine);

/// <summary>A time limit that can be corrected or hidden.</summary>
public sealed record CorrectableLimit(string Id, string Quote, bool Certain, bool YearInferred, int StartLine, int EndLine, IReadOnlyList<CorrectableField> Fields);

/// <summary>A document with all that an editor can correct of it.</summary>
/// <param name="Kind">As <see cref="WireName"/> writes it.</param>
/// <param name="Fields">In the order of <see cref="CorrectionFields.OfDocument"/>.</param>
/// <param name="Parents">Documents of the compilation that could carry it, in printed order.</param>
/// <param name="Others">Corrections about whole units and limits that count: hidden ones, splits, joins, accepted doubts.</param>
/// <param name="Notes">What the parser doubts.</param>
/// <param name="Candidates">Values that the title, number, bodies and date could have.</param>
public sealed record CorrectableDocument(
    string Id, string CompilationId, string FileName, string Kind, string? Title, bool IsHidden, int StartLine, int LastTextLine, string? PreviousTitle, bool HasPrevious,
    IReadOnlyList<CorrectableField> Fields, IReadOnlyList<CorrectableMeasure> Measures, IReadOnlyList<CorrectableLimit> Limits, IReadOnlyList<(string Id, string Title)> Parents,
    IReadOnlyList<Correction> Others, IReadOnlyList<Note> Notes, IReadOnlyList<FieldCandidate> Candidates);

/// <summary>What can be corrected of a document, beside its source.</summary>
public sealed class GetCorrectable
{
    private const int MostPrinted = 8;
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal GetCorrectable(IDbContextFactory<CatalogContext> contexts) => this.contexts = contexts;

    /// <summary>The document; null where the catalogue has none of that id.</summary>
    public async Task<CorrectableDocument?> Handle(string id, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var document = await context.Documents.AsNoTracking().AsSplitQuery()
            .Include(d => d.Topics.OrderBy(t => t.Ordinal)).Include(d => d.IssuingBodies.OrderBy(b => b.Ordinal)).ThenInclude(b => b.IssuingBody)
            .Include(d => d.Fields).Include(d => d.Measures.OrderBy(m => m.Ordinal)).Include(d => d.Deadlines.OrderBy(l => l.Ordinal)).Include(d => d.Compilation!.Text)
            .FirstOrDefaultAsync(d => d.Id == id, cancellationToken).ConfigureAwait(false);
        if (document?.Compilation is not { Text: { } text } compilation)
        {
            return null;
        }

        var counting = CorrectionSet.Of(await context.Corrections.AsNoTracking().Where(c => c.CompilationId == document.CompilationId).OrderBy(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false));
        var ids = counting.All.Select(c => c.Id).ToList();
        var flags = await context.CorrectionFlags.AsNoTracking().Where(f => ids.Contains(f.CorrectionId)).ToDictionaryAsync(f => f.CorrectionId, cancellationToken).ConfigureAwait(false);
        var units = await context.Documents.AsNoTracking().Where(d => d.CompilationId == document.CompilationId).OrderBy(d => d.Ordinal)
            .Select(d => new { d.Id, d.Title, d.Kind, d.Ordinal }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var previous = units.FindLast(u => u.Ordinal < document.Ordinal);
        var lines = SourceLines.Between(text.Text, document.StartLine, document.EndLine).ToList();
        var reader = new FieldReader(counting, flags, lines);
        return new(
            document.Id, document.CompilationId, compilation.FileName, WireName.Of(document.Kind), document.Title, document.IsHidden, document.StartLine, document.LastTextLine, previous?.Title, previous is not null,
            [.. CorrectionFields.OfDocument.Select(field => reader.Of(document, field))],
            [.. document.Measures.Select(m => new CorrectableMeasure(m.Id, m.Path, reader.Of(m.Id, "heading", m.Heading, m.StartLine, m.StartLine), m.StartLine, m.EndLine))],
            [.. document.Deadlines.Select(l => new CorrectableLimit(
                l.Id, l.Quote, l.Certain, l.YearInferred, l.StartLine, l.EndLine, [.. CorrectionFields.OfDeadline.Select(field => reader.Of(l.Id, field, SaveCorrections.ValueOf(l, field), l.StartLine, l.EndLine))]))],
            [.. units.Where(u => u.Id != id && u.Kind is UnitKind.Document or UnitKind.Interpretation or UnitKind.Article && u.Title is not null).Select(u => (u.Id, u.Title!))],
            [.. counting.All.Where(c => c.Field == CorrectionFields.Unit && IsAbout(c, document, lines))],
            await context.Notes.AsNoTracking().Where(n => n.DocumentId == id).OrderBy(n => n.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false),
            FieldCandidates.Of(lines, document.Region));
    }

    // The unit that a split or join was made in may be another now: its line tells.
    private static bool IsAbout(Correction correction, Document document, List<(int Number, string Text)> lines) =>
        correction.TargetId == document.Id
        || (correction.Target == CorrectionTarget.Deadline && correction.TargetId.StartsWith(document.Id + ".", StringComparison.Ordinal))
        || (correction.Target == CorrectionTarget.Structure && lines.Exists(line => line.Number == correction.Line && CorrectionSet.LineText(line.Text) == correction.LineText));

    private sealed class FieldReader(CorrectionSet corrections, Dictionary<long, CorrectionFlag> flags, List<(int Number, string Text)> lines)
    {
        public CorrectableField Of(Document document, string field)
        {
            var sources = document.Fields.FindAll(f => f.Field == field);
            var source = sources.Count == 0 ? null : sources[0];
            return Of(document.Id, field, SaveCorrections.ValueOf(document, field), source is null ? null : sources.Min(f => f.StartLine), source is null ? null : sources.Max(f => f.EndLine)) with
            {
                Origin = source?.Origin,
                Reason = source?.Reason,
            };
        }

        public CorrectableField Of(string targetId, string field, string? now, int? from, int? to)
        {
            var correction = corrections.Of(targetId).LastOrDefault(c => c.Field == field);
            var flag = correction is null ? null : flags.GetValueOrDefault(correction.Id);
            var parser = correction is not { Action: CorrectionAction.Correct } ? now : flag is { Code: "source-changed" } ? flag.ParserValue : correction.ParserValue;
            return new(field, now, parser, correction, flag, null, null, from, to, from is null ? [] : [.. lines.Where(line => line.Number >= from && line.Number <= to && !string.IsNullOrWhiteSpace(line.Text)).Take(MostPrinted)]);
        }
    }
}
