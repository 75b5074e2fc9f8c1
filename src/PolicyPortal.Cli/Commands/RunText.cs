using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Cli.Commands;

/// <summary>Plans runs, shows them in words, and writes them.</summary>
internal static class RunText
{
    public static Option<bool> DryRunOption() => new("--dry-run") { Description = Words.Of("只显示会改什么，不写入", "show what would change and write nothing") };

    /// <summary>Shows what a run would do and, unless that is all that was asked, does it.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, string? database, RunRequest request, bool isDryRun, CancellationToken cancellationToken)
    {
        var services = DatabaseOption.Open(database);
        await using (services.ConfigureAwait(false))
        {
            await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
            await services.GetRequiredService<CatalogMigrator>().MigrateAsync(cancellationToken).ConfigureAwait(false);
            var output = parsed.InvocationConfiguration.Output;
            BackupText.Write(await services.GetRequiredService<BatchStates>().RecoverAsync(cancellationToken).ConfigureAwait(false), output);
            var runs = services.GetRequiredService<CatalogRuns>();
            try
            {
                var plan = await runs.PlanAsync(request, null, cancellationToken).ConfigureAwait(false);
                PlanText.Write(plan.Plan, output, allNotes: false);
                if (isDryRun)
                {
                    output.WriteLine(Words.Of("试运行：没有写入。", "Dry run: nothing was written."));
                    return PortalCommandLine.Success;
                }

                var run = await runs.ApplyAsync(
                    plan, Actor.CommandLine().Name, null, () => output.WriteLine(Words.Of("目录正被另一个程序写入，等待中……", "Another program writes the catalogue; waiting …")), cancellationToken).ConfigureAwait(false);
                output.WriteLine(Words.Of($"完成，写入用时 {run.DurationMilliseconds} 毫秒。", $"Done; written in {run.DurationMilliseconds} ms."));
                return PortalCommandLine.Success;
            }
            catch (RunException e)
            {
                throw Of(e);
            }
        }
    }

    /// <summary>Why a run cannot be, in words.</summary>
    public static CommandException Of(RunException reason) => new(reason.Problem switch
    {
        RunProblem.NotFound => Words.Of($"没有批次 {reason.Subject}；batch list 列出全部批次。", $"There is no batch {reason.Subject}; batch list shows all."),
        RunProblem.WrongState => Words.Of($"批次 {reason.Subject} 现在的状态不允许这样做；batch list 列出状态。", $"That cannot be done to batch {reason.Subject} as it is; batch list shows states."),
        _ => Words.Of($"{reason.Subject} 的上一版导入时还没有保存原件，无法还原；请重新导入那一版。", $"The version of {reason.Subject} before was imported when originals were not kept; import it again."),
    });

    public static string When(DateTimeOffset moment) => moment.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Counts(ImportRun run) => Words.Of(
        $"新增 {run.Files.Sum(f => f.NewDocuments)} 变更 {run.Files.Sum(f => f.ChangedDocuments)} 未变 {run.Files.Sum(f => f.UnchangedDocuments)} 撤下 {run.Files.Sum(f => f.WithdrawnDocuments)}",
        $"{run.Files.Sum(f => f.NewDocuments)} new, {run.Files.Sum(f => f.ChangedDocuments)} changed, {run.Files.Sum(f => f.UnchangedDocuments)} unchanged, {run.Files.Sum(f => f.WithdrawnDocuments)} withdrawn");

    /// <summary>Writes one line a changed document.</summary>
    public static async Task WriteChangesAsync(BatchQueries queries, long runId, TextWriter output, CancellationToken cancellationToken)
    {
        IReadOnlyList<ImportRunChange> rows;
        for (var page = 1; (rows = (await queries.ChangesAsync(runId, null, page, cancellationToken).ConfigureAwait(false)).Rows).Count > 0; page++)
        {
            foreach (var row in rows)
            {
                output.WriteLine($"  {PlanText.Sign(row.Change)} {row.DocumentId} {row.StartLine} {row.DocumentNumber} {row.Title} {row.Doubts}".TrimEnd());
            }
        }
    }
}
