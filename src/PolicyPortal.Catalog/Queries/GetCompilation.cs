using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A compilation in a list.</summary>
public sealed record CompilationSummary(
    string Id,
    string Source,
    string Title,
    string? Compiler,
    string? Edition,
    DateOnly? AsOf,
    string Sha256,
    string Encoding,
    int LineCount,
    int DocumentCount,
    int MeasureCount,
    int DeadlineCount,
    DateTimeOffset ImportedAt);

/// <summary>A unit of a compilation in reading order.</summary>
public sealed record CompilationUnit(string DocumentId, string Kind, string? Title, string? DocumentNumber, DateOnly? IssueDate, int StartLine, int EndLine, int Depth);

/// <summary>A compilation with its units and the parser's notes.</summary>
public sealed record CompilationDetail(CompilationSummary Compilation, IReadOnlyList<CompilationUnit> Units, IReadOnlyList<NoteDetail> Notes);

/// <summary>Source lines around a span.</summary>
/// <param name="Number">1-based line number.</param>
/// <param name="Parts">The line cut at the marked span; hits are what the span covers.</param>
public sealed record SourceLineView(int Number, IReadOnlyList<TextPart> Parts);

/// <summary>A window of a compilation's source.</summary>
public sealed record SourceView(CompilationSummary Compilation, int FirstLine, int LastLine, int MarkedFrom, int MarkedTo, IReadOnlyList<SourceLineView> Lines);

/// <summary>Lists the compilations by file name.</summary>
public sealed class ListCompilations
{
    private readonly DocumentSearch search;

    internal ListCompilations(DocumentSearch search) => this.search = search;

    /// <summary>All compilations of the catalogue.</summary>
    public async Task<IReadOnlyList<CompilationSummary>> Handle(CancellationToken cancellationToken) =>
        (await search.SnapshotAsync(cancellationToken).ConfigureAwait(false)).Compilations;
}

/// <summary>Reads one compilation: its units in reading order and its notes.</summary>
public sealed class GetCompilation
{
    private readonly DocumentSearch search;
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal GetCompilation(DocumentSearch search, IDbContextFactory<CatalogContext> contexts) => (this.search, this.contexts) = (search, contexts);

    /// <summary>The compilation; null for an unknown id.</summary>
    public async Task<CompilationDetail?> Handle(string id, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.Compilations.FirstOrDefault(c => c.Id == id) is not { } summary)
        {
            return null;
        }

        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var units = await context.Documents.AsNoTracking().Where(d => d.CompilationId == id).OrderBy(d => d.Ordinal)
                .Select(d => new { d.Id, d.Kind, d.Title, d.DocumentNumber, d.IssueDate, d.StartLine, d.LastTextLine, d.ParentId }).ToListAsync(cancellationToken).ConfigureAwait(false);
            var notes = await context.Notes.AsNoTracking().Where(n => n.CompilationId == id).OrderBy(n => n.StartLine).ThenBy(n => n.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
            Dictionary<string, int> depths = new(StringComparer.Ordinal);
            foreach (var unit in units)
            {
                // A parent stands before its children in reading order.
                depths[unit.Id] = unit.ParentId is not null && depths.TryGetValue(unit.ParentId, out var above) ? above + 1 : 0;
            }

            return new CompilationDetail(
                summary,
                [.. units.Select(u => new CompilationUnit(u.Id, WireName.Of(u.Kind), u.Title, u.DocumentNumber, u.IssueDate, u.StartLine, u.LastTextLine, depths[u.Id]))],
                [.. notes.Select(n => new NoteDetail(n.Code, n.Detail, n.StartLine, n.EndLine))]);
        }
    }
}

/// <summary>Shows the source lines around a span of a compilation.</summary>
public sealed class GetSource
{
    /// <summary>Lines shown at most.</summary>
    public const int MostLines = 400;

    private const int Around = 40;

    private readonly DocumentSearch search;
    private readonly IDbContextFactory<CatalogContext> contexts;

    internal GetSource(DocumentSearch search, IDbContextFactory<CatalogContext> contexts) => (this.search, this.contexts) = (search, contexts);

    /// <summary>A window of lines around whole lines.</summary>
    public Task<SourceView?> Handle(string compilationId, int from, int to, CancellationToken cancellationToken) =>
        Handle(compilationId, new SourceRange(from, 0, to, int.MaxValue), cancellationToken);

    /// <summary>A window of lines around the span; a span beyond the text's lines is brought inside it.</summary>
    /// <param name="compilationId">The compilation.</param>
    /// <param name="span">What to mark.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The window; null for an unknown compilation.</returns>
    public async Task<SourceView?> Handle(string compilationId, SourceRange span, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot.Compilations.FirstOrDefault(c => c.Id == compilationId) is not { } compilation)
        {
            return null;
        }

        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var text = await context.CompilationTexts.AsNoTracking().Where(t => t.CompilationId == compilationId).Select(t => t.Text).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (text is null)
            {
                return null;
            }

            var from = Math.Clamp(span.StartLine, 1, Math.Max(1, compilation.LineCount));
            var to = Math.Clamp(span.EndLine, from, Math.Max(from, compilation.LineCount));
            var first = Math.Max(1, from - Around);
            var last = Math.Min(Math.Min(compilation.LineCount, (long)to + Around), first + MostLines - 1);
            List<SourceLineView> lines = [.. SourceLines.Between(text, first, (int)last).Select(line => new SourceLineView(line.Number, SourceLines.Parts(line.Text, line.Number, span)))];
            return new SourceView(compilation, first, (int)last, from, to, lines);
        }
    }
}
