using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Queries;

/// <summary>
/// Finds the one document that a query is the number of, in whatever form, or the whole title of, so that a page can lead straight to it.
/// A number with a prefix that fits only one document, or without one where year and running number do, counts too.
/// </summary>
public sealed class FindJump
{
    /// <summary>Letters that a title must have: 通知 alone is a word.</summary>
    private const int ShortestTitle = 6;

    /// <summary>Letters and digits that a number run together must have.</summary>
    private const int ShortestNumber = 6;

    private readonly DocumentSearch search;

    internal FindJump(DocumentSearch search) => this.search = search;

    /// <summary>The document's id; null where the query is no number or title, or that of several documents.</summary>
    public async Task<string?> Handle(string? query, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(query) || query.Length > DocumentFilter.MaxQueryLength)
        {
            return null;
        }

        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var read = DocumentSearch.Read(snapshot, new DocumentFilter { Query = query });
        return (OfNumber(snapshot, read) ?? OfLetters(snapshot, read.Letters) ?? OfTitle(snapshot, read.Letters))?.Summary.Id;
    }

    /// <summary>A number run together: 人社部发202011.</summary>
    private static SnapshotDocument? OfLetters(CatalogSnapshot snapshot, string letters) => letters.Length < ShortestNumber || !char.IsAsciiDigit(letters.TrimEnd('号')[^1])
        ? null
        : Only([.. snapshot.Documents.Where(d => d.Summary.DocumentNumber is { } number && Bare(SearchFold.Letters(SearchFold.Of(number))) == Bare(letters))]);

    private static string Bare(string letters) => letters.Replace("第", "", StringComparison.Ordinal).Replace("年", "", StringComparison.Ordinal).TrimEnd('号');

    private static SnapshotDocument? OfNumber(CatalogSnapshot snapshot, ReadQuery query)
    {
        if (query.Number is not { } number || query.Pieces.Any(piece => !piece.IsNumber))
        {
            return null;
        }

        var best = snapshot.Documents
            .Select(d => (Document: d, Match: d.Number is { } stored ? number.Match(stored) : 0))
            .Where(found => found.Match > 0)
            .GroupBy(found => found.Match)
            .MaxBy(group => group.Key);
        return best is null ? null : Only([.. best.Select(found => found.Document)]);
    }

    /// <summary>A title whole, or from its 关于 on, without the names of the bodies before it.</summary>
    private static SnapshotDocument? OfTitle(CatalogSnapshot snapshot, string letters) => letters.Length < ShortestTitle ? null
        : Only([.. snapshot.Documents.Where(d => d.TitleLetters == letters)])
        ?? (letters.StartsWith("关于", StringComparison.Ordinal) ? Only([.. snapshot.Documents.Where(d => d.TitleLetters.EndsWith(letters, StringComparison.Ordinal))]) : null);

    /// <summary>The only document, or the only one that is no interpretation, article or attachment.</summary>
    private static SnapshotDocument? Only(List<SnapshotDocument> documents) =>
        documents.Count == 1 ? documents[0]
        : documents.FindAll(d => d.Kind == UnitKind.Document) is [var document] ? document
        : null;
}
