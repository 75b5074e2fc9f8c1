using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Corrections;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>corrections export --out FILE</c> and <c>corrections import FILE</c>: what editors said, as JSON Lines.</summary>
internal static class CorrectionsCommand
{
    public static Command Make() => new("corrections", Words.Of("导出或导入编辑的更正（JSON Lines）", "Write or take in what editors corrected, as JSON Lines"))
    {
        Export(),
        Import(),
    };

    private static Command Export()
    {
        var file = new Option<string?>("--out") { Description = Words.Of("输出文件", "file to write to"), HelpName = "FILE" };
        var database = DatabaseOption.Make();
        var command = new Command("export", Words.Of("把有效的更正写成 JSON Lines", "Write all corrections that count as JSON Lines")) { file, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(file) is not { Length: > 0 } path)
            {
                throw new CommandException(Words.Of("须用 --out 指明输出文件。", "Say with --out which file to write to."));
            }

            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var lines = await services.GetRequiredService<ExportCorrections>().Handle(cancellationToken).ConfigureAwait(false);
                await File.WriteAllTextAsync(path, string.Concat(lines.Select(line => line + "\n")), new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
                parsed.InvocationConfiguration.Output.WriteLine($"{path}  {lines.Count}");
                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = Words.Of("更正文件", "file with corrections") };
        var dryRun = RunText.DryRunOption();
        var database = DatabaseOption.Make();
        var command = new Command("import", Words.Of("导入更正；逐条检查，找不到对象的列出来", "Take in corrections; each is checked, and those that find no place are listed")) { file, dryRun, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var lines = CorrectionLine.Read(parsed.GetRequiredValue(file));
            var isDryRun = parsed.GetValue(dryRun);
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var done = await services.GetRequiredService<ImportCorrections>().Handle(lines, Actor.CommandLine().Name, isDryRun, cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                output.WriteLine(Words.Of($"保存 {done.Kept} 条，已有 {done.Same} 条，放不下 {done.Unplaced.Count} 条。", $"{done.Kept} kept, {done.Same} there already, {done.Unplaced.Count} without a place."));
                foreach (var (line, reason) in done.Unplaced)
                {
                    parsed.InvocationConfiguration.Error.WriteLine($"{Of(reason)}{Words.Of("：", ": ")}{line.Source} {line.Target} {line.TargetId} {line.Field} {line.DocumentNumber} {line.DocumentTitle}".TrimEnd().ReplaceLineEndings(" "));
                }

                if (isDryRun)
                {
                    output.WriteLine(Words.Of("试运行：没有写入。", "Dry run: nothing was written."));
                }

                return done.Unplaced.Count == 0 ? PortalCommandLine.Success : PortalCommandLine.Failure;
            }
        });
        return command;
    }

    private static string Of(UnplacedReason reason) => reason switch
    {
        UnplacedReason.Unreadable => Words.Of("看不懂", "not readable"),
        UnplacedReason.DocumentMissing => Words.Of("目录中没有这份文件", "no such document"),
        UnplacedReason.Ambiguous => Words.Of("有多份文件符合", "several documents fit"),
        UnplacedReason.TargetMissing => Words.Of("文件中没有这一条款或期限", "the document has no such measure or limit"),
        UnplacedReason.LineMissing => Words.Of("原文中没有这一行", "the source has no such line"),
        UnplacedReason.Invalid => Words.Of("值、项目或理由无效", "the value, field or reason cannot be kept"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
