using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Backups;

/// <summary>What restoring gave.</summary>
/// <param name="Check">What the catalogue now holds.</param>
/// <param name="Before">The copy of what the catalogue was; null where there was none.</param>
/// <param name="Recovered">Batches that were under way when the backup was made, as they now are.</param>
/// <param name="NeedsRestart">Whether a running portal has to be started again: the catalogue was no longer a database, so that another file had to take its place.</param>
public sealed record RestoreResult(CatalogFileCheck Check, BackupFile? Before, IReadOnlyList<Batch> Recovered, bool NeedsRestart);

/// <summary>
/// Puts a backup in the place of the catalogue. The backup is copied, brought to the program's schema, given what must never go back (the audit log, numbers
/// given once, the count of restorings) and looked through beside the catalogue; only then it goes into the file, in one transaction, so that a running
/// portal sees the state before or after.
/// </summary>
public sealed class RestoreBackup
{
    private readonly BackupFolder folder;
    private readonly MakeBackup make;
    private readonly BatchStates states;
    private readonly CatalogOptions catalog;
    private readonly TimeProvider clock;

    internal RestoreBackup(BackupFolder folder, MakeBackup make, BatchStates states, IOptions<CatalogOptions> catalog, TimeProvider clock) =>
        (this.folder, this.make, this.states, this.catalog, this.clock) = (folder, make, states, catalog.Value, clock);

    /// <summary>Restores.</summary>
    /// <param name="file">The backup, wherever it lies; it is only read.</param>
    /// <param name="waiting">Told each second while another program writes the catalogue.</param>
    /// <exception cref="BackupException">The file is no sound catalogue that this program knows, or another restoring is under way. Nothing was changed.</exception>
    /// <exception cref="SqliteException">The catalogue cannot be written. Nothing was changed.</exception>
    public Task<RestoreResult> Handle(string file, string actor, Action? waiting = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => RestoreAsync(Path.GetFullPath(file), actor, waiting ?? (static () => { }), cancellationToken), cancellationToken);

    private async Task<RestoreResult> RestoreAsync(string file, string actor, Action waiting, CancellationToken cancellationToken)
    {
        var live = Path.GetFullPath(new SqliteConnectionStringBuilder(catalog.ConnectionString).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(live)!);
        Directory.CreateDirectory(folder.Path);
        using var turn = TakeTurn();
        RequireSound(file, folder.Check(file));
        var (before, isSound) = await KeepPresentAsync(live, file, actor, cancellationToken).ConfigureAwait(false);
        var staged = live + ".restoring";
        try
        {
            MakeBackup.Delete(staged);
            await StageAsync(file, staged, live, isSound, actor, before, cancellationToken).ConfigureAwait(false);
            var check = RequireSound(file, folder.Check(staged));
            var needsRestart = Replace(staged, live, waiting, cancellationToken);
            return new RestoreResult(check, before, await states.RecoverAsync(cancellationToken).ConfigureAwait(false), needsRestart);
        }
        finally
        {
            MakeBackup.Delete(staged);
        }
    }

    /// <summary>One restoring at a time, of all programs on the folder: the system gives the lock back when a program ends, however it does.</summary>
    private FileStream TakeTurn()
    {
        var path = Path.Combine(folder.Path, ".restoring");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new BackupException(BackupProblem.RestoreUnderWay, path);
        }
    }

    private static CatalogFileCheck RequireSound(string file, CatalogFileCheck check) =>
        check.Problem is null ? check : throw new BackupException(BackupProblem.NotSound, file, check);

    /// <summary>Keeps what the catalogue is now: as a copy, or byte by byte where it is damaged.</summary>
    private async Task<(BackupFile? Before, bool IsSound)> KeepPresentAsync(string live, string spared, string actor, CancellationToken cancellationToken)
    {
        if (!File.Exists(live))
        {
            return (null, false);
        }

        try
        {
            return ((await make.BeforeRestoreAsync(actor, spared, cancellationToken).ConfigureAwait(false)).File, true);
        }
        catch (Exception e) when (e is BackupException { Problem: BackupProblem.NotSound } || CatalogFaults.Of(e) == CatalogFault.Damaged)
        {
            // A damaged catalogue is the best reason to restore one; its bytes may still be of use to somebody.
            var kept = make.FreePath(folder.Path, BackupKind.Damaged);
            File.Copy(live, kept);
            if (File.Exists(live + "-wal"))
            {
                File.Copy(live + "-wal", kept + "-wal", overwrite: true);
            }

            folder.Prune(BackupKind.Damaged, spared);
            return (BackupFolder.Describe(kept), false);
        }
    }

    /// <summary>Makes the database that is to take the catalogue's place.</summary>
    /// <param name="isSound">Whether the present catalogue can be read.</param>
    private async Task StageAsync(string file, string staged, string live, bool isSound, string actor, BackupFile? before, CancellationToken cancellationToken)
    {
        using (var source = SqliteCopy.Open(file, SqliteOpenMode.ReadOnly))
        using (var target = SqliteCopy.Open(staged, SqliteOpenMode.ReadWriteCreate))
        {
            SqliteCopy.Copy(source, target, null, null, cancellationToken);
        }

        var where = new SqliteConnectionStringBuilder { DataSource = staged, Pooling = false }.ConnectionString;
        using (var context = new SqliteCatalogContext(new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite(where).Options))
        {
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }

        using var connection = SqliteCopy.Open(staged, SqliteOpenMode.ReadWrite);
        SqliteCopy.Run(connection, "PRAGMA journal_mode = DELETE");
        if (isSound)
        {
            TakeOver(connection, live);
        }

        // By it every version of the catalogue differs from all before, whatever numbers come again.
        var restores = Math.Max(SqliteCopy.Number(connection, "PRAGMA user_version"), RestoresOf(live)) + 1;
        SqliteCopy.Run(connection, FormattableString.Invariant($"PRAGMA user_version = {restores}"));

        // Whoever was at work on a batch when the backup was made is not at work on this one.
        SqliteCopy.Run(connection, """UPDATE "Batches" SET "Worker" = NULL WHERE "Worker" IS NOT NULL""");
        SqliteCopy.Run(
            connection,
            """INSERT INTO "AuditLog" ("At", "Actor", "Action", "Subject", "Detail") VALUES (@p0, @p1, 'catalogue-restored', @p2, @p3)""",
            clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            actor,
            Path.GetFileName(file),
            before is null ? "" : "before=" + before.Name);
    }

    /// <summary>
    /// What must not go back with the catalogue: entries of the audit log, which is only added to, and numbers of batches, runs and entries, which are given once.
    /// </summary>
    private static void TakeOver(SqliteConnection staged, string live)
    {
        SqliteCopy.Run(staged, "ATTACH @p0 AS live", live);
        var hasLog = SqliteCopy.Number(staged, "SELECT COUNT(*) FROM live.sqlite_master WHERE name = 'AuditLog'") > 0;
        if (hasLog)
        {
            SqliteCopy.Run(staged, """
                INSERT INTO main."AuditLog" ("At", "Actor", "Action", "Subject", "Detail")
                SELECT l."At", l."Actor", l."Action", l."Subject", l."Detail" FROM live."AuditLog" l
                WHERE NOT EXISTS (SELECT 1 FROM main."AuditLog" s WHERE s."Id" = l."Id" AND s."At" = l."At" AND s."Actor" = l."Actor" AND s."Action" = l."Action" AND s."Subject" = l."Subject")
                ORDER BY l."Id"
                """);
        }

        SqliteCopy.Run(staged, "UPDATE main.sqlite_sequence SET seq = MAX(seq, COALESCE((SELECT l.seq FROM live.sqlite_sequence l WHERE l.name = main.sqlite_sequence.name), 0))");
        SqliteCopy.Run(staged, "INSERT INTO main.sqlite_sequence (name, seq) SELECT l.name, l.seq FROM live.sqlite_sequence l WHERE l.name NOT IN (SELECT name FROM main.sqlite_sequence) AND l.name IN (SELECT name FROM main.sqlite_master WHERE type = 'table')");
        var page = SqliteCopy.Number(staged, "PRAGMA live.page_size");
        var isOtherPage = page != SqliteCopy.Number(staged, "PRAGMA main.page_size");
        SqliteCopy.Run(staged, "DETACH live");
        if (isOtherPage)
        {
            // A database under the write-ahead log cannot change the length of its pages, so the copy does.
            SqliteCopy.Run(staged, FormattableString.Invariant($"PRAGMA page_size = {page}"));
            SqliteCopy.Run(staged, "VACUUM");
        }
    }

    /// <summary>
    /// How many times a backup took this file's place (<see cref="CatalogContext.ReadRestores"/>), from its header (https://www.sqlite.org/fileformat2.html#user_version_number), which
    /// a damaged file often still has; 0 where it has none. A restoring leaves nothing in the log, so that the header says what SQLite would.
    /// </summary>
    private static long RestoresOf(string live)
    {
        const int headerLength = 100;
        const int place = 60;
        if (!File.Exists(live))
        {
            return 0;
        }

        var header = new byte[headerLength];
        using var stream = new FileStream(live, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.ReadAtLeast(header, headerLength, throwOnEndOfStream: false) == headerLength && header.AsSpan().StartsWith("SQLite format 3\0"u8)
            ? Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(place)))
            : 0;
    }

    /// <summary>Puts the staged database into the catalogue's file.</summary>
    /// <returns>Whether the file itself had to be replaced.</returns>
    private bool Replace(string staged, string live, Action waiting, CancellationToken cancellationToken)
    {
        try
        {
            using var source = SqliteCopy.Open(staged, SqliteOpenMode.ReadOnly);
            using var target = SqliteCopy.Open(new SqliteConnectionStringBuilder(catalog.ConnectionString));
            SqliteCopy.Copy(source, target, null, waiting, cancellationToken);
            SqliteCopy.Run(target, "PRAGMA wal_checkpoint(TRUNCATE)");
            return false;
        }
        catch (SqliteException e) when (CatalogFaults.Of(e) == CatalogFault.Damaged)
        {
            // No longer a database that could take a transaction; its bytes are kept among the copies.
            // A log of the old file must never be laid over the new one.
            foreach (var ending in (ReadOnlySpan<string>)["-journal", "-wal", "-shm"])
            {
                File.Delete(live + ending);
            }

            File.Move(staged, live, overwrite: true);
            return true;
        }
    }
}
