using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A document as the reader of moves sees it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Paragraphs">Its paragraphs in order.</param>
/// <param name="Citations">What it cites and the catalogue holds, in reading order.</param>
/// <param name="Limits">Its limits in reading order.</param>
/// <param name="Attached">What the attachments behind it cite.</param>
/// <param name="Titled">Works that its title names without brackets.</param>
/// <param name="Effective">First day of its own period, else its issue date; null where neither is known.</param>
internal sealed record MoverText(
    string Title,
    IReadOnlyList<MoverParagraph> Paragraphs,
    IReadOnlyList<CitedPlace> Citations,
    IReadOnlyList<MoverLimit> Limits,
    IReadOnlyList<AttachedCitation> Attached,
    IReadOnlyList<int> Titled,
    DateOnly? Effective);

/// <summary>A paragraph of it.</summary>
/// <param name="IsInMeasure">Whether it belongs to a measure.</param>
internal readonly record struct MoverParagraph(string Text, ParagraphRole Role, bool IsInMeasure);

/// <summary>Where it names a document of the catalogue.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Start">Offset of the name in it.</param>
/// <param name="End">Behind the name and its number.</param>
/// <param name="Target">Index of the work that is named; -1 where the catalogue does not hold it.</param>
internal readonly record struct CitedPlace(int Paragraph, int Start, int End, int Target, CitationRelation Relation);

/// <summary>A document that an attachment names.</summary>
/// <param name="Attachment">Title of the attachment.</param>
internal readonly record struct AttachedCitation(string Attachment, int Target);

/// <summary>A limit of it.</summary>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Start">Offset of its words there.</param>
/// <param name="Period">Its own days.</param>
internal sealed record MoverLimit(string Id, int Paragraph, int Start, LimitTerms Terms, LimitPeriod Period)
{
    /// <summary>Behind its words.</summary>
    public int End => Start + Terms.Quote.Length;
}

/// <summary>What a sentence says of the time of another document.</summary>
/// <param name="Target">Index of the work whose time it moves.</param>
/// <param name="Limit">The limit that gives the new end; null for a repeal.</param>
/// <param name="Day">For a repeal the day from which on the target no longer holds.</param>
/// <param name="Measures">Numbers of the measures named (第三条): empty for none.</param>
/// <param name="Subject">The words that say what is moved; empty where they name nothing but the document.</param>
/// <param name="IsAll">Whether the words speak of every term (凡已经到期的).</param>
/// <param name="IsNamed">Whether the sentence itself names the target, not only the title or a sentence before.</param>
/// <param name="Words">The sentence without the names of documents.</param>
internal sealed record StatedMove(MoveKind Kind, int Target, MoverLimit? Limit, DateOnly? Day, IReadOnlyList<int> Measures, string Subject, bool IsAll, bool IsNamed, string Words);
