using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Accounts.Storage;

namespace PolicyPortal.Cli.Commands;

/// <summary>The option <c>--accounts FILE</c> and the accounts in that file.</summary>
internal static class AccountsOption
{
    /// <summary>A new option; where it is not given, <c>Accounts__ConnectionString</c> of the environment counts, else the default file.</summary>
    public static Option<string?> Make() => new("--accounts")
    {
        Description = Words.Of("账号的 SQLite 文件（默认 data/accounts.db）", "SQLite file of the accounts (default data/accounts.db)"),
        HelpName = "FILE",
    };

    /// <summary>Does something with the accounts of the file, brought to the program's schema.</summary>
    /// <param name="makes">Whether a file is made where there is none; else that is an error.</param>
    public static async Task<int> UseAsync(string? file, bool makes, Func<AccountRegister, Task> use, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddLogging().AddAccounts(Configuration(file)).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var migrator = services.GetRequiredService<AccountsMigrator>();
            if (!makes && !migrator.Exists)
            {
                throw new CommandException(Words.Of("还没有账号。用 admin add NAME 建立第一个。", "There are no accounts yet. Make the first one with admin add NAME."));
            }

            await migrator.MigrateAsync(cancellationToken).ConfigureAwait(false);
            var scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await use(scope.ServiceProvider.GetRequiredService<AccountRegister>()).ConfigureAwait(false);
            }
        }

        return PortalCommandLine.Success;
    }

    private static IConfiguration Configuration(string? file)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables();
        if (file is not null)
        {
            if (string.IsNullOrWhiteSpace(file) || Directory.Exists(file))
            {
                throw new CommandException(Words.Of($"--accounts 须是一个文件：{file}", $"--accounts must be a file: {file}"));
            }

            configuration.AddInMemoryCollection([new("Accounts:ConnectionString", new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString)]);
        }

        return configuration.Build();
    }
}
