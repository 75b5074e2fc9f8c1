namespace PolicyPortal.Catalog.Queries;

/// <summary>A paragraph of a document's text.</summary>
/// <param name="Role">titleBlock, addressees, body, signature or annotation.</param>
/// <param name="MeasureId">The measure that starts with this paragraph, or null.</param>
/// <param name="OwnerId">The innermost measure that the paragraph belongs to, or null.</param>
/// <param name="Depth">Nesting depth of that measure, 0 outside measures.</param>
/// <param name="Parts">The text in pieces.</param>
public sealed record DocumentParagraph(string Role, string? MeasureId, string? OwnerId, int Depth, int StartLine, int EndLine, IReadOnlyList<ParagraphPart> Parts)
{
    /// <summary>The text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));
}

/// <summary>A piece of a paragraph: plain, or the words of something that the portal knows more of.</summary>
/// <param name="DeadlineId">Set where the words are a deadline.</param>
/// <param name="CitedDocumentId">Set where the words cite a document that the catalogue holds.</param>
/// <param name="IsCitation">Whether the words cite a document at all.</param>
/// <param name="Relation">How the document stands to the one that it cites; on the first piece of a citation.</param>
/// <param name="IsAmount">Whether the words are an amount that the measure gives, takes or sets, and neither of the others.</param>
public sealed record ParagraphPart(string Text, string? DeadlineId, string? CitedDocumentId, bool IsCitation, string? Relation = null, bool IsAmount = false)
{
    /// <summary>Set where the words are a short name that the document defines, in its definition or a use of it; on nothing else.</summary>
    public TermLink? Term { get; init; }

    /// <summary>Whether the words are the label and heading with which a measure's paragraph begins before its text.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The query's words in this piece, in order.</summary>
    public IReadOnlyList<PartHit> Hits { get; init; } = [];
}

/// <summary>A short name that a document defines (以下简称“区县”).</summary>
/// <param name="Number">Number of the term in the document, from 1.</param>
/// <param name="Clause">The words that define it, as printed.</param>
/// <param name="IsDefinition">Whether it is defined here.</param>
public sealed record TermLink(int Number, string Clause, bool IsDefinition);

/// <summary>Words of a query, or a piece of them.</summary>
/// <param name="Start">Where they start in the piece of text (UTF-16 units).</param>
/// <param name="Length">How long they are there.</param>
/// <param name="Number">Number of the hit in the document, from 1.</param>
/// <param name="IsStart">Whether the hit starts here and not in the piece before.</param>
public sealed record PartHit(int Start, int Length, int Number, bool IsStart);

/// <summary>Where the words of a query stand in a document.</summary>
/// <param name="Words">The words that were looked for.</param>
/// <param name="Count">Places with them; words that touch are one place.</param>
public sealed record DocumentHits(IReadOnlyList<string> Words, int Count);
