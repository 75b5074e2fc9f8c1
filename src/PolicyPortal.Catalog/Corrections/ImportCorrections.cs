using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>Why a line could not be taken in.</summary>
public enum UnplacedReason
{
    /// <summary>Its target or action is none that is known.</summary>
    Unreadable,

    /// <summary>No document has its id, or its number and title.</summary>
    DocumentMissing,

    /// <summary>Several documents have its number and title.</summary>
    Ambiguous,

    /// <summary>The document has no such measure or limit.</summary>
    TargetMissing,

    /// <summary>The source has no such line.</summary>
    LineMissing,

    /// <summary>The value, field or reason is none that can be kept.</summary>
    Invalid,
}

/// <summary>What became of lines.</summary>
/// <param name="Kept">How many were kept, or would be.</param>
/// <param name="Same">How many count already.</param>
/// <param name="Unplaced">Those that found no place, with the reason.</param>
public sealed record CorrectionImport(int Kept, int Same, IReadOnlyList<(CorrectionLine Line, UnplacedReason Reason)> Unplaced);

/// <summary>
/// Takes in corrections from their open form. A document is found by compilation and id, else by what the parser reads as its number and title; every line is checked as if an editor made it.
/// Splits and joins come first, since what they make may be corrected too.
/// </summary>
public sealed class ImportCorrections
{
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly SaveCorrections save;

    internal ImportCorrections(IDbContextFactory<CatalogContext> contexts, SaveCorrections save) => (this.contexts, this.save) = (contexts, save);

    /// <summary>Keeps the lines that find a place, the rest are told of.</summary>
    /// <param name="isDryRun">Only tells what would become of them. Lines about units that splits of the same file would make then find no place.</param>
    public async Task<CorrectionImport> Handle(IReadOnlyList<CorrectionLine> lines, string actor, bool isDryRun, CancellationToken cancellationToken)
    {
        var (kept, same) = (0, 0);
        List<(CorrectionLine, UnplacedReason)> unplaced = [];
        foreach (var phase in lines.GroupBy(line => line.Target != WireName.Of(CorrectionTarget.Structure)).OrderBy(group => group.Key))
        {
            using var context = contexts.CreateDbContext();
            var place = await Places.ReadAsync(context, cancellationToken).ConfigureAwait(false);
            List<(string CompilationId, CorrectionDraft Draft)> drafts = [];
            foreach (var line in phase)
            {
                if (place.IsKept(line))
                {
                    same++;
                    continue;
                }

                var (found, reason) = await place.FindAsync(context, line, cancellationToken).ConfigureAwait(false);
                if (found is { } draft && place.IsKept(draft.Draft))
                {
                    same++;
                }
                else if (found is { } good && (await save.CheckAsync([good.Draft], actor, line.Reason, cancellationToken).ConfigureAwait(false)).Count == 0)
                {
                    drafts.Add(good);
                }
                else
                {
                    unplaced.Add((line, reason ?? UnplacedReason.Invalid));
                }
            }

            kept += drafts.Count;
            foreach (var compilation in isDryRun ? [] : drafts.GroupBy(d => d.CompilationId))
            {
                var problems = await save.Handle([.. compilation.Select(d => d.Draft)], actor, "", cancellationToken).ConfigureAwait(false);
                if (problems.Count > 0)
                {
                    throw new InvalidOperationException($"A correction that was right is not any more: {problems[0].Parameter}.");
                }
            }
        }

        return new(kept, same, unplaced);
    }

    /// <summary>What the catalogue holds that corrections can be about.</summary>
    private sealed class Places
    {
        private readonly Dictionary<string, string[]> texts = [];
        private List<(string Id, string CompilationId, string? Number, string? Title)> documents = [];
        private HashSet<string> compilations = [];
        private CorrectionSet counting = CorrectionSet.Empty;

        public static async Task<Places> ReadAsync(CatalogContext context, CancellationToken cancellationToken) => new()
        {
            documents = [.. (await context.Documents.AsNoTracking().Select(d => new { d.Id, d.CompilationId, d.DocumentNumber, d.Title }).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(d => (d.Id, d.CompilationId, d.DocumentNumber, d.Title))],
            compilations = [.. await context.Compilations.AsNoTracking().Select(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false)],
            counting = CorrectionSet.Of(await context.Corrections.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false)),
        };

        /// <summary>Whether the very same counts already, also where its document is not there at present.</summary>
        public bool IsKept(CorrectionLine line) => counting.Of(line.TargetId).Any(c =>
            c.Field == line.Field && WireName.Of(c.Target) == line.Target && WireName.Of(c.Action) == line.Action && c.LineText == line.LineText && c.Value == CorrectionFields.Normalize(line.Field, line.Value));

        /// <summary>Likewise once its place is found.</summary>
        public bool IsKept(CorrectionDraft draft) => counting.Of(draft.TargetId).Any(c =>
            c.Field == draft.Field && c.Target == draft.Target && c.Action == draft.Action && c.Line == draft.Line && c.Value == (draft.Action == CorrectionAction.Correct ? CorrectionFields.Normalize(draft.Field, draft.Value) : null));

        public async Task<((string CompilationId, CorrectionDraft Draft)? Found, UnplacedReason? Reason)> FindAsync(CatalogContext context, CorrectionLine line, CancellationToken cancellationToken)
        {
            if (!WireName.TryRead<CorrectionTarget>(line.Target, out var target) || !WireName.TryRead<CorrectionAction>(line.Action, out var action) || line.TargetId is null || line.Field is null || line.Reason is null)
            {
                return (null, UnplacedReason.Unreadable);
            }

            var dot = target is CorrectionTarget.Measure or CorrectionTarget.Deadline ? line.TargetId.LastIndexOf('.') : -1;
            var (documentId, part) = dot < 0 ? (line.TargetId, "") : (line.TargetId[..dot], line.TargetId[dot..]);
            var found = DocumentsOf(line, documentId);
            if (found.Count != 1)
            {
                return (null, found.Count == 0 ? UnplacedReason.DocumentMissing : UnplacedReason.Ambiguous);
            }

            var (id, compilationId, _, _) = found[0];
            var targetId = id + part;
            if ((target == CorrectionTarget.Measure && !await context.Measures.AnyAsync(m => m.Id == targetId, cancellationToken).ConfigureAwait(false))
                || (target == CorrectionTarget.Deadline && !await context.Deadlines.AnyAsync(l => l.Id == targetId, cancellationToken).ConfigureAwait(false)))
            {
                return (null, UnplacedReason.TargetMissing);
            }

            if (line is { Field: "parentId", Value: { } parent } && !documents.Exists(d => d.Id == parent && d.CompilationId == compilationId))
            {
                return (null, UnplacedReason.Invalid);
            }

            int? at = null;
            if (line.Line is { } number)
            {
                at = CorrectionSet.LineOf(number, line.LineText, await LinesAsync(context, compilationId, cancellationToken).ConfigureAwait(false));
                if (at is null)
                {
                    return (null, UnplacedReason.LineMissing);
                }
            }

            return ((compilationId, new CorrectionDraft(target, targetId, line.Field, action, line.Value, at) { Reason = line.Reason }), null);
        }

        private List<(string Id, string CompilationId, string? Number, string? Title)> DocumentsOf(CorrectionLine line, string documentId)
        {
            var compilationId = line.Source is { Length: > 0 } source ? StableId.OfCompilation(source) : "";
            var isKnown = compilations.Contains(compilationId);
            if (documents.FindAll(d => d.Id == documentId && (!isKnown || d.CompilationId == compilationId)) is { Count: 1 } byId)
            {
                return byId;
            }

            var near = isKnown ? documents.FindAll(d => d.CompilationId == compilationId) : documents;
            var numbered = line.DocumentNumber is { } number ? near.FindAll(d => d.Number == number) : [];
            return numbered.Count == 1 ? numbered
                : line.DocumentTitle is not { } title ? numbered
                : (numbered.Count > 1 ? numbered : near).FindAll(d => TitleFold.Key(d.Title) == TitleFold.Key(title));
        }

        private async Task<string[]> LinesAsync(CatalogContext context, string compilationId, CancellationToken cancellationToken)
        {
            if (!texts.TryGetValue(compilationId, out var lines))
            {
                var text = await context.CompilationTexts.AsNoTracking().Where(t => t.CompilationId == compilationId).Select(t => t.Text).SingleAsync(cancellationToken).ConfigureAwait(false);
                texts[compilationId] = lines = [.. SourceLines.Between(text, 1, int.MaxValue).Select(l => l.Text)];
            }

            return lines;
        }
    }
}
