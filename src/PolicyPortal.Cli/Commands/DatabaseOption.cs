using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Cli.Commands;

/// <summary>The option <c>--db FILE</c> and the services that work on that file.</summary>
internal static class DatabaseOption
{
    /// <summary>A new option; where it is not given, <c>Catalog__ConnectionString</c> of the environment counts, else the default file.</summary>
    public static Option<string?> Make() => new("--db")
    {
        Description = Words.Of("SQLite 数据库文件（默认 data/catalog.db）", "SQLite database file (default data/catalog.db)"),
        HelpName = "FILE",
    };

    /// <summary>The catalogue's services on the file.</summary>
    /// <param name="file">The database; null where the option is not given.</param>
    /// <param name="settings">Settings that options of the command stand for; those with null do not count.</param>
    public static ServiceProvider Open(string? file, params IEnumerable<(string Key, string? Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables()
            .AddInMemoryCollection(settings.Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        if (file is not null)
        {
            if (string.IsNullOrWhiteSpace(file) || Directory.Exists(file))
            {
                throw new CommandException(Words.Of($"--db 须是一个文件：{file}", $"--db must be a file: {file}"));
            }

            configuration.AddInMemoryCollection([new("Catalog:ConnectionString", new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString)]);
        }

        return new ServiceCollection().AddLogging().AddCatalog(configuration.Build()).BuildServiceProvider();
    }

    /// <summary>Fails with words where the catalogue is not there or not up to date.</summary>
    public static async Task RequireAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<CatalogMigrator>().IsReadyAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new CommandException(Words.Of("没有可用的目录：请先运行 import 或 migrate。", "No catalogue there: run import or migrate first."));
        }
    }
}
