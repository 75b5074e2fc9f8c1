namespace PolicyPortal.Parsing.Model;

/// <summary>Whom a measure is for: who gets something by it or is addressed by it.</summary>
/// <param name="Name">The name in the controlled list (Vocabulary/Data/audiences.tsv).</param>
/// <param name="Quote">The words that speak for it, where they stand first in the measure.</param>
/// <param name="MeasureIndex">The innermost measure that it stands in (index into <see cref="ParsedUnit.Measures"/>).</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="ParagraphIndex">The paragraph of the unit in which they stand.</param>
/// <param name="Offset">Where the quote starts in that paragraph's text (UTF-16 units).</param>
public sealed record ParsedAudience(string Name, string Quote, int MeasureIndex, SourceSpan Span, int ParagraphIndex, int Offset);
