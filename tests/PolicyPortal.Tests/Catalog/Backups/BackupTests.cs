using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Backups;

public sealed class BackupTests
{
    [Fact]
    public async Task Copies_one_state_while_another_program_writes()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var before = TableDump.Of(catalog.DatabaseFile);
        using var other = new SqliteConnection($"Data Source={catalog.DatabaseFile};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction();
        Run(other, "DELETE FROM Compilations", writing);

        // The copy does not wait; only its entry in the log does.
        var backup = catalog.Get<MakeBackup>().Handle(BackupKind.Manual, "tester");
        var folder = catalog.Get<BackupFolder>();
        for (var i = 0; i < 600 && folder.List().Count == 0; i++)
        {
            await Task.Delay(50);
        }

        Assert.False(backup.IsCompleted);
        writing.Rollback();
        var made = await backup;
        Assert.Equal((null, 1), (made.Check.Problem, made.Check.Compilations));
        Assert.Equal(before, TableDump.Of(made.File.Path));
        Assert.Equal([made.File.Path], Directory.EnumerateFileSystemEntries(folder.Path));
        using var context = catalog.Context();
        Assert.Equal(("tester", made.File.Name), await context.AuditLog.Where(a => a.Action == "backup-made").Select(a => new ValueTuple<string, string>(a.Actor, a.Subject)).SingleAsync());
    }

    [Fact]
    public async Task Restored_is_what_it_was_and_what_was_answered_since_is_not_answered_again()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var (tables, export, found) = (TableDump.Of(catalog.DatabaseFile), await catalog.ExportAsync(), await WorksAsync(catalog));
        List<long> versions = [await VersionAsync(catalog)];
        var backup = await BackupAsync(catalog);

        // Different histories that would come to the same numbers if they counted from the backup.
        foreach (var seed in new[] { "000", "001" })
        {
            var (_, run) = await catalog.ImportAsync(SeedFiles.Path(seed));
            versions.Add(await VersionAsync(catalog));
            Assert.NotEqual(found, await WorksAsync(catalog));

            var restored = await catalog.Get<RestoreBackup>().Handle(backup.Path, "tester");
            versions.Add(await VersionAsync(catalog));
            Assert.False(restored.NeedsRestart);
            Assert.Equal(tables, TableDump.Of(catalog.DatabaseFile));
            Assert.Equal(export, await catalog.ExportAsync());
            Assert.Equal(found, await WorksAsync(catalog));
            Assert.Null(catalog.Get<BackupFolder>().Check(catalog.DatabaseFile).Problem);
            using var context = catalog.Context();
            Assert.DoesNotContain(run.BatchId, await context.Batches.Select(b => (long?)b.Id).ToListAsync());
        }

        Assert.Equal(versions.Distinct().Order(), versions);
        var (_, last) = await catalog.ImportAsync(SeedFiles.Path("000"));
        Assert.Equal(4, last.BatchId);
    }

    [Fact]
    public async Task The_log_goes_on_where_the_catalogue_goes_back()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var backup = await BackupAsync(catalog);
        await catalog.ImportAsync(SeedFiles.Path("000"));
        await catalog.Get<RestoreBackup>().Handle(backup.Path, "an admin");
        await catalog.Get<RestoreBackup>().Handle(backup.Path, "another");
        using var context = catalog.Context();
        var log = await context.AuditLog.OrderBy(a => a.Id).Select(a => a.Actor + " " + a.Action + " " + a.Subject).ToListAsync();
        string[] expected = ["tester batch-created 1", "tester run-import 1", $"tester backup-made {backup.Name}", "tester batch-created 2", "tester run-import 2"];
        Assert.Equal(expected, log.Take(5));
        Assert.Equal(["an admin backup-made", "an admin catalogue-restored", "another backup-made", "another catalogue-restored"], log.Skip(5).Select(line => line[..line.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task A_plan_from_before_a_restoring_is_refused_after_it()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var backup = await BackupAsync(catalog);
        var batch = await catalog.Get<CreateBatch>().Handle(new BatchRequest(ImportSource.FromPaths([SeedFiles.Path("000")]), BatchOrigin.CommandLine, "tester"), default);
        var plan = await catalog.Get<CatalogRuns>().PlanAsync(RunRequest.Import(batch.Id));
        await catalog.Get<RestoreBackup>().Handle(backup.Path, "tester");
        await Assert.ThrowsAsync<StalePlanException>(() => catalog.Get<CatalogRuns>().ApplyAsync(plan, "tester"));
    }

    [Fact]
    public async Task An_older_catalogue_is_brought_up_to_date()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var old = catalog.Folder.File("old.db");
        await using (var first = await TemporaryCatalog.CreateAsync())
        {
            using var context = first.Context();
            await context.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>().MigrateAsync("20261121034533_EventDates");
            Run(first.DatabaseFile, "PRAGMA wal_checkpoint(TRUNCATE)");
            File.Copy(first.DatabaseFile, old);
        }

        await catalog.Get<RestoreBackup>().Handle(old, "tester");
        Assert.True(await catalog.Get<CatalogMigrator>().IsReadyAsync());
        Assert.Empty(TableDump.Of(catalog.DatabaseFile)["Documents"]);
        await catalog.ImportAsync(SeedFiles.Path("004"));
        Assert.NotEmpty(TableDump.Of(catalog.DatabaseFile)["Documents"]);
    }

    [Fact]
    public async Task A_catalogue_with_other_pages_is_restored_too()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var backup = await BackupAsync(catalog);
        Run(backup.Path, "PRAGMA page_size = 8192; VACUUM;");
        var before = TableDump.Of(catalog.DatabaseFile);
        await catalog.ImportAsync(SeedFiles.Path("000"));
        await catalog.Get<RestoreBackup>().Handle(backup.Path, "tester");
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
    }

    [Theory]
    [InlineData("missing", CatalogFileProblem.NotFound)]
    [InlineData("words", CatalogFileProblem.NotADatabase)]
    [InlineData("cut off", CatalogFileProblem.Damaged)]
    [InlineData("overwritten", CatalogFileProblem.Damaged)]
    [InlineData("of something else", CatalogFileProblem.NotACatalogue)]
    [InlineData("newer", CatalogFileProblem.NewerSchema)]
    [InlineData("inconsistent", CatalogFileProblem.BrokenReferences)]
    public async Task A_file_that_is_no_sound_catalogue_is_refused_and_changes_nothing(string fault, CatalogFileProblem problem)
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var file = (await BackupAsync(catalog)).Path;
        var before = TableDump.Of(catalog.DatabaseFile);
        switch (fault)
        {
            case "missing":
                File.Delete(file);
                break;
            case "words":
                await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("no database\n", 1000)));
                break;
            case "cut off":
                using (var stream = new FileStream(file, FileMode.Open))
                {
                    stream.SetLength(stream.Length / 2);
                }

                break;
            case "overwritten":
                using (var stream = new FileStream(file, FileMode.Open))
                {
                    stream.Position = 4096 * 20;
                    stream.Write(new byte[4096 * 20]);
                }

                break;
            case "of something else":
                File.Delete(file);
                Run(file, "CREATE TABLE Things (Id INTEGER PRIMARY KEY)");
                break;
            case "newer":
                Run(file, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99')");
                break;
            default:
                Run(file, "PRAGMA foreign_keys = OFF; DELETE FROM Compilations;");
                break;
        }

        var refused = await Assert.ThrowsAsync<BackupException>(() => catalog.Get<RestoreBackup>().Handle(file, "tester"));
        Assert.Equal((BackupProblem.NotSound, problem), (refused.Problem, refused.Check?.Problem));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
        Assert.DoesNotContain(catalog.Get<BackupFolder>().List(), f => f.Kind == BackupKind.BeforeRestore);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4096 * 20, false)]
    public async Task A_damaged_catalogue_is_replaced_and_its_bytes_are_kept(int place, bool needsRestart)
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var before = TableDump.Of(catalog.DatabaseFile);
        var backup = await BackupAsync(catalog);
        Run(catalog.DatabaseFile, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        await using (var stream = new FileStream(catalog.DatabaseFile, FileMode.Open))
        {
            stream.Position = place;
            stream.Write(new byte[4096 * 20]);
        }

        var damaged = await File.ReadAllBytesAsync(catalog.DatabaseFile);
        var restored = await catalog.Get<RestoreBackup>().Handle(backup.Path, "tester");
        Assert.Equal((BackupKind.Damaged, needsRestart), (restored.Before!.Kind!.Value, restored.NeedsRestart));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(restored.Before.Path));
        Assert.Equal(before, TableDump.Of(catalog.DatabaseFile));
    }

    [Fact]
    public async Task The_newest_of_each_kind_are_kept()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("004"));
        var folder = catalog.Get<BackupFolder>();
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "mine.db"), "");
        var first = await BackupAsync(catalog);
        var scheduled = (await catalog.Get<MakeBackup>().Handle(BackupKind.Scheduled, "portal")).File;
        var second = await BackupAsync(catalog);
        var third = await catalog.Get<MakeBackup>().Handle(BackupKind.Manual, "tester");
        Assert.Equal([first.Name], third.Pruned.Select(f => f.Name));
        Assert.Equal(((string[])["mine.db", scheduled.Name, second.Name, third.File.Name]).Order(), folder.List().Select(f => f.Name).Order());

        // What is being restored stays, however old.
        await catalog.Get<RestoreBackup>().Handle(second.Path, "tester");
        await catalog.Get<RestoreBackup>().Handle(second.Path, "tester");
        var oldest = folder.List().Last(f => f.Kind == BackupKind.BeforeRestore);
        await catalog.Get<RestoreBackup>().Handle(oldest.Path, "tester");
        Assert.Contains(oldest.Name, folder.List().Select(f => f.Name));
        Assert.True(await catalog.Get<MakeBackup>().DeleteAsync(oldest.Name, "tester", default));
        Assert.False(await catalog.Get<MakeBackup>().DeleteAsync("../catalog.db", "tester", default));
        Assert.True(File.Exists(catalog.DatabaseFile));
    }

    private static async Task<BackupFile> BackupAsync(TemporaryCatalog catalog) => (await catalog.Get<MakeBackup>().Handle(BackupKind.Manual, "tester")).File;

    private static async Task<long> VersionAsync(TemporaryCatalog catalog) => await catalog.Get<GetCatalogVersion>().Handle(CancellationToken.None);

    private static async Task<int> WorksAsync(TemporaryCatalog catalog) => (await catalog.Get<SearchDocuments>().Handle(new DocumentFilter(), CancellationToken.None)).Total;

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, sql, null);
    }

    private static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
