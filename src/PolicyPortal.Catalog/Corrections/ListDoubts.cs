using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>Something that nobody has looked at although the parser is not sure of it.</summary>
/// <param name="Target">Document or limit.</param>
/// <param name="TargetId">Its id.</param>
/// <param name="Field">The field in doubt; <see cref="CorrectionFields.Unit"/> for the text of a document and for a whole limit.</param>
/// <param name="Line">Source line of a doubt about the text; null for the others.</param>
/// <param name="Codes">Why: codes of notes, of the reasons of inferred fields, and of limits; the least certain first.</param>
/// <param name="Detail">What a note adds.</param>
public sealed record Doubt(
    CorrectionTarget Target, string TargetId, string Field, int? Line, IReadOnlyList<string> Codes, string? Detail, string DocumentId, string CompilationId, int StartLine, int EndLine)
{
    /// <summary>What tells it from all others: <c>document:ID:FIELD:LINE</c>.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{WireName.Of(Target)}:{TargetId}:{Field}:{Line}");
}

/// <summary>A doubt in the list.</summary>
/// <param name="Value">What the parser says.</param>
public sealed record DoubtItem(Doubt Doubt, string? Title, string? Value);

/// <summary>The doubt that is looked at.</summary>
/// <param name="Item">The doubt.</param>
/// <param name="Document">Its document with all that can be chosen from.</param>
/// <param name="Lines">Its source lines and what stands around them.</param>
/// <param name="NextKey">The doubt behind it; null where it is the last.</param>
public sealed record OpenDoubt(DoubtItem Item, CorrectableDocument Document, IReadOnlyList<(int Number, string Text)> Lines, string? NextKey);

/// <summary>A page of the review.</summary>
/// <param name="Items">The least certain first.</param>
/// <param name="Total">How many are in doubt under the filter.</param>
/// <param name="Fields">How many are in doubt of each field, the most first.</param>
/// <param name="Open">The one that is looked at; null where nothing is in doubt.</param>
public sealed record DoubtPage(IReadOnlyList<DoubtItem> Items, int Total, IReadOnlyList<(string Field, int Count)> Fields, OpenDoubt? Open);

/// <summary>Everything in doubt over all applied batches that no editor has accepted or corrected, the least certain first.</summary>
public sealed class ListDoubts
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The name of limits among the fields.</summary>
    public const string Limits = "limit";

    private const int LinesAround = 3;
    private const int MostLines = 40;
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly GetCorrectable get;

    internal ListDoubts(IDbContextFactory<CatalogContext> contexts, GetCorrectable get) => (this.contexts, this.get) = (contexts, get);

    /// <summary>The page, with one doubt open.</summary>
    /// <param name="field">Only doubts of this field; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="key">The doubt to open; the first of the page where it is null or no longer in doubt.</param>
    public async Task<DoubtPage> Handle(string? field, int page, string? key, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        var all = await AllAsync(context, cancellationToken).ConfigureAwait(false);
        var fields = all.CountBy(FieldOf).OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value)).ToList();
        var doubts = field is null ? all : all.FindAll(d => FieldOf(d) == field);
        var from = (page - 1) * PageSize;
        var at = key is null ? -1 : doubts.FindIndex(d => d.Key == key);
        at = at < 0 ? from : at;
        var shown = doubts.Skip(from).Take(PageSize).ToList();
        var items = await ItemsAsync(context, at < doubts.Count ? [.. shown, doubts[at]] : shown, cancellationToken).ConfigureAwait(false);
        var open = at < doubts.Count ? await OpenAsync(context, items[^1], at + 1 < doubts.Count ? doubts[at + 1].Key : null, cancellationToken).ConfigureAwait(false) : null;
        return new(items[..shown.Count], doubts.Count, fields, open);
    }

    /// <summary>What accepting a doubt keeps; empty where it is no longer in doubt.</summary>
    public async Task<IReadOnlyList<CorrectionDraft>> AcceptanceAsync(string key, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        if ((await AllAsync(context, cancellationToken).ConfigureAwait(false)).Find(d => d.Key == key) is not { } doubt)
        {
            return [];
        }

        if (doubt.Target != CorrectionTarget.Deadline)
        {
            return [new(doubt.Target, doubt.TargetId, doubt.Field, CorrectionAction.Accept, Line: doubt.Line)];
        }

        // A limit is accepted as a whole: each of its values would be in doubt again if the parser read it otherwise.
        var limit = await context.Deadlines.AsNoTracking().SingleAsync(l => l.Id == doubt.TargetId, cancellationToken).ConfigureAwait(false);
        return [.. CorrectionFields.OfDeadline.Where(field => SaveCorrections.ValueOf(limit, field) is not null).Select(field => new CorrectionDraft(doubt.Target, doubt.TargetId, field, CorrectionAction.Accept))];
    }

    private static string FieldOf(Doubt doubt) => doubt.Target == CorrectionTarget.Deadline ? Limits : doubt.Field;

    private static async Task<List<Doubt>> AllAsync(CatalogContext context, CancellationToken cancellationToken)
    {
        var documents = context.Documents.AsNoTracking().Where(d => !d.IsHidden && d.Kind != UnitKind.Heading && d.Kind != UnitKind.FrontMatter);
        var notes = await (from note in context.Notes.AsNoTracking() join d in documents on note.DocumentId equals d.Id select new { note.Code, note.Detail, note.StartLine, note.EndLine, d.Id, d.CompilationId, d.Ordinal })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var fields = await (
            from field in context.DocumentFields.AsNoTracking()
            join d in documents on field.DocumentId equals d.Id
            where field.Origin != FieldOrigin.Printed && field.Reason != CorrectionOverlay.Reason
            select new { field.Field, field.Reason, field.StartLine, field.EndLine, d.Id, d.CompilationId, d.Ordinal }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var limits = await (
            from limit in context.Deadlines.AsNoTracking()
            join d in documents on limit.DocumentId equals d.Id
            where !limit.Certain || limit.YearInferred
            select new { LimitId = limit.Id, limit.Certain, limit.StartLine, limit.EndLine, d.Id, d.CompilationId, d.Ordinal }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var settled = await SettledAsync(context, cancellationToken).ConfigureAwait(false);

        var found = notes.Select(n => (n.Ordinal, Doubt: OfNote(DoubtOrder.FieldOf(n.Code, n.Detail), n.Code, n.Detail, n.Id, n.CompilationId, n.StartLine, n.EndLine)))
            .Concat(fields.Where(f => CorrectionFields.OfDocument.Contains(f.Field)).Select(f => (f.Ordinal, Doubt: new Doubt(CorrectionTarget.Document, f.Id, f.Field, null, [f.Reason ?? "default"], null, f.Id, f.CompilationId, f.StartLine, f.EndLine))))
            .Where(pair => !settled.IsSettled(pair.Doubt))
            .Concat(limits.Select(l => (l.Ordinal, Doubt: new Doubt(CorrectionTarget.Deadline, l.LimitId, CorrectionFields.Unit, null, [l.Certain ? DoubtOrder.InferredYear : DoubtOrder.UncertainLimit], null, l.Id, l.CompilationId, l.StartLine, l.EndLine))));
        return
        [
            .. found.GroupBy(pair => pair.Doubt.Key).Select(group => (group.First().Ordinal, Doubt: Joined([.. group.Select(pair => pair.Doubt)])))
                .OrderBy(pair => DoubtOrder.Of(pair.Doubt.Codes[0])).ThenBy(pair => pair.Doubt.CompilationId, StringComparer.Ordinal).ThenBy(pair => pair.Ordinal).ThenBy(pair => pair.Doubt.StartLine)
                .Select(pair => pair.Doubt),
        ];
    }

    private static Doubt OfNote(string field, string code, string? detail, string id, string compilationId, int from, int to) =>
        new(CorrectionTarget.Document, id, field, field == CorrectionFields.Unit ? from : null, [code], detail, id, compilationId, from, to);

    /// <summary>All doubts about one field of one document are one thing to decide.</summary>
    private static Doubt Joined(List<Doubt> doubts) => doubts[0] with
    {
        Codes = [.. doubts.SelectMany(d => d.Codes).Distinct().OrderBy(DoubtOrder.Of)],
        Detail = doubts.Find(d => d.Detail is not null)?.Detail,
        StartLine = doubts.Min(d => d.StartLine),
        EndLine = doubts.Max(d => d.EndLine),
    };

    private static async Task<SettledDoubts> SettledAsync(CatalogContext context, CancellationToken cancellationToken)
    {
        var counting = CorrectionSet.Of(await context.Corrections.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false));
        var flagged = await context.CorrectionFlags.AsNoTracking().Select(f => f.CorrectionId).ToListAsync(cancellationToken).ConfigureAwait(false);
        var texts = new Dictionary<string, List<string>>();
        foreach (var compilationId in counting.All.Where(c => c is { Action: CorrectionAction.Accept, Line: not null }).Select(c => c.CompilationId).Distinct())
        {
            var text = await context.CompilationTexts.AsNoTracking().Where(t => t.CompilationId == compilationId).Select(t => t.Text).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            texts[compilationId] = [.. SourceLines.Between(text ?? "", 1, int.MaxValue).Select(line => line.Text)];
        }

        return new SettledDoubts(counting, [.. flagged], texts);
    }

    private static async Task<List<DoubtItem>> ItemsAsync(CatalogContext context, IReadOnlyList<Doubt> doubts, CancellationToken cancellationToken)
    {
        var ids = doubts.Select(d => d.DocumentId).Distinct().ToList();
        var documents = await context.Documents.AsNoTracking().AsSplitQuery().Include(d => d.IssuingBodies.OrderBy(b => b.Ordinal)).ThenInclude(b => b.IssuingBody).Include(d => d.Topics.OrderBy(t => t.Ordinal))
            .Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken).ConfigureAwait(false);
        var limitIds = doubts.Where(d => d.Target == CorrectionTarget.Deadline).Select(d => d.TargetId).ToList();
        var quotes = await context.Deadlines.AsNoTracking().Where(l => limitIds.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Quote, cancellationToken).ConfigureAwait(false);
        return
        [
            .. doubts.Select(d => new DoubtItem(
                d, documents[d.DocumentId].Title, d.Target == CorrectionTarget.Deadline ? quotes[d.TargetId] : d.Field == CorrectionFields.Unit ? d.Detail : SaveCorrections.ValueOf(documents[d.DocumentId], d.Field))),
        ];
    }

    private async Task<OpenDoubt?> OpenAsync(CatalogContext context, DoubtItem item, string? next, CancellationToken cancellationToken)
    {
        if (await get.Handle(item.Doubt.DocumentId, cancellationToken).ConfigureAwait(false) is not { } document)
        {
            return null;
        }

        var text = await context.CompilationTexts.AsNoTracking().Where(t => t.CompilationId == document.CompilationId).Select(t => t.Text).SingleAsync(cancellationToken).ConfigureAwait(false);
        var (from, to) = (Math.Max(document.StartLine, item.Doubt.StartLine - LinesAround), Math.Min(document.LastTextLine, item.Doubt.EndLine + LinesAround));
        return new(item, document, [.. SourceLines.Between(text, from, to).Where(line => !string.IsNullOrWhiteSpace(line.Text)).Take(MostLines)], next);
    }

    /// <summary>What editors have looked at. An acceptance of what the parser no longer says settles nothing.</summary>
    private sealed class SettledDoubts(CorrectionSet counting, HashSet<long> flagged, Dictionary<string, List<string>> texts)
    {
        public bool IsSettled(Doubt doubt) => counting.Of(doubt.TargetId).Any(c =>
            c.Field == doubt.Field && c.Action is CorrectionAction.Correct or CorrectionAction.Accept && (c.Action == CorrectionAction.Correct || !flagged.Contains(c.Id)) && IsSamePlace(c, doubt));

        // The doubt about a line is the same wherever that line has gone.
        private bool IsSamePlace(Correction correction, Doubt doubt) =>
            doubt.Line is not { } line || (correction.LineText is not null && line <= texts[doubt.CompilationId].Count && CorrectionSet.LineText(texts[doubt.CompilationId][line - 1]) == correction.LineText);
    }
}
