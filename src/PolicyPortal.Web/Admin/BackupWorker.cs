using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Web.Admin;

/// <summary>A copy that the portal could not make by itself.</summary>
/// <param name="Reason">In the words of the system.</param>
public sealed record FailedBackup(DateTimeOffset At, CatalogFault? Fault, string Reason);

/// <summary>Makes a copy of the catalogue every <see cref="BackupOptions.EveryHours"/>, counted from the last one whoever was running then.</summary>
public sealed partial class BackupWorker(IOptions<BackupOptions> options, BackupFolder folder, MakeBackup make, TimeProvider clock, ILogger<BackupWorker> logger) : BackgroundService
{
    /// <summary>Who makes them.</summary>
    public const string Actor = "portal";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    /// <summary>How long after a failure the next attempt comes, unless the copies themselves come faster.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromHours(1);

    /// <summary>Hours from one copy to the next; 0 where there are none.</summary>
    public double EveryHours => options.Value.EveryHours;

    /// <summary>What went wrong last, until a copy succeeds.</summary>
    public FailedBackup? Failure { get; private set; }

    /// <summary>Makes a copy where one is due.</summary>
    /// <returns>The copy; null where none is due or it could not be made.</returns>
    public async Task<BackupFile?> LookAsync(CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromHours(options.Value.EveryHours);
        var now = clock.GetUtcNow();
        if (pause <= TimeSpan.Zero
            || folder.List().FirstOrDefault(file => file.Kind == BackupKind.Scheduled) is { } last && now - last.MadeAt < pause
            || Failure is { } failure && now - failure.At < (pause < TryAgain ? pause : TryAgain))
        {
            return null;
        }

        try
        {
            var made = await make.Handle(BackupKind.Scheduled, Actor, null, cancellationToken);
            Failure = null;
            LogMade(made.File.Name, made.Check.Works);
            return made.File;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BackupException || CatalogFaults.Of(e) is not null)
        {
            // The disk may be full or away for a while; the backup page says so until one succeeds.
            Failure = new FailedBackup(now, CatalogFaults.Of(e), e.Message);
            LogFailed(e);
            return null;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.EveryHours <= 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Backup made: {File}, {Works} documents")]
    private partial void LogMade(string file, long works);

    [LoggerMessage(LogLevel.Error, "Backup failed")]
    private partial void LogFailed(Exception reason);
}
