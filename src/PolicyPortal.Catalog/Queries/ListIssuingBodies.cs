namespace PolicyPortal.Catalog.Queries;

/// <summary>An issuing body with the number of documents (works) that it issued, alone or with others.</summary>
/// <param name="Level">central, provincial, prefectural, county, other.</param>
public sealed record IssuingBodyItem(string Id, string Name, IReadOnlyList<string> ShortNames, string Level, string Region, int DocumentCount);

/// <summary>One body and its documents, newest first.</summary>
public sealed record IssuingBodyDetail(IssuingBodyItem Body, IReadOnlyList<IssuingBodyItem> Related, DocumentPage Documents);
