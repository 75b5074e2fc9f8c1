using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Import;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>export --out DIR</c>: the catalogue as JSON Lines.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var folder = new Option<string?>("--out") { Description = Words.Of("输出文件夹", "folder to write to"), HelpName = "DIR" };
        var database = DatabaseOption.Make();
        var command = new Command("export", Words.Of("把目录导出为 JSON Lines", "Write the catalogue as JSON Lines")) { folder, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // Not declared as required: the argument parser's own message for that is in English only.
            if (parsed.GetValue(folder) is not { Length: > 0 } target)
            {
                throw new CommandException(Words.Of("须用 --out 指明输出文件夹。", "Say with --out which folder to write to."));
            }

            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var files = await services.GetRequiredService<CatalogExporter>().ExportAsync(target, cancellationToken).ConfigureAwait(false);
                foreach (var (name, lines) in files)
                {
                    parsed.InvocationConfiguration.Output.WriteLine($"{name}  {lines}");
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }
}
