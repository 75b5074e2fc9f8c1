using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
        return services;
    }

    // Queries have internal constructors: their parts are no business of their callers.
    private static void AddQuery<T>(this IServiceCollection services, Func<DocumentSearch, IDbContextFactory<CatalogContext>, T> make)
        where T : class =>
        services.AddSingleton(provider => make(provider.GetRequiredService<DocumentSearch>(), provider.GetRequiredService<IDbContextFactory<CatalogContext>>()));
}
