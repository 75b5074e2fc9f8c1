namespace PolicyPortal.Catalog.Queries;

/// <summary>A measure in a list, with the document that it stands in.</summary>
public sealed record MeasureItem(string Id, string Path, string Heading, IReadOnlyList<TextPart> Snippet, string Source, int Line, DocumentSummary Document);

/// <summary>The answer to <see cref="ListMeasures"/>.</summary>
public sealed record MeasurePage(
    int Total,
    int Page,
    int PageSize,
    IReadOnlyList<MeasureItem> Items,
    IReadOnlyList<Facet> Facets,
    QueryReading? Reading,
    IReadOnlyList<FilterProblem> Problems);
