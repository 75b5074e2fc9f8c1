using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Tests works against the conditions of a query: phrases, fields and what is to be left out.</summary>
internal sealed class QueryConditionTest(CatalogSnapshot snapshot, IReadOnlyList<QueryCondition> conditions)
{
    private readonly IReadOnlyList<SoughtVariant>[] sought = [.. conditions.Select(condition => (IReadOnlyList<SoughtVariant>)
        [.. condition.Terms.SelectMany((term, i) => term.Variants.Select(variant => new SoughtVariant(i, variant, term.Variants.Count == 1)))])];

    private const int ShortestAbbreviation = 3;

    /// <summary>Whether the work meets every condition.</summary>
    public bool Admits(SnapshotDocument document)
    {
        foreach (var (i, condition) in conditions.Index())
        {
            if (Has(document, condition, sought[i]) == condition.IsExcluded)
            {
                return false;
            }
        }

        return true;
    }

    private bool Has(SnapshotDocument document, QueryCondition condition, IReadOnlyList<SoughtVariant> words) => condition.Field switch
    {
        QueryField.Title => HasAll(document.FoldedTitle, condition, words),
        QueryField.Body => HasBody(document, condition),
        QueryField.Number => HasNumber(document, condition.Text),
        _ => HasAll(document.FoldedTitle, condition, words) || HasAll(document.FoldedLabels, condition, words) || HasAll(document.FoldedText, condition, words),
    };

    /// <summary>
    /// Whether a name of one issuing body, official or short, holds the text as written, or its characters in this order: nearly every short form is made so
    /// (北京市人社局 of 北京市人力资源和社会保障局). Two characters would fit too much.
    /// </summary>
    private bool HasBody(SnapshotDocument document, QueryCondition condition)
    {
        foreach (var body in document.Summary.IssuingBodies)
        {
            if (snapshot.FoldedBodyNames.TryGetValue(body.Id, out var names)
                && (names.Contains(condition.Text, StringComparison.Ordinal)
                    || (condition.Text.Length >= ShortestAbbreviation && names.Split('\n').Any(name => IsShortFor(condition.Text, name)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShortFor(string text, string name)
    {
        var at = 0;
        foreach (var c in name)
        {
            at += at < text.Length && text[at] == c ? 1 : 0;
        }

        return at == text.Length;
    }

    /// <summary>Whether the number is the one that was written, in any form, or has its letters and digits in it (<c>文号:渝人社发</c>).</summary>
    private static bool HasNumber(SnapshotDocument document, string text) =>
        document.Summary.DocumentNumber is { } number
        && (DocumentNumberKey.Of(text) is { } asked && document.Number is { } stored
            ? asked.Match(stored) > 0
            : SearchFold.Letters(SearchFold.Of(number)).Contains(SearchFold.Letters(text), StringComparison.Ordinal));

    private static bool HasAll(string folded, QueryCondition condition, IReadOnlyList<SoughtVariant> words)
    {
        var had = 0UL;
        foreach (var hit in HitFinder.Find(folded, words))
        {
            had |= hit.IsSame ? 1UL << (hit.Term & 63) : 0;
        }

        return words.Count > 0 && System.Numerics.BitOperations.PopCount(had) == Math.Min(condition.Terms.Count, 64);
    }
}
