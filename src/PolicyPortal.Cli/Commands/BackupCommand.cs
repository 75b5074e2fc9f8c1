using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Backups;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>backup [--out FILE|--folder DIR]</c>: copies the catalogue while it is used.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var file = new Option<string?>("--out") { Description = Words.Of("备份到这个文件（不会覆盖，也不计入保留份数）", "the file to copy to (never written over, not counted among those kept)"), HelpName = "FILE" };
        var folder = FolderOption();
        var database = DatabaseOption.Make();
        var command = new Command("backup", Words.Of("备份目录；其他人可同时使用", "Copy the catalogue while others use it")) { file, folder, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database), ("Backup:Folder", parsed.GetValue(folder)));
            await using (services.ConfigureAwait(false))
            {
                var make = services.GetRequiredService<MakeBackup>();
                var actor = Actor.CommandLine().Name;
                var result = parsed.GetValue(file) is { Length: > 0 } target
                    ? await make.HandleElsewhere(target, actor, null, cancellationToken).ConfigureAwait(false)
                    : await make.Handle(BackupKind.Manual, actor, null, cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                output.WriteLine(result.File.Path);
                output.WriteLine(BackupText.Of(result.File, result.Check));
                foreach (var old in result.Pruned)
                {
                    output.WriteLine(Words.Of($"已删除旧备份 {old.Name}", $"deleted the old copy {old.Name}"));
                }

                if (result.Unlogged is { } fault)
                {
                    parsed.InvocationConfiguration.Error.WriteLine("policy-portal: " + Words.Of("备份已完成，但未能记入操作记录：", "The copy is made, but the audit log could not be told: ") + Words.Of(fault));
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    /// <summary>The option <c>--folder DIR</c>; without it <c>Backup__Folder</c> of the environment counts, else the default folder.</summary>
    public static Option<string?> FolderOption() => new("--folder") { Description = Words.Of("备份文件夹（默认 data/backups）", "the folder of copies (default data/backups)"), HelpName = "DIR" };
}
