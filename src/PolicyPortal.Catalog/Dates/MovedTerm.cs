namespace PolicyPortal.Catalog.Dates;

/// <summary>A limit that another document's words move, as seen from those words.</summary>
/// <param name="DocumentId">The document that it stands in.</param>
/// <param name="Title">That document's title.</param>
/// <param name="DocumentNumber">Its number, or null.</param>
/// <param name="LimitId">The limit; null where the document's own period is moved and no limit of it states one.</param>
/// <param name="Original">Its first term; null likewise.</param>
public sealed record MovedTerm(string DocumentId, string Title, string? DocumentNumber, string? LimitId, LimitPeriod? Original);
