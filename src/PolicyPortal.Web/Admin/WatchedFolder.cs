using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Web.Admin;

/// <summary>
/// Takes in files that are put into <see cref="ImportOptions.WatchFolder"/>. A file is finished when its size and time have stayed the same from one look to the
/// next; the finished ones become a batch and are moved to <c>imported</c>, what cannot be read goes to <c>rejected</c> with its reason beside it.
/// </summary>
public sealed partial class WatchedFolder(
    IOptions<ImportOptions> options, IOptions<SourceOptions> sources, CreateBatch create, BatchQueue queue, TimeProvider clock, ILogger<WatchedFolder> logger) : BackgroundService
{
    /// <summary>Who imports them.</summary>
    public const string Actor = "portal";

    private const string Imported = "imported";
    private const string Rejected = "rejected";
    private Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal);

    /// <summary>Looks once.</summary>
    /// <returns>The number of the batch that was made; null where nothing was finished.</returns>
    public async Task<long?> LookAsync(string folder, CancellationToken cancellationToken)
    {
        var now = Directory.EnumerateFiles(folder).Select(path => new FileInfo(path)).Where(file => !file.Name.StartsWith('.'))
            .ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
        List<string> finished = [.. now.Where(file => seen.TryGetValue(file.Key, out var before) && before == file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];
        seen = now;
        List<string> good = [];
        foreach (var path in finished)
        {
            // Looked at here to know whether it can be taken in; the batch reads it from the bytes that it keeps. Of an archive one good entry is enough.
            var contents = SourceArchives.Expand([ImportSource.FromFile(path)], sources.Value).Select(source => SourceReader.Read(source, sources.Value));
            if (FirstReason(contents) is { } bad)
            {
                SetAside(path, folder, bad.Reason!.Value, bad.Detail);
            }
            else
            {
                good.Add(path);
            }
        }

        if (good.Count == 0)
        {
            return null;
        }

        var batch = await create.Handle(new BatchRequest(SourceArchives.Expand(good.Select(ImportSource.FromFile), sources.Value), BatchOrigin.WatchFolder, Actor), cancellationToken);
        foreach (var path in good)
        {
            Move(path, Path.Combine(folder, Imported));
        }

        queue.Add(new BatchJob(options.Value.ApplyWatched ? JobKind.PlanAndApply : JobKind.Plan, RunRequest.Import(batch.Id), Actor));
        LogTaken(good.Count, batch.Id);
        return batch.Id;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.WatchFolder))
        {
            return;
        }

        var folder = Directory.CreateDirectory(options.Value.WatchFolder).FullName;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WatchSeconds), clock);
        do
        {
            try
            {
                await LookAsync(folder, stoppingToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException || CatalogFaults.Of(e) is not null)
            {
                // The folder may be away for a while, or the catalogue be locked: the files stay where they are for the next look.
                LogFailed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Why none of them can be taken in; null where one can.</summary>
    private static SourceContent? FirstReason(IEnumerable<SourceContent> contents)
    {
        SourceContent? first = null;
        foreach (var content in contents)
        {
            if (content.Reason is null)
            {
                return null;
            }

            first ??= content;
        }

        return first;
    }

    private void SetAside(string path, string folder, RejectionReason reason, string? detail)
    {
        var moved = Move(path, Path.Combine(folder, Rejected));
        File.WriteAllText(moved + ".txt", $"{WireName.Of(reason)} {detail}".TrimEnd() + Environment.NewLine);
        LogRejected(Path.GetFileName(path), reason);
    }

    /// <summary>Moves a file without writing over another one of its name.</summary>
    private static string Move(string path, string folder)
    {
        Directory.CreateDirectory(folder);
        var (name, ending) = (Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
        var target = Path.Combine(folder, name + ending);
        for (var i = 2; File.Exists(target); i++)
        {
            target = Path.Combine(folder, FormattableString.Invariant($"{name} ({i}){ending}"));
        }

        File.Move(path, target);
        return target;
    }

    [LoggerMessage(LogLevel.Information, "Watched folder: {Files} files taken into batch {Batch}")]
    private partial void LogTaken(int files, long batch);

    [LoggerMessage(LogLevel.Warning, "Watched folder: {File} set aside: {Reason}")]
    private partial void LogRejected(string file, RejectionReason reason);

    [LoggerMessage(LogLevel.Error, "Watched folder: it could not be looked at")]
    private partial void LogFailed(Exception reason);
}
