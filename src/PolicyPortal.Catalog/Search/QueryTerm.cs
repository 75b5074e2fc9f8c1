using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>A word or phrase of a query.</summary>
/// <param name="Word">As cut from the folded query, or as corrected.</param>
/// <param name="Weight">How much it counts, over 0 to 1: adverbs, numbers and single characters beside words count less.</param>
/// <param name="IsPhrase">Whether it was set in quotation marks: only its exact characters are a hit.</param>
/// <param name="Variants">The word itself first, then what stands for it.</param>
internal sealed record QueryTerm(string Word, double Weight, bool IsPhrase, IReadOnlyList<Variant> Variants);

/// <summary>What a document must have, or must not, whatever its score.</summary>
/// <param name="Field">Where.</param>
/// <param name="IsExcluded">Whether documents that have it are left out.</param>
/// <param name="Text">The value as written, folded.</param>
/// <param name="Terms">Its words, each of which must be there.</param>
internal sealed record QueryCondition(QueryField Field, bool IsExcluded, string Text, IReadOnlyList<QueryTerm> Terms);

/// <summary>One way to meet a query; a query without OR has one.</summary>
/// <param name="Terms">Words and phrases in order; empty where there are conditions alone.</param>
/// <param name="Conditions">What a document must have or must not.</param>
internal sealed record QueryAlternative(IReadOnlyList<QueryTerm> Terms, IReadOnlyList<QueryCondition> Conditions);

/// <summary>A word that was probably mistyped.</summary>
/// <param name="Typed">As typed, folded.</param>
/// <param name="Meant">The word of the catalogue.</param>
/// <param name="IsApplied">Whether it is searched for, because nothing has the typed one.</param>
internal sealed record QueryCorrection(string Typed, string Meant, bool IsApplied);

/// <summary>A piece of a query as it was understood, in order, for showing.</summary>
/// <param name="Field">Where it is looked for.</param>
/// <param name="IsExcluded">Whether documents that have it are left out.</param>
/// <param name="IsPhrase">Whether its exact characters are meant.</param>
/// <param name="IsNumber">Whether it is a document number.</param>
/// <param name="IsAlternative">Whether it may stand instead of the piece before it.</param>
/// <param name="Text">The word, phrase or number.</param>
internal sealed record QueryPiece(QueryField Field, bool IsExcluded, bool IsPhrase, bool IsNumber, bool IsAlternative, string Text);

/// <summary>A query as it is understood.</summary>
internal sealed record ReadQuery
{
    /// <summary>The ways to meet it, at least one.</summary>
    public required IReadOnlyList<QueryAlternative> Alternatives { get; init; }

    /// <summary>Its pieces in order.</summary>
    public required IReadOnlyList<QueryPiece> Pieces { get; init; }

    /// <summary>The document number in it.</summary>
    public DocumentNumberKey? Number { get; init; }

    /// <summary>That number as written.</summary>
    public string? NumberText { get; init; }

    /// <summary>The query's letters and digits, folded, without marks and blanks: what a title is compared with; empty for a query in the query language.</summary>
    public string Letters { get; init; } = "";

    /// <summary>Whether the query was longer than is read.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Marks of the query language that are read as plain text, because they had nothing to work on.</summary>
    public IReadOnlyList<string> PlainMarks { get; init; } = [];

    /// <summary>Words that were probably mistyped.</summary>
    public IReadOnlyList<QueryCorrection> Corrections { get; init; } = [];

    /// <summary>The query with all corrections made, where there are any.</summary>
    public string? CorrectedText { get; init; }

    /// <summary>Words and phrases of all alternatives, each once.</summary>
    public IReadOnlyList<QueryTerm> Terms => [.. Alternatives.SelectMany(a => a.Terms).DistinctBy(t => (t.Word, t.IsPhrase))];

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => Number is null && Alternatives.All(a => a.Terms.Count == 0 && a.Conditions.Count == 0);
}
