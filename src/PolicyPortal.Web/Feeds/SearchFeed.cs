using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Feeds;

/// <summary>Any search as a feed: what it finds, the latest arrival in the catalogue first.</summary>
public static class SearchFeed
{
    private const string Path = "/search.atom";

    // Order and page are no part of a feed: it has its own.
    private static readonly string[] Names = [.. DocumentQuery.Names.Except(["sort", "page"])];

    /// <summary>Maps <c>/search.atom</c>.</summary>
    public static void MapSearchFeed(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Get).CacheOutput(KeptAnswers.Policy).ExcludeFromDescription();

    /// <summary>The feed of a list's question.</summary>
    public static PageAddress Address(PageAddress list) => new(Path, [.. list.Pairs.Where(pair => Names.Contains(pair.Key))]);

    private static async Task<Results<FileContentHttpResult, ValidationProblem>> Get([AsParameters] DocumentQuery query, HttpRequest request, ListArrivals list, Words words, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        var page = await list.Handle(filter, ct);
        if (PortalApi.Refusal(problems.Concat(page.Problems)) is { } refusal)
        {
            return refusal;
        }

        var address = PageAddress.Of(request, Names);
        var spoken = new SpokenQuery(address, page.Facets, RegionBar.Above(filter.Scope, page.Levels));
        var bytes = new AtomFeed(SiteAddress.Of(request), words)
            .Write(address, spoken.Sentence.Length > 0 ? spoken.Sentence : words["Feed.All"], page);
        return TypedResults.Bytes(bytes, AtomFeed.MediaType + "; charset=utf-8");
    }
}
