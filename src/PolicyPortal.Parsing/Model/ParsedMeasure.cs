namespace PolicyPortal.Parsing.Model;

/// <summary>A measure (措施): a numbered provision.</summary>
/// <param name="Index">Position in the unit, from 0, in reading order.</param>
/// <param name="ParentIndex">The measure that it stands under, or null at the top.</param>
/// <param name="Label">Its own label as printed, without the separator: <c>一</c>, <c>（八）</c>, <c>1</c>, <c>第三条</c>.</param>
/// <param name="Path">The labels from the top, joined by <c>/</c>: <c>三/（八）/1</c>.</param>
/// <param name="Heading">The run-in heading after the label, or the first sentence where there is none.</param>
/// <param name="Text">The text after the label, own paragraphs only (those of its sub-measures left out), paragraphs separated by a line feed.</param>
/// <param name="Span">From the label to the last line before the next measure of the same or a higher level.</param>
public sealed record ParsedMeasure(int Index, int? ParentIndex, string Label, string Path, string Heading, string Text, SourceSpan Span);
