namespace PolicyPortal.Catalog.Queries;

/// <summary>A piece of text that is a hit of the query or not.</summary>
public sealed record TextPart(string Text, bool IsHit);

/// <summary>An issuing body as shown beside a document.</summary>
public sealed record BodyLink(string Id, string Name);

/// <summary>One printing of a document in a compilation.</summary>
/// <param name="DocumentId">The printing's own document.</param>
/// <param name="CompilationId">Id of the compilation.</param>
/// <param name="Compilation">Its title, or the file name where it has none.</param>
/// <param name="Source">File name.</param>
/// <param name="StartLine">First source line, 1-based.</param>
/// <param name="EndLine">Last line with text.</param>
public sealed record Printing(string DocumentId, string CompilationId, string Compilation, string Source, int StartLine, int EndLine);

/// <summary>A document in a list.</summary>
public sealed record DocumentSummary(
    string Id,
    string Kind,
    string Title,
    string? DocumentNumber,
    IReadOnlyList<BodyLink> IssuingBodies,
    DateOnly? IssueDate,
    string Region,
    string? Genre,
    IReadOnlyList<string> Topics,
    IReadOnlyList<Printing> Printings);

/// <summary>A value of a facet.</summary>
/// <param name="Value">What stands in the address.</param>
/// <param name="Label">What people read (for a region its last name, for a body its name; for months and kinds the value, to be worded by the page).</param>
/// <param name="Count">Documents under the current query when this value is added (its own facet's other values left out of account).</param>
/// <param name="Selected">Whether the filter holds it.</param>
/// <param name="Depth">Level in a tree, from 0; regions only.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Selected, int Depth = 0);

/// <summary>A facet: region, topic, body, audience, genre, kind, month or compilation, named as in the address.</summary>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);
