using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Api;

/// <summary>A suggestion.</summary>
/// <param name="Kind"><c>word</c>, <c>body</c>, <c>number</c> or <c>title</c>.</param>
/// <param name="Text">What people read.</param>
/// <param name="Query">The query that asks for it.</param>
/// <param name="Detail">What tells it from others: the number of a title, the title of a number.</param>
/// <param name="Count">Occurrences of a word in titles and headings, documents of a body; 0 for the others.</param>
public sealed record SuggestionAnswer(string Kind, string Text, string Query, string? Detail, int Count);

/// <summary>Suggestions, likeliest first.</summary>
public sealed record SuggestionsAnswer(IReadOnlyList<SuggestionAnswer> Items);

/// <summary>Suggestions while a query is typed.</summary>
public static class SuggestionsApi
{
    /// <summary>Maps <c>/api/suggestions</c>.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/suggestions", List).WithTags("Suggestions").WithName("suggestQueries").WithSummary("Words, bodies, numbers and titles of the catalogue that a query may go on to.")
            .CacheOutput(KeptAnswers.Policy);

    private static async Task<Ok<SuggestionsAnswer>> List([Description("What has been typed so far; up to 60 characters.")] string? q, SuggestQueries suggest, CancellationToken ct)
    {
        var found = await suggest.Handle(q, ct);
        return TypedResults.Ok(new SuggestionsAnswer([.. found.Select(s => new SuggestionAnswer(WireName.Of(s.Kind), s.Text, s.Query, s.Detail, s.Count))]));
    }
}
