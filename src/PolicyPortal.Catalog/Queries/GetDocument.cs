using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A field of a document with where it was read from.</summary>
/// <param name="Origin"><c>printed</c>, <c>inferred</c> or <c>corrected</c>.</param>
/// <param name="Reason">Why it is not simply printed, as a code; null where printed. <c>other-printing</c>: this printing lacks it.</param>
/// <param name="Words">The words that it rests on, blanks kept; null where they stand in another printing.</param>
/// <param name="From">The printing that has it, for a field with the reason <c>other-printing</c>; the lines are its compilation's.</param>
public sealed record FieldSource(string Field, string Origin, string? Reason, int StartLine, int EndLine, string? Words = null, Printing? From = null);

/// <summary>A measure in its document.</summary>
public sealed record MeasureDetail(string Id, string? ParentId, string Path, string Label, int Depth, string Heading, string Text, int StartLine, int EndLine, MeasureFacts Facts, SourceRange Span);

/// <summary>A citation in its document.</summary>
/// <param name="Relation">cites, issues, forwards, implements, interprets, repliesTo, extends or repeals.</param>
public sealed record CitationDetail(string Quote, string? Number, string? Title, string Relation, int Line, string? TargetId, string? TargetTitle, SourceRange Span);

/// <summary>A document that cites this one.</summary>
public sealed record CitedBy(string DocumentId, string Title, string? DocumentNumber, DateOnly? IssueDate, string Relation);

/// <summary>A doubt of the parser.</summary>
public sealed record NoteDetail(string Code, string? Detail, int StartLine, int EndLine);

/// <summary>One document whole.</summary>
public sealed record DocumentDetail(
    DocumentSummary Document,
    string? Addressees,
    string? Openness,
    string? Chapter,
    DocumentSummary? Parent,
    IReadOnlyList<DocumentSummary> Children,
    IReadOnlyList<DocumentParagraph> Paragraphs,
    IReadOnlyList<MeasureDetail> Measures,
    IReadOnlyList<DeadlineItem> Deadlines,
    IReadOnlyList<CitationDetail> Citations,
    IReadOnlyList<CitedBy> CitedBy,
    IReadOnlyList<FieldSource> Fields,
    IReadOnlyList<NoteDetail> Notes,
    int StartLine,
    int EndLine)
{
    /// <summary>Where the words of a query stand in the text; null where none was asked for.</summary>
    public DocumentHits? Hits { get; init; }
}

/// <summary>Reads one document whole: the printing with the given id, and what belongs to its work.</summary>
public sealed class GetDocument
{
    private readonly DocumentSearch search;
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal GetDocument(DocumentSearch search, IDbContextFactory<CatalogContext> contexts) => (this.search, this.contexts) = (search, contexts);

    /// <summary>The document; null for an unknown id and for headings and front matter.</summary>
    public Task<DocumentDetail?> Handle(string id, CancellationToken cancellationToken) => Handle(id, null, cancellationToken);

    /// <summary>The document with the words of a query marked in its text; null for an unknown id and for headings and front matter.</summary>
    public async Task<DocumentDetail?> Handle(string id, string? query, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.WorkOf(id) is not { } work)
        {
            return null;
        }

        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var document = await context.Documents.AsNoTracking().AsSplitQuery()
                .Include(d => d.Topics.OrderBy(t => t.Ordinal))
                .Include(d => d.IssuingBodies.OrderBy(b => b.Ordinal)).ThenInclude(b => b.IssuingBody)
                .Include(d => d.Fields.OrderBy(f => f.StartLine))
                .Include(d => d.Paragraphs.OrderBy(p => p.Ordinal))
                .Include(d => d.Measures.OrderBy(m => m.Ordinal))
                .Include(d => d.Deadlines.OrderBy(l => l.Ordinal))
                .Include(d => d.Citations.OrderBy(c => c.Ordinal))
                .Include(d => d.ResponsibleUnits.OrderBy(u => u.Ordinal))
                .Include(d => d.Audiences.OrderBy(a => a.Ordinal))
                .Include(d => d.Amounts.OrderBy(a => a.Ordinal))
                .FirstOrDefaultAsync(d => d.Id == id, cancellationToken).ConfigureAwait(false);
            if (document is null)
            {
                return null;
            }

            var notes = await context.Notes.AsNoTracking().Where(n => n.DocumentId == id).OrderBy(n => n.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
            var citing = await context.Citations.AsNoTracking().Where(c => c.TargetWorkId == document.WorkId).Select(c => new { c.DocumentId, c.Relation }).ToListAsync(cancellationToken).ConfigureAwait(false);
            var others = await context.Documents.AsNoTracking().Include(d => d.Fields).Where(d => d.WorkId == document.WorkId && d.Id != id).ToListAsync(cancellationToken).ConfigureAwait(false);
            var printings = new MergedFields([document, .. others.OrderBy(d => d.Id != work.Summary.Id).ThenBy(d => d.CompilationId, StringComparer.Ordinal)]);
            var terms = string.IsNullOrWhiteSpace(query) ? [] : DocumentSearch.Read(snapshot, new DocumentFilter { Query = query }).Terms;
            return Detail(document, work, printings, snapshot, terms, notes, [.. citing.Select(c => (c.DocumentId, WireName.Of(c.Relation)))]);
        }
    }

    private static DocumentDetail Detail(Document document, SnapshotDocument work, MergedFields merged, CatalogSnapshot snapshot, IReadOnlyList<QueryTerm> terms, List<Note> notes, List<(string DocumentId, string Relation)> citing)
    {
        var summary = Summary(document, work, merged);
        var source = summary.Printings.First(p => p.DocumentId == document.Id).Source;
        var facts = MeasureFacts.ByMeasure(document.ResponsibleUnits, document.Audiences, document.Amounts, id => snapshot.Bodies.Any(b => b.Id == id));
        var own = TermsReader.Periods(document.Deadlines, snapshot.Periods.Terms(work.Index), snapshot.Periods.Events);
        var periods = snapshot.Periods.WithChains(work.Index, document.Deadlines.Select(d => (d.Id, own[d.Id])));
        List<string> names = [.. snapshot.Bodies.SelectMany(b => b.ShortNames.Prepend(b.Name))];
        var hits = HitPlaces.Of([.. document.Paragraphs.Select(p => p.Text)], terms, [.. names, .. document.ResponsibleUnits.Select(u => u.Quote)]);
        var paths = document.Measures.ToDictionary(m => m.Id, m => m.Path, StringComparer.Ordinal);
        return new DocumentDetail(
            summary,
            document.Addressees,
            merged.Openness,
            document.Chapter,
            work.Parent >= 0 ? snapshot.Documents[work.Parent].Summary : null,
            [.. snapshot.Documents.Where(d => d.Parent == work.Index).Select(d => d.Summary).OrderBy(d => d.Printings[0].StartLine)],
            new DocumentText(document, names, hits).Paragraphs(),
            [.. document.Measures.Select(m => new MeasureDetail(m.Id, m.ParentId, m.Path, m.Label, m.Depth, m.Heading, m.Text, m.StartLine, m.EndLine, facts(m.Id), SourceRange.Of(m)))],
            [.. document.Deadlines.Select(d => DeadlineItems.Of(d, d.MeasureId is null ? null : paths[d.MeasureId], source, summary, periods[d.Id]) with { Amounts = d.MeasureId is null ? [] : LimitClause.Amounts(facts(d.MeasureId).Amounts, document.Paragraphs[d.ParagraphOrdinal].Text, d.Offset, d.Quote.Length) })],
            [.. document.Citations.Select(c => new CitationDetail(c.Quote, c.Number, c.Title, WireName.Of(c.Relation), c.StartLine, c.TargetDocumentId, snapshot.WorkOf(c.TargetDocumentId)?.Summary.Title, SourceRange.Of(c)))],
            [.. citing.Select(c => (Work: snapshot.WorkOf(c.DocumentId), c.Relation))
                .Where(c => c.Work is not null && c.Work.Index != work.Index)
                .DistinctBy(c => (c.Work!.Index, c.Relation))
                .OrderBy(c => c.Work!.Index)
                .Select(c => new CitedBy(c.Work!.Summary.Id, c.Work.Summary.Title, c.Work.Summary.DocumentNumber, c.Work.Summary.IssueDate, c.Relation))],
            FieldSources.Of(document, merged, summary.Printings),
            [.. notes.Select(n => new NoteDetail(n.Code, n.Detail, n.StartLine, n.EndLine))],
            document.StartLine,
            document.LastTextLine)
        {
            Hits = terms.Count > 0 ? new DocumentHits([.. terms.Where(t => HitPlaces.Counts(t, terms)).Select(t => t.Word)], hits.Sum(places => places.Count)) : null,
        };
    }

    /// <summary>The summary with this printing's own fields; what it lacks comes from the work's other printings.</summary>
    private static DocumentSummary Summary(Document document, SnapshotDocument work, MergedFields merged) => work.Summary with
    {
        Id = document.Id,
        Kind = WireName.Of(document.Kind),
        Title = document.Title ?? work.Summary.Title,
        DocumentNumber = merged.DocumentNumber,
        IssuingBodies = [.. document.IssuingBodies.Select(b => new BodyLink(b.IssuingBodyId, b.IssuingBody!.Name))],
        IssueDate = merged.IssueDate,
        Region = document.Region ?? RegionName.Nation,
        Genre = document.Genre,
        Topics = [.. document.Topics.Select(t => t.Topic)],
    };
}
