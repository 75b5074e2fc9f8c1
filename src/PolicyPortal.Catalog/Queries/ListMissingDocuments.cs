using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Which missing documents to list.</summary>
/// <param name="Query">Words in the title or the number; null for all.</param>
public sealed record MissingFilter(string? Query, int Page = 1, int PageSize = 20);

/// <summary>A document that names a missing one.</summary>
/// <param name="DocumentId">The printing in which it stands.</param>
/// <param name="Relation">How it stands to the missing one.</param>
/// <param name="Line">Source line of the words.</param>
public sealed record MissingCitation(string DocumentId, string Title, string? DocumentNumber, string Relation, int Line);

/// <summary>A document that is cited but not in the catalogue.</summary>
/// <param name="Number">Its number, where one is printed.</param>
/// <param name="Title">Its title as most citations print it; null where only the number is ever given.</param>
/// <param name="Count">Documents of the catalogue that cite it.</param>
/// <param name="CitedBy">Each of them once, newest first.</param>
public sealed record MissingDocument(string? Number, string? Title, int Count, IReadOnlyList<MissingCitation> CitedBy);

/// <summary>A page of missing documents, most cited first.</summary>
public sealed record MissingPage(int Total, int Page, int PageSize, IReadOnlyList<MissingDocument> Items);

/// <summary>
/// Lists what the catalogue's documents cite and the catalogue has not: what to get next. By number where one is printed, else by title;
/// a title that citations also print with one number belongs to that number.
/// </summary>
public sealed class ListMissingDocuments
{
    /// <summary>Folded titles shorter than this name no document: 《办法》 is a short form within its document, 《会计法》 a law.</summary>
    private const int TellingTitle = 3;

    // 《中华人民共和国劳动合同法》 is cited as 《劳动合同法》.
    private const string Republic = "中华人民共和国";

    private readonly DocumentSearch search;
    private readonly IDbContextFactory<CatalogContext> contexts;
    private Listed? last;

    internal ListMissingDocuments(DocumentSearch search, IDbContextFactory<CatalogContext> contexts) => (this.search, this.contexts) = (search, contexts);

    /// <summary>One page of them.</summary>
    public async Task<MissingPage> Handle(MissingFilter filter, CancellationToken cancellationToken)
    {
        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var listed = last;
        if (listed?.Version != snapshot.Version)
        {
            last = listed = new Listed(snapshot.Version, await ReadAsync(snapshot, cancellationToken).ConfigureAwait(false));
        }

        var asked = SearchFold.Letters(SearchFold.Of(filter.Query ?? ""));
        IReadOnlyList<MissingDocument> found = asked.Length == 0 ? listed.Documents
            : [.. listed.Documents.Where(d => SearchFold.Letters(SearchFold.Of($"{d.Number}{d.Title}")).Contains(asked, StringComparison.Ordinal))];
        var first = Math.Min(found.Count, (filter.Page - 1L) * filter.PageSize);
        return new MissingPage(found.Count, filter.Page, filter.PageSize, [.. found.Skip((int)first).Take(filter.PageSize)]);
    }

    private async Task<List<MissingDocument>> ReadAsync(CatalogSnapshot snapshot, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var open = await context.Citations.AsNoTracking().Where(c => c.TargetWorkId == null).OrderBy(c => c.DocumentId).ThenBy(c => c.Ordinal).ToListAsync(cancellationToken).ConfigureAwait(false);
            var numbers = (await context.Documents.AsNoTracking().Where(d => d.DocumentNumber != null).Select(d => d.DocumentNumber!).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
            var titles = (await context.Documents.AsNoTracking().Where(d => d.TitleKey != null).Select(d => d.TitleKey!).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(WithoutRepublic).ToHashSet(StringComparer.Ordinal);

            // A citation that was not resolved may still name what is here: the citing document itself, or one of several with one title.
            List<Cited> missing = [.. open
                .Select(c => new Cited(c, KeyOf(c.Title), snapshot.WorkOf(c.DocumentId)))
                .Where(c => c.Work is not null && (c.Citation.Number is { } number ? !numbers.Contains(number) : c.TitleKey is not null && !titles.Contains(c.TitleKey)))];
            var numberOf = missing.Where(c => c.Citation.Number is not null && c.TitleKey is not null).GroupBy(c => c.TitleKey!, c => c.Citation.Number!)
                .Where(g => g.Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            return [.. missing
                .GroupBy(c => c.Citation.Number ?? (numberOf.TryGetValue(c.TitleKey!, out var number) ? number : "《" + c.TitleKey), StringComparer.Ordinal)
                .Select(Document)
                .OrderByDescending(d => d.Count).ThenBy(d => d.Title ?? d.Number, StringComparer.Ordinal).ThenBy(d => d.Number, StringComparer.Ordinal)];
        }
    }

    private static MissingDocument Document(IEnumerable<Cited> cited)
    {
        List<Cited> all = [.. cited];
        List<Cited> once = [.. all.DistinctBy(c => c.Work!.Index).OrderBy(c => c.Work!.Index)];
        return new MissingDocument(
            all.Find(c => c.Citation.Number is not null)?.Citation.Number,
            all.Select(c => c.Citation.Title).OfType<string>().CountBy(title => title).OrderByDescending(t => t.Value).ThenByDescending(t => t.Key.Length).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key).FirstOrDefault(),
            once.Count,
            [.. once.Select(c => new MissingCitation(c.Citation.DocumentId, c.Work!.Summary.Title, c.Work.Summary.DocumentNumber, WireName.Of(c.Citation.Relation), c.Citation.StartLine))]);
    }

    private static string? KeyOf(string? title) => TitleFold.Key(title) is { Length: >= TellingTitle } key ? WithoutRepublic(key) : null;

    private static string WithoutRepublic(string key) => key.StartsWith(Republic, StringComparison.Ordinal) && key.Length > Republic.Length + 1 ? key[Republic.Length..] : key;

    private sealed record Cited(Citation Citation, string? TitleKey, SnapshotDocument? Work);

    private sealed record Listed(long Version, IReadOnlyList<MissingDocument> Documents);
}
