using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Queries;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>A word that the catalogue uses often.</summary>
    Word,

    /// <summary>The title of a document.</summary>
    Title,

    /// <summary>A document number.</summary>
    Number,

    /// <summary>An issuing body.</summary>
    Body,
}

/// <summary>Something that may be meant by what has been typed so far.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What people read.</param>
/// <param name="Query">The query that asks for it.</param>
/// <param name="Detail">What tells it from others: the number of a title, the title of a number; null where there is nothing.</param>
/// <param name="Count">Occurrences of a word in titles and headings, documents of a body; 0 for the others.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Query, string? Detail, int Count);

/// <summary>Suggests queries while one is typed: words, bodies, numbers and titles of the catalogue.</summary>
public sealed class SuggestQueries
{
    /// <summary>Longest start of a query that is completed; a longer one has no suggestions.</summary>
    public const int MaxLength = 60;

    private readonly DocumentSearch search;

    internal SuggestQueries(DocumentSearch search) => this.search = search;

    /// <summary>The suggestions, likeliest first; none for an empty start.</summary>
    /// <param name="start">What has been typed so far.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Suggestion>> Handle(string? start, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(start) || start.Length > MaxLength)
        {
            return [];
        }

        var snapshot = await search.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return snapshot.Suggestions.For(start);
    }
}
