namespace PolicyPortal.Parsing.Model;

/// <summary>How a document stands to one that it names.</summary>
public enum CitationRelation
{
    Cites,
    Issues,
    Forwards,
    Implements,
    Interprets,
    RepliesTo,
    Extends,
    Repeals,
}

/// <summary>A document that the text names.</summary>
/// <param name="Quote">Its exact words, spaces removed: 《…》 with the number behind it.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Number">Normalized document number, if one is printed.</param>
/// <param name="Title">Title without the outer brackets, if one is printed.</param>
/// <param name="Relation">How the citing document stands to the one that it names.</param>
/// <param name="ParagraphIndex">The paragraph of the unit in which it stands.</param>
/// <param name="Offset">Where the quote starts in that paragraph's text (UTF-16 units).</param>
public sealed record ParsedCitation(string Quote, SourceSpan Span, string? Number, string? Title, CitationRelation Relation, int ParagraphIndex, int Offset);
