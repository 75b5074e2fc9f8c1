namespace PolicyPortal.Catalog.Queries;

/// <summary>A measure shown under a found document.</summary>
public sealed record MeasureHit(string Id, string Path, string Heading, IReadOnlyList<TextPart> Snippet, string Source, int Line);

/// <summary>A found document (one work, however often printed) with the best measures for the query.</summary>
public sealed record DocumentHit(
    DocumentSummary Document,
    IReadOnlyList<TextPart> Title,
    IReadOnlyList<TextPart> Snippet,
    IReadOnlyList<MeasureHit> Measures,
    bool HasAllWords);

/// <summary>How the query was read.</summary>
/// <param name="Words">The words that carry weight, as cut.</param>
/// <param name="Phrases">Exact phrases.</param>
/// <param name="DocumentNumber">The document number that the query is, if it is one.</param>
/// <param name="Truncated">Whether the query was longer than <see cref="DocumentFilter.MaxQueryLength"/>.</param>
/// <param name="WithAllWords">How many of the found documents have every word and phrase.</param>
public sealed record QueryReading(IReadOnlyList<string> Words, IReadOnlyList<string> Phrases, string? DocumentNumber, bool Truncated, int WithAllWords);

/// <summary>The answer to <see cref="SearchDocuments"/>.</summary>
public sealed record DocumentPage(
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<DocumentHit> Items,
    IReadOnlyList<Facet> Facets,
    QueryReading? Reading,
    IReadOnlyList<FilterProblem> Problems);
