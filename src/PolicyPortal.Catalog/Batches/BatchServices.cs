using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Registers all that changes the catalogue's documents.</summary>
internal static class BatchServices
{
    public static IServiceCollection AddBatches(this IServiceCollection services)
    {
        services.AddSingleton(p => new CreateBatch(Contexts(p), Clock(p), p.GetRequiredService<IOptions<SourceOptions>>().Value));
        services.AddSingleton(p => new DiscardBatch(Contexts(p), Clock(p)));
        services.AddSingleton(p => new CatalogRuns(Contexts(p), p.GetRequiredService<Importer>(), Clock(p)));
        services.AddSingleton(p => new ImportNow(p.GetRequiredService<CreateBatch>(), p.GetRequiredService<DiscardBatch>(), p.GetRequiredService<CatalogRuns>()));
        services.AddSingleton(p => new BatchStates(Contexts(p), Clock(p)));
        services.AddSingleton(p => new BatchQueue(p.GetRequiredService<CatalogRuns>(), p.GetRequiredService<BatchStates>(), Clock(p)));
        services.AddSingleton(p => new SaveCorrections(Contexts(p), p.GetRequiredService<CatalogRuns>(), Clock(p)));
        services.AddSingleton(p => new GetCorrectable(Contexts(p)));
        services.AddSingleton(p => new ExportCorrections(Contexts(p)));
        services.AddSingleton(p => new ImportCorrections(Contexts(p), p.GetRequiredService<SaveCorrections>()));
        services.AddSingleton(p => new EvaluateCorrections(Contexts(p)));
        services.AddSingleton(p => new ListCorrections(Contexts(p)));
        services.AddSingleton(p => new ListDoubts(Contexts(p), p.GetRequiredService<GetCorrectable>()));
        services.AddSingleton(p => new ChangeWords(Contexts(p), p.GetRequiredService<DocumentSearch>(), Clock(p)));
        services.AddSingleton(p => new ListWords(Contexts(p)));
        services.AddSingleton(p => new BatchQueries(Contexts(p)));
        services.AddSingleton(p => new GetPlannedChange(Contexts(p), p.GetRequiredService<Importer>()));
        services.AddSingleton(p => new EditBatchFile(Contexts(p), Clock(p)));
        services.AddSingleton(p => new CorrectPlanned(Contexts(p), p.GetRequiredService<Importer>(), Clock(p)));
        return services;
    }

    private static IDbContextFactory<CatalogContext> Contexts(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<CatalogContext>>();

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
