using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Backups;

/// <summary>Why a copy was made.</summary>
public enum BackupKind
{
    /// <summary>Somebody asked for it.</summary>
    Manual,

    /// <summary>The portal made it by the clock.</summary>
    Scheduled,

    /// <summary>It is what the catalogue was when a backup took its place.</summary>
    BeforeRestore,

    /// <summary>It is the bytes of a damaged catalogue, kept when a backup took its place.</summary>
    Damaged,
}

/// <summary>A copy of the catalogue.</summary>
/// <param name="Name">Its file's name, without folders.</param>
/// <param name="Kind">Why it was made; null for a file that somebody put there.</param>
/// <param name="Length">Bytes.</param>
/// <param name="MadeAt">When; of a file that somebody put there, when it was last written.</param>
public sealed record BackupFile(string Name, string Path, BackupKind? Kind, long Length, DateTimeOffset MadeAt);

/// <summary>The folder of copies: what is there, and what looking through it gave.</summary>
public sealed class BackupFolder
{
    private const string Ending = ".db";
    private const string Start = "catalog-";
    private const string MomentForm = "yyyyMMdd'T'HHmmssfff'Z'";

    private readonly BackupOptions options;
    private readonly IReadOnlyList<string> migrations;
    private readonly ConcurrentDictionary<(string Path, long Length, DateTime Written), CatalogFileCheck> checks = new();

    internal BackupFolder(IOptions<BackupOptions> options, IDbContextFactory<CatalogContext> contexts)
    {
        this.options = options.Value;
        using var context = contexts.CreateDbContext();
        migrations = [.. context.Database.GetMigrations()];
    }

    /// <summary>The folder, whether or not it is there.</summary>
    public string Path => System.IO.Path.GetFullPath(options.Folder);

    /// <summary>How many of a kind are kept.</summary>
    public int Keep => options.Keep;

    /// <summary>All copies, the newest first.</summary>
    public IReadOnlyList<BackupFile> List() => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*" + Ending).Where(file => !System.IO.Path.GetFileName(file).StartsWith('.')).Select(Describe).OrderByDescending(file => file.MadeAt).ThenBy(file => file.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>The copy of that name; null where there is none. A name with folders is none.</summary>
    public BackupFile? Find(string name) => List().FirstOrDefault(file => file.Name == name);

    /// <summary>What the last look through the copy gave; null where it was not looked through since the program began or since it was written.</summary>
    public CatalogFileCheck? LastCheck(BackupFile file) => checks.GetValueOrDefault(KeyOf(file.Path));

    /// <summary>Looks through a file, whether it lies in the folder or not.</summary>
    public CatalogFileCheck Check(string path)
    {
        var check = SqliteFileCheck.Of(path, migrations);
        if (File.Exists(path))
        {
            Remember(path, check);
        }

        return check;
    }

    /// <summary>Keeps what looking through a file gave, as long as the file stays as it is.</summary>
    internal void Remember(string path, CatalogFileCheck check) => checks[KeyOf(path)] = check;

    /// <summary>What stands in the file's name and at the file.</summary>
    internal static BackupFile Describe(string path)
    {
        var info = new FileInfo(path);
        var parts = System.IO.Path.GetFileNameWithoutExtension(path).Split('-', 3);
        return parts is ["catalog", var moment, var kind] && WireName.TryRead<BackupKind>(kind, out var known)
            && DateTimeOffset.TryParseExact(moment, MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? new BackupFile(info.Name, info.FullName, known, info.Length, at)
                : new BackupFile(info.Name, info.FullName, null, info.Length, new DateTimeOffset(info.LastWriteTimeUtc));
    }

    /// <summary>The name of a copy made now.</summary>
    internal static string NameOf(BackupKind kind, DateTimeOffset now) => Start + now.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture) + "-" + WireName.Of(kind) + Ending;

    /// <summary>Deletes the copies of a kind that are more than are kept.</summary>
    /// <param name="spared">One that stays whatever its age, because it is being read.</param>
    /// <returns>Those that were deleted.</returns>
    internal IReadOnlyList<BackupFile> Prune(BackupKind kind, string? spared)
    {
        List<BackupFile> old = [.. List().Where(file => file.Kind == kind).Skip(options.Keep).Where(file => file.Path != spared)];
        foreach (var file in old)
        {
            MakeBackup.Delete(file.Path);
        }

        return old;
    }

    private static (string Path, long Length, DateTime Written) KeyOf(string path)
    {
        var info = new FileInfo(path);
        return (info.FullName, info.Exists ? info.Length : -1, info.LastWriteTimeUtc);
    }
}
