using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Evaluation;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Queries;

/// <summary>Registers the questions asked of the catalogue.</summary>
internal static class CatalogQueries
{
    /// <summary>Registers search and every query; storage must be registered too.</summary>
    public static IServiceCollection AddCatalogQueries(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotCache>();
        services.AddSingleton<DocumentSearch>();
        services.AddQuery((search, _) => new SearchDocuments(search));
        services.AddQuery((search, _) => new FindJump(search));
        services.AddQuery((search, _) => new SuggestQueries(search));
        services.AddQuery((search, contexts) => new GetDocument(search, contexts));
        services.AddQuery((search, contexts) => new ComparePrintings(search, contexts));
        services.AddQuery((search, contexts) => new ListMissingDocuments(search, contexts));
        services.AddSingleton(provider => new GetCoverage(provider.GetRequiredService<DocumentSearch>(), provider.GetRequiredService<ListMissingDocuments>()));
        services.AddSingleton(provider => new TellDataState(provider.GetRequiredService<SnapshotCache>()));
        services.AddQuery((search, _) => new CompareRegions(search));
        services.AddQuery((search, _) => new ListTopics(search));
        services.AddQuery((search, _) => new GetTopic(search));
        services.AddQuery((search, _) => new ListMeasures(search));
        services.AddQuery((search, _) => new ListDeadlines(search));
        services.AddQuery((search, _) => new ListDeadlineDays(search));
        services.AddQuery((search, _) => new ListEvents(search));
        services.AddQuery((search, _) => new PreviewEventDate(search));
        services.AddQuery((_, contexts) => new ListEventEntries(contexts));
        services.AddQuery((search, _) => new GetStandings(search));
        services.AddSingleton(provider => new SetEventDate(provider.GetRequiredService<IDbContextFactory<CatalogContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddQuery((search, _) => new ListIssuingBodies(search));
        services.AddQuery((search, contexts) => new GetIssuingBody(search, contexts));
        services.AddQuery((search, _) => new ListCompilations(search));
        services.AddQuery((search, contexts) => new GetCompilation(search, contexts));
        services.AddQuery((search, contexts) => new GetSource(search, contexts));
        services.AddQuery((search, _) => new GetHome(search));
        services.AddQuery((search, _) => new GetCatalogVersion(search));
        services.AddQuery((search, _) => new FindRegion(search));
        services.AddQuery((search, _) => new ListArrivals(search));
        services.AddQuery((_, contexts) => new CheckCatalog(contexts));
        services.AddQuery((search, _) => new EvaluateSearch(new SearchDocuments(search), search));
        return services;
    }

    // Queries have internal constructors: their parts are no business of their callers.
    private static void AddQuery<T>(this IServiceCollection services, Func<DocumentSearch, IDbContextFactory<CatalogContext>, T> make)
        where T : class =>
        services.AddSingleton(provider => make(provider.GetRequiredService<DocumentSearch>(), provider.GetRequiredService<IDbContextFactory<CatalogContext>>()));
}
