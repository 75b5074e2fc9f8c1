namespace PolicyPortal.Parsing.Model;

/// <summary>A doubt of the parser: data, not an exception.</summary>
/// <param name="Code">Stable code in kebab case, for example <c>date-number-disagree</c>; the wording for users stands in resources.</param>
/// <param name="Span">The source lines that the doubt is about.</param>
/// <param name="Detail">The words in question, as printed; null where the span says it all.</param>
public sealed record ParseNote(string Code, SourceSpan Span, string? Detail = null);
