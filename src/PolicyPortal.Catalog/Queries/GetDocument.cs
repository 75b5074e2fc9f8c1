namespace PolicyPortal.Catalog.Queries;

/// <summary>A field of a document with where it was read from.</summary>
/// <param name="Origin"><c>printed</c>, <c>inferred</c> or <c>corrected</c>.</param>
/// <param name="Reason">Why it is not simply printed, as a code; null where printed.</param>
public sealed record FieldSource(string Field, string Origin, string? Reason, int StartLine, int EndLine);

/// <summary>A paragraph of a document's text.</summary>
/// <param name="Role">titleBlock, addressees, body, signature or annotation.</param>
/// <param name="MeasureId">The measure that starts with this paragraph, or null.</param>
/// <param name="Depth">Nesting depth of the measure that the paragraph belongs to, 0 outside measures.</param>
/// <param name="Parts">The text cut at deadlines and citations.</param>
public sealed record DocumentParagraph(string Role, string? MeasureId, int Depth, int StartLine, int EndLine, IReadOnlyList<ParagraphPart> Parts);

/// <summary>A piece of a paragraph: plain, a deadline's words or a citation's words.</summary>
/// <param name="DeadlineId">Set where the words are a deadline.</param>
/// <param name="CitedDocumentId">Set where the words cite a document that the catalogue holds.</param>
/// <param name="IsCitation">Whether the words cite a document at all.</param>
public sealed record ParagraphPart(string Text, string? DeadlineId, string? CitedDocumentId, bool IsCitation);

/// <summary>A measure in its document.</summary>
public sealed record MeasureDetail(string Id, string? ParentId, string Path, string Label, int Depth, string Heading, string Text, int StartLine, int EndLine);

/// <summary>A citation in its document.</summary>
/// <param name="Relation">cites, issues, forwards, implements, interprets, repliesTo, extends or repeals.</param>
public sealed record CitationDetail(string Quote, string? Number, string? Title, string Relation, int Line, string? TargetId, string? TargetTitle);

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
    int EndLine);
