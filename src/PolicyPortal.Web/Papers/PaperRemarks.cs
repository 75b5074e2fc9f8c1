using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Papers;

/// <summary>What shaped an answer beside question and filters: without it a reader of the paper could not get the same list again.</summary>
public static class PaperRemarks
{
    /// <summary>One sentence for each.</summary>
    /// <param name="filter">The question.</param>
    /// <param name="reading">How its query was read; null where there is none.</param>
    /// <param name="words">The words of the page.</param>
    public static IReadOnlyList<string> Of(DocumentFilter filter, QueryReading? reading, Words words)
    {
        List<string> remarks = [words["Paper.Order", words[$"Sort.{(reading is null && filter.Sort == SortOrder.Relevance ? SortOrder.Newest : filter.Sort)}"]]];
        if (reading is null)
        {
            return remarks;
        }

        if (reading.Truncated)
        {
            remarks.Add(words["Reading.Truncated", DocumentFilter.MaxQueryLength]);
        }

        if (reading.Spelling is { Applied: true } spelling)
        {
            remarks.Add(words["Paper.Corrected", spelling.Query]);
        }

        if (filter.PlainWords)
        {
            remarks.Add(words["Reading.IsPlain"]);
        }

        if (!filter.Synonyms)
        {
            remarks.Add(words["Reading.NoSynonyms"]);
        }
        else if (reading.AlsoSearched.Count > 0)
        {
            remarks.Add(words["Paper.Also", string.Join(words["Spoken.List"], reading.AlsoSearched)]);
        }

        return remarks;
    }
}
