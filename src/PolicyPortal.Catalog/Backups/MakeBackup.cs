using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Backups;

/// <summary>Why a copy could not be made or restored.</summary>
public enum BackupProblem
{
    /// <summary>There is no catalogue to copy.</summary>
    NoCatalogue,

    /// <summary>A file of that name is there already, which is never written over.</summary>
    TargetExists,

    /// <summary>What came out, or was to be restored, is not sound; the check says why.</summary>
    NotSound,

    /// <summary>Another restoring is under way.</summary>
    RestoreUnderWay,
}

/// <summary>A copy could not be made or restored; what was there is as it was.</summary>
public sealed class BackupException(BackupProblem problem, string subject, CatalogFileCheck? check = null) : InvalidOperationException($"{problem}: {subject} {check?.Problem} {check?.Detail}".TrimEnd())
{
    public BackupProblem Problem { get; } = problem;

    /// <summary>The file that it is about.</summary>
    public string Subject { get; } = subject;

    /// <summary>What looking through the file gave; null where that is not the problem.</summary>
    public CatalogFileCheck? Check { get; } = check;
}

/// <summary>A copy that was made.</summary>
/// <param name="Pruned">Older ones that went because more are not kept.</param>
/// <param name="Unlogged">Why the audit log could not be told of it; null where it was.</param>
public sealed record BackupResult(BackupFile File, CatalogFileCheck Check, IReadOnlyList<BackupFile> Pruned, CatalogFault? Unlogged);

/// <summary>Copies the catalogue while it is used: readers and writers go on, the copy is one state of it. What is kept has passed the checks.</summary>
public sealed class MakeBackup
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly BackupFolder folder;
    private readonly CatalogOptions catalog;
    private readonly TimeProvider clock;

    internal MakeBackup(IDbContextFactory<CatalogContext> contexts, BackupFolder folder, IOptions<CatalogOptions> catalog, TimeProvider clock) =>
        (this.contexts, this.folder, this.catalog, this.clock) = (contexts, folder, catalog.Value, clock);

    /// <summary>Makes a copy in the folder of copies, and deletes those of its kind that are more than are kept.</summary>
    /// <exception cref="BackupException">There is no catalogue, or it is damaged.</exception>
    /// <exception cref="SqliteException">The catalogue cannot be read or the copy not be written.</exception>
    public Task<BackupResult> Handle(BackupKind kind, string actor, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => MakeAsync(folder.Path, null, kind, actor, null, progress, cancellationToken), cancellationToken);

    /// <summary>Makes a copy elsewhere, where none is ever deleted.</summary>
    /// <param name="file">A file that is not there yet.</param>
    /// <exception cref="BackupException">There is no catalogue, it is damaged, or the file is there already.</exception>
    /// <exception cref="SqliteException">The catalogue cannot be read or the copy not be written.</exception>
    public Task<BackupResult> HandleElsewhere(string file, string actor, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var path = Path.GetFullPath(file);
        return Task.Run(() => MakeAsync(Path.GetDirectoryName(path)!, Path.GetFileName(path), BackupKind.Manual, actor, null, progress, cancellationToken), cancellationToken);
    }

    /// <summary>Deletes a copy of the folder.</summary>
    /// <returns>Whether there was one of that name.</returns>
    public async Task<bool> DeleteAsync(string name, string actor, CancellationToken cancellationToken)
    {
        if (folder.Find(name) is not { } file)
        {
            return false;
        }

        Delete(file.Path);
        await LogAsync(actor, "backup-deleted", file, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Makes a copy of the kind before another takes the catalogue's place.</summary>
    /// <param name="spared">The copy that is being restored, which stays whatever its age.</param>
    internal Task<BackupResult> BeforeRestoreAsync(string actor, string spared, CancellationToken cancellationToken) =>
        MakeAsync(folder.Path, null, BackupKind.BeforeRestore, actor, spared, null, cancellationToken);

    /// <summary>A path in a folder for a copy made now; no file is there.</summary>
    internal string FreePath(string target, BackupKind kind)
    {
        var now = clock.GetUtcNow();
        string path;
        while (File.Exists(path = Path.Combine(target, BackupFolder.NameOf(kind, now))))
        {
            now = now.AddMilliseconds(1);
        }

        return path;
    }

    private async Task<BackupResult> MakeAsync(string target, string? name, BackupKind kind, string actor, string? spared, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var live = new SqliteConnectionStringBuilder(catalog.ConnectionString);
        if (!File.Exists(live.DataSource))
        {
            throw new BackupException(BackupProblem.NoCatalogue, live.DataSource);
        }

        Directory.CreateDirectory(target);
        DeleteAbandoned(target);
        var path = name is null ? FreePath(target, kind) : Path.Combine(target, name);
        if (File.Exists(path))
        {
            throw new BackupException(BackupProblem.TargetExists, path);
        }

        var partial = Path.Combine(target, "." + Guid.NewGuid().ToString("N") + ".partial");
        CatalogFileCheck check;
        try
        {
            Copy(live, partial, progress, cancellationToken);
            check = folder.Check(partial);
            if (check.Problem is not null)
            {
                throw new BackupException(BackupProblem.NotSound, live.DataSource, check);
            }

            File.Move(partial, path);
        }
        finally
        {
            Delete(partial);
        }

        folder.Remember(path, check);
        var made = BackupFolder.Describe(path);
        var pruned = name is null ? folder.Prune(kind, spared) : [];
        var unlogged = await LogAsync(actor, "backup-made", made, cancellationToken).ConfigureAwait(false);
        return new BackupResult(made, check, pruned, unlogged);
    }

    /// <summary>Copies into a file of its own that needs no others beside it.</summary>
    private static void Copy(SqliteConnectionStringBuilder live, string partial, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (live.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            live.Mode = SqliteOpenMode.ReadWrite;
        }

        using var source = SqliteCopy.Open(live);
        using var copy = SqliteCopy.Open(partial, SqliteOpenMode.ReadWriteCreate);
        SqliteCopy.Copy(source, copy, progress, null, cancellationToken);
        SqliteCopy.Run(copy, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Deletes what programs left that were ended while they made a copy.</summary>
    private void DeleteAbandoned(string target)
    {
        foreach (var file in Directory.EnumerateFiles(target, ".*.partial").Where(file => clock.GetUtcNow() - File.GetLastWriteTimeUtc(file) > Abandoned))
        {
            Delete(file);
        }
    }

    /// <summary>Deletes a database file with all that SQLite may have put beside it.</summary>
    internal static void Delete(string file)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-journal", "-wal", "-shm"])
        {
            File.Delete(file + ending);
        }
    }

    /// <summary>Tells the audit log. A catalogue that cannot be written can still be copied: then the answer says that the log was not told.</summary>
    private async Task<CatalogFault?> LogAsync(string actor, string action, BackupFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var context = contexts.CreateDbContext();
            using var transaction = await CatalogWrites.BeginAsync(context, static () => { }, cancellationToken).ConfigureAwait(false);
            AuditLog.Add(context, clock.GetUtcNow(), actor, action, file.Name, file.Kind is { } kind ? FormattableString.Invariant($"kind={WireName.Of(kind)} bytes={file.Length}") : null);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (CatalogFaults.Of(e) is CatalogFault.Full or CatalogFault.ReadOnly or CatalogFault.CannotOpen)
        {
            return CatalogFaults.Of(e);
        }
    }
}
