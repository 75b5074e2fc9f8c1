using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>migrate</c>: brings the database to the program's schema.</summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var database = DatabaseOption.Make();
        var command = new Command("migrate", Words.Of("建立或升级数据库结构", "Make the database or bring it up to date")) { database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                var applied = await services.GetRequiredService<CatalogMigrator>().MigrateAsync(cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                foreach (var name in applied)
                {
                    output.WriteLine(name);
                }

                output.WriteLine(applied.Count == 0 ? Words.Of("数据库已是最新。", "The database is up to date.") : Words.Of($"已应用 {applied.Count} 项升级。", $"Applied {applied.Count} migration(s)."));
                return PortalCommandLine.Success;
            }
        });
        return command;
    }
}
