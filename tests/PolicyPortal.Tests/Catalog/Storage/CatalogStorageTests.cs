using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Storage;

public sealed class CatalogStorageTests
{
    [Fact]
    public async Task Migrates_once_and_is_then_ready()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        var migrator = catalog.Get<CatalogMigrator>();
        Assert.Empty(await migrator.MigrateAsync());
        Assert.True(await migrator.IsReadyAsync());
    }

    [Fact]
    public async Task Makes_the_folder_of_a_database_that_is_not_there_and_only_when_it_migrates()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a", "b", "catalog.db");
        await using var services = Services(("Catalog:ConnectionString", $"Data Source={file}"));
        Assert.False(await services.GetRequiredService<CatalogMigrator>().IsReadyAsync());
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "a")));
        Assert.NotEmpty(await services.GetRequiredService<CatalogMigrator>().MigrateAsync());
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Has_a_migration_for_every_change_of_the_model()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        using var context = catalog.Context();
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Sets_up_each_connection()
    {
        await using var catalog = await TemporaryCatalog.CreateAsync();
        using var context = catalog.Context();
        context.Database.OpenConnection();
        Assert.Equal(("wal", "1", "5000", "1"), (Pragma("journal_mode"), Pragma("foreign_keys"), Pragma("busy_timeout"), Pragma("synchronous")));

        string? Pragma(string name)
        {
            using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return command.ExecuteScalar()?.ToString();
        }
    }

    [Theory]
    [InlineData("Catalog:Provider", "oracle", "Catalog:Provider")]
    [InlineData("Catalog:ConnectionString", " ", "Catalog:ConnectionString")]
    public async Task Refuses_settings_that_cannot_work(string key, string value, string words)
    {
        await using var services = Services((key, value));
        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CatalogOptions>>().Value);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_days_as_iso_text_and_kinds_as_words()
    {
        await using var catalog = await TemporaryCatalog.WithAsync(SeedFiles.Path("000"));
        using var connection = new SqliteConnection($"Data Source={catalog.DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT typeof(IssueDate) || ' ' || IssueDate || ' ' || IssueMonth || ' ' || Kind FROM Documents WHERE DocumentNumber = '财会〔2020〕2号'";
        Assert.Equal("text 2020-02-05 2020-02 document", command.ExecuteScalar());
    }

    [Theory]
    [InlineData(UnitKind.FrontMatter, "front_matter")]
    [InlineData(UnitKind.Document, "document")]
    public void Names_unit_kinds_as_the_labels_do(UnitKind kind, string name)
    {
        Assert.Equal(name, WireName.Of(kind));
        Assert.True(WireName.TryRead<UnitKind>(name, out var read));
        Assert.Equal(kind, read);
        Assert.False(WireName.TryRead<UnitKind>("nothing", out _));
        Assert.Equal("repliesTo", WireName.Of(CitationRelation.RepliesTo));
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddCatalog(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build())
        .BuildServiceProvider();
}
