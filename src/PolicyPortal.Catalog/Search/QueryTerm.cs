namespace PolicyPortal.Catalog.Search;

/// <summary>A word or phrase of a query.</summary>
/// <param name="Word">As cut from the folded query.</param>
/// <param name="Weight">How much it counts, over 0 to 1: adverbs, numbers and single characters beside words count less.</param>
/// <param name="IsPhrase">Whether it was set in quotation marks: only its exact characters are a hit.</param>
/// <param name="Variants">The word itself first, then what stands for it.</param>
internal sealed record QueryTerm(string Word, double Weight, bool IsPhrase, IReadOnlyList<Variant> Variants);

/// <summary>A query as it is understood.</summary>
/// <param name="Terms">Words and phrases in order; empty where the query holds no letter or digit.</param>
/// <param name="Number">The document number in it.</param>
/// <param name="NumberText">That number as written.</param>
/// <param name="Letters">The query's letters and digits, folded, without marks and blanks: what a title is compared with.</param>
/// <param name="IsTruncated">Whether the query was longer than is read.</param>
internal sealed record ReadQuery(IReadOnlyList<QueryTerm> Terms, DocumentNumberKey? Number, string? NumberText, string Letters, bool IsTruncated)
{
    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => Terms.Count == 0 && Number is null;
}
