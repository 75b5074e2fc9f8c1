namespace PolicyPortal.Parsing.Model;

/// <summary>What a time limit limits.</summary>
public enum DeadlineKind
{
    /// <summary>The document's own period: 施行, 有效期.</summary>
    Effective,

    /// <summary>How long a reduction, exemption, deferral, subsidy or loan support holds.</summary>
    Relief,

    /// <summary>Do, file, pay or report by.</summary>
    Due,

    /// <summary>A validity or term is prolonged.</summary>
    Extension,

    /// <summary>An authority acts within.</summary>
    Processing,

    Other,
}

/// <summary>A time limit (期限): from when, until when, by when or for how long something holds or must be done.</summary>
/// <param name="Quote">Its exact words, line breaks and spaces removed.</param>
/// <param name="Span">Where the words stand; the start line is the line where the time expression starts.</param>
/// <param name="Start">First day or month; null where the text neither states nor plainly implies one.</param>
/// <param name="End">Last day or month, inclusive; null likewise.</param>
/// <param name="Duration">ISO 8601 duration (P3M, P14D, PT48H), working days as <c>P2WD</c>; null where none is stated.</param>
/// <param name="Anchor">The event that it counts from or that bounds it, as printed: 疫情解除, 印发之日; null if none.</param>
/// <param name="ParagraphIndex">The paragraph of the unit in which it stands.</param>
/// <param name="Offset">Where the quote starts in that paragraph's text (UTF-16 units).</param>
/// <param name="MeasureIndex">The innermost measure that it stands in, or null.</param>
/// <param name="Certain">False where two careful readers could disagree that this is a time limit.</param>
/// <param name="Pattern">Name of the pattern that found it (see docs/parsing.md).</param>
/// <param name="YearInferred">True where the year of start or end is not printed but taken from the issue date or the text before it.</param>
public sealed record ParsedDeadline(
    string Quote,
    SourceSpan Span,
    DeadlineKind Kind,
    PartialDate? Start,
    PartialDate? End,
    string? Duration,
    string? Anchor,
    int ParagraphIndex,
    int Offset,
    int? MeasureIndex,
    bool Certain,
    string Pattern,
    bool YearInferred);
