using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyPortal.Cli;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Cli;

/// <summary>The command line on a real disk that is full: a small file system in memory, where the tests may make one (as root on Linux); elsewhere they pass by.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string disk;
    private readonly bool isMounted;

    public FullDiskTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        disk = Directory.CreateDirectory(folder.File("disk")).FullName;
        isMounted = Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk);
    }

    [Fact]
    public async Task An_import_that_does_not_fit_leaves_the_catalogue_as_it_was()
    {
        if (!isMounted)
        {
            return;
        }

        var database = Path.Combine(disk, "catalog.db");
        Assert.Equal(0, (await RunAsync("import", SeedFiles.Path("004"), "--db", database)).Code);
        var before = TableDump.Of(database);
        var (code, error) = await RunAsync("import", SeedFiles.Path("003"), SeedFiles.Path("002"), "--db", database);
        Assert.Equal(1, code);
        Assert.Contains("磁盘已满", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, TableDump.Of(database));

        // A backup elsewhere still works, and one on the full disk leaves nothing behind.
        Assert.Equal(0, (await RunAsync("backup", "--out", folder.File("copy.db"), "--db", database)).Code);
        Assert.Equal(before, TableDump.Of(folder.File("copy.db")));
        await File.WriteAllBytesAsync(Path.Combine(disk, "filler"), new byte[Math.Max(0, new DriveInfo(disk).AvailableFreeSpace - (64 * 1024))]);
        var backup = await RunAsync("backup", "--folder", Path.Combine(disk, "backups"), "--db", database);
        Assert.Equal(1, backup.Code);
        Assert.Contains("磁盘已满", backup.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(disk, "backups")));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (isMounted)
        {
            Run("umount", "-l", disk);
        }

        folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        return (await PortalCommandLine.RunAsync(arguments, TextWriter.Null, error), error.ToString());
    }
}
