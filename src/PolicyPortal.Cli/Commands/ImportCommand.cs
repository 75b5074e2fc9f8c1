using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Import.Sources;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>import PATH... [--dry-run]</c>: shows the plan and applies it.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var paths = new Argument<string[]>("PATH") { Description = Words.Of("文件（.txt、.md、.html、.docx、.pdf，或由其打包的 .zip），或含这类文件的文件夹", "files (.txt, .md, .html, .docx, .pdf, or a .zip of these), or folders with such files"), Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = Words.Of("只显示计划，不写入", "show the plan and write nothing") };
        var allNotes = new Option<bool>("--notes") { Description = Words.Of("列出全部疑点", "list every note") };
        var note = new Option<string?>("--note") { Description = Words.Of("批次备注", "a note on the batch"), HelpName = "TEXT" };
        var database = DatabaseOption.Make();
        var command = new Command("import", Words.Of("把汇编导入目录", "Import compilations into the catalogue")) { paths, dryRun, allNotes, note, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var files = ImportSource.FromPaths(parsed.GetRequiredValue(paths));
            if (files.Count == 0)
            {
                throw new CommandException(Words.Of("文件夹里没有可读取的文件（.txt、.md、.html、.docx、.pdf、.zip）。", "There is no file in the folder that is read (.txt, .md, .html, .docx, .pdf, .zip)."));
            }

            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                var progress = new ProgressLines(output);
                var sources = SourceArchives.Expand(files, services.GetRequiredService<IOptions<SourceOptions>>().Value);
                if (parsed.GetValue(dryRun))
                {
                    var planned = await services.GetRequiredService<Importer>().PlanAsync(sources, progress, cancellationToken).ConfigureAwait(false);
                    PlanText.Write(planned, output, parsed.GetValue(allNotes));
                    output.WriteLine(Words.Of("试运行：没有写入。", "Dry run: nothing was written."));
                    return Report(planned, sources, parsed.InvocationConfiguration.Error);
                }

                await services.GetRequiredService<CatalogMigrator>().MigrateAsync(cancellationToken).ConfigureAwait(false);
                BackupText.Write(await services.GetRequiredService<BatchStates>().RecoverAsync(cancellationToken).ConfigureAwait(false), output);
                var (plan, run) = await services.GetRequiredService<ImportNow>().Handle(
                    new BatchRequest(sources, BatchOrigin.CommandLine, Actor.CommandLine().Name, parsed.GetValue(note)),
                    progress,
                    found => PlanText.Write(found, output, parsed.GetValue(allNotes)),
                    () => output.WriteLine(Words.Of("目录正被另一个程序写入，等待中……", "Another program writes the catalogue; waiting …")),
                    cancellationToken).ConfigureAwait(false);
                output.WriteLine(Words.Of($"批次 {run.BatchId} 已导入，写入用时 {run.DurationMilliseconds} 毫秒。", $"Batch {run.BatchId} imported; written in {run.DurationMilliseconds} ms."));
                return Report(plan, sources, parsed.InvocationConfiguration.Error);
            }
        });
        return command;
    }

    private static int Report(ImportPlan plan, IReadOnlyList<ImportSource> sources, TextWriter error)
    {
        foreach (var (file, source) in plan.Files.Zip(sources).Where(pair => pair.First.Reason is not null))
        {
            error.WriteLine($"policy-portal: {source.Path}: {Words.Of(file.Reason!.Value)}");
        }

        return plan.RejectedFiles == 0 ? PortalCommandLine.Success : PortalCommandLine.Failure;
    }

    /// <summary>Writes each step as it comes (<see cref="Progress{T}"/> would write them later, from another thread).</summary>
    private sealed class ProgressLines(TextWriter output) : IProgress<ImportProgress>
    {
        private readonly Lock gate = new();

        public void Report(ImportProgress value)
        {
            var stage = value.Stage switch
            {
                ImportStage.Reading => Words.Of("读取", "read"),
                ImportStage.Writing => Words.Of("写入", "written"),
                ImportStage.Linking => Words.Of("关联", "linked"),
                _ => throw new ArgumentOutOfRangeException(nameof(value)),
            };
            if (value.Done > 0 || value.Total == 0)
            {
                lock (gate)
                {
                    output.WriteLine($"{stage} {value.Done}/{value.Total} {value.FileName}".TrimEnd());
                }
            }
        }
    }
}
