using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Import;

/// <summary>Settings under <c>Import</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>Folder that is imported where the catalogue is empty; empty = nothing. A relative one is looked for upwards.</summary>
    public string? SeedFolder { get; set; } = "seed-data";

    /// <summary>Folder whose files are taken in as they come; empty = none.</summary>
    public string? WatchFolder { get; set; }

    /// <summary>Whether what comes by the watched folder is applied at once; else it waits to be looked at.</summary>
    public bool ApplyWatched { get; set; }

    /// <summary>Seconds from one look at the watched folder to the next; a file counts as finished when two looks find it the same.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 3600)]
    public int WatchSeconds { get; set; } = 5;
}

/// <summary>Fills an empty catalogue at start.</summary>
public sealed class SeedImporter(IDbContextFactory<CatalogContext> contexts, ImportNow import, IOptions<ImportOptions> options, IOptions<SourceOptions> limits)
{
    /// <summary>Imports the seed folder where the catalogue has no compilation.</summary>
    /// <param name="startFolder">Where a relative folder is looked for first, then in the folders above (so that a start from the repository and from a project in it both work).</param>
    /// <returns>The plan and its run; null where the catalogue is not empty, no folder is set or none is found.</returns>
    public async Task<(ImportPlan Plan, ImportRun Run)?> ImportIfEmptyAsync(string startFolder, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (FindFolder(startFolder) is not { } folder || await HasCompilationsAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var request = new BatchRequest(SourceArchives.Expand(ImportSource.FromPaths([folder]), limits.Value), BatchOrigin.Seed, "portal");
        return await import.Handle(request, progress, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The seed folder in use; null where none is set or none is found.</summary>
    public string? FindFolder(string startFolder)
    {
        if (string.IsNullOrWhiteSpace(options.Value.SeedFolder))
        {
            return null;
        }

        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, options.Value.SeedFolder);
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private async Task<bool> HasCompilationsAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            return await context.Compilations.AnyAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
