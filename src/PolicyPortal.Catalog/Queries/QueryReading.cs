using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>A piece of a query as it was understood.</summary>
/// <param name="Kind"><c>word</c>, <c>phrase</c> or <c>number</c>.</param>
/// <param name="Field">Where it must stand: <c>any</c>, <c>title</c>, <c>number</c> or <c>body</c>.</param>
/// <param name="Excluded">Whether documents that have it are left out.</param>
/// <param name="Alternative">Whether it may stand instead of the piece before it.</param>
/// <param name="Text">The word, phrase or number, folded.</param>
/// <param name="Without">The query without this piece.</param>
public sealed record QueryPart(string Kind, string Field, bool Excluded, bool Alternative, string Text, string Without);

/// <summary>A word that was probably mistyped.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Meant">The word of the catalogue.</param>
public sealed record WordCorrection(string Typed, string Meant);

/// <summary>What a query was probably meant to be.</summary>
/// <param name="Query">The query with all corrections.</param>
/// <param name="Words">The corrections.</param>
/// <param name="Applied">Whether the answer is for the corrected query, because nothing has the words as typed.</param>
public sealed record QuerySpelling(string Query, IReadOnlyList<WordCorrection> Words, bool Applied);

/// <summary>How the query was read.</summary>
/// <param name="Words">The words that carry weight, as cut.</param>
/// <param name="Phrases">Exact phrases.</param>
/// <param name="DocumentNumber">The document number that the query is, if it is one.</param>
/// <param name="Truncated">Whether the query was longer than <see cref="DocumentFilter.MaxQueryLength"/>.</param>
/// <param name="WithAllWords">How many of the found documents have every word and phrase.</param>
/// <param name="Parts">All its pieces in order.</param>
/// <param name="PlainMarks">Marks of the query language (<c>OR</c>, <c>标题:</c>) that had nothing to work on and are read as plain text.</param>
/// <param name="AlsoSearched">Words of the same or nearly the same meaning that were searched too and that the catalogue has, the nearest first.</param>
/// <param name="NotFound">Words that no document has, nor anything that stands for them.</param>
/// <param name="Spelling">What it was probably meant to be; null where nothing looks mistyped.</param>
public sealed record QueryReading(
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Phrases,
    string? DocumentNumber,
    bool Truncated,
    int WithAllWords,
    IReadOnlyList<QueryPart> Parts,
    IReadOnlyList<string> PlainMarks,
    IReadOnlyList<string> AlsoSearched,
    IReadOnlyList<string> NotFound,
    QuerySpelling? Spelling)
{
    /// <summary>Whether the query uses the query language: a field, an exclusion, alternatives, a phrase.</summary>
    public bool UsesLanguage => Parts.Any(part => part.Excluded || part.Alternative || part.Kind == "phrase" || part.Field != "any");

    internal static QueryReading Of(ReadQuery query, CatalogSnapshot snapshot, int withAllWords)
    {
        var terms = query.Terms;
        return new(
            [.. terms.Where(t => !t.IsPhrase).Select(t => t.Word)],
            [.. terms.Where(t => t.IsPhrase && t.Word != query.NumberText).Select(t => t.Word)],
            query.NumberText,
            query.IsTruncated,
            query.IsEmpty ? 0 : withAllWords,
            [.. query.Pieces.Select((piece, i) => new QueryPart(
                piece.IsNumber ? "number" : piece.IsPhrase ? "phrase" : "word", WireName.Of(piece.Field), piece.IsExcluded, piece.IsAlternative, piece.Text, QueryWriter.Without(query.Pieces, i)))],
            query.PlainMarks,
            AlsoSearchedFor(terms, snapshot),
            [.. terms.Where(t => t.Word != query.NumberText && !t.Variants.Any(v => snapshot.Has(v.Start))).Select(t => t.Word)],
            query.CorrectedText is null ? null
                : new(query.CorrectedText, [.. query.Corrections.Select(c => new WordCorrection(c.Typed, c.Meant))], query.Corrections.All(c => c.IsApplied)));
    }

    /// <summary>What stands for the words and is there; parts that stand near each other (延期…缴费) only where the whole is not named.</summary>
    private static List<string> AlsoSearchedFor(IReadOnlyList<QueryTerm> terms, CatalogSnapshot snapshot)
    {
        List<Variant> others = [.. terms.SelectMany(t => t.Variants.Where(v => v.Weight < 1 && !v.IsMadeOf(t.Word)))
            .Where(v => terms.All(t => t.Word != v.Text) && snapshot.Has(v.Start))
            .OrderByDescending(v => v.Weight).DistinctBy(v => v.Text)];
        return [.. others.Where(v => !others.Exists(whole => v.IsMadeOf(whole.Text))).Select(v => v.Text)];
    }
}
