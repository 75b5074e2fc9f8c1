using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Backups;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>restore FILE</c>: puts a copy in the place of the catalogue, of which a copy is made first.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = Words.Of("备份文件", "the copy") };
        var folder = BackupCommand.FolderOption();
        var database = DatabaseOption.Make();
        var command = new Command("restore", Words.Of("用备份恢复目录；先备份现有目录", "Put a copy in the place of the catalogue, which is copied first")) { file, folder, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database), ("Backup:Folder", parsed.GetValue(folder)));
            await using (services.ConfigureAwait(false))
            {
                var output = parsed.InvocationConfiguration.Output;
                var result = await services.GetRequiredService<RestoreBackup>().Handle(
                    parsed.GetRequiredValue(file),
                    Actor.CommandLine().Name,
                    () => output.WriteLine(Words.Of("目录正被另一个程序写入，等待中……", "Another program writes the catalogue; waiting …")),
                    cancellationToken).ConfigureAwait(false);
                if (result.Before is { } before)
                {
                    output.WriteLine(Words.Of($"原有目录已保存为 {before.Path}", $"What the catalogue was is kept as {before.Path}"));
                }

                output.WriteLine(Words.Of(
                    $"已恢复：汇编 {result.Check.Compilations}，文件 {result.Check.Works}；检查通过。",
                    $"Restored: {result.Check.Compilations} compilation(s), {result.Check.Works} document(s); checked."));
                BackupText.Write(result.Recovered, output);
                if (result.NeedsRestart)
                {
                    output.WriteLine(Words.Of("原数据库文件已无法使用，现已换成新文件；正在运行的门户须重新启动。", "The old database file was beyond use and another took its place; a running portal has to be started again."));
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }
}
