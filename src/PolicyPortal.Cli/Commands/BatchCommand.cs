using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>batch list</c>, <c>batch show N</c>, <c>batch undo N</c>, <c>batch redo N</c>: what was imported, and taking it back.</summary>
internal static class BatchCommand
{
    public static Command Make() => new("batch", Words.Of("查看、撤销或重新写入导入批次", "Show, undo or redo imported batches"))
    {
        List(),
        Show(),
        Undo(),
        Redo(),
    };

    private static Command List()
    {
        var database = DatabaseOption.Make();
        var command = new Command("list", Words.Of("列出批次，新的在前", "List batches, the newest first")) { database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var output = parsed.InvocationConfiguration.Output;
                var queries = services.GetRequiredService<BatchQueries>();
                BatchList list;
                for (var page = 1; (list = await queries.ListAsync(page, cancellationToken).ConfigureAwait(false)).Items.Count > 0; page++)
                {
                    foreach (var item in list.Items)
                    {
                        var counts = item.Run is { } run ? RunText.Counts(run) : "";
                        output.WriteLine($"{item.Batch.Id}  {RunText.When(item.Batch.CreatedAt)}  {item.Batch.CreatedBy}  {Words.Of(item.Batch.State)}  {Words.Of($"{item.Files} 个文件", $"{item.Files} file(s)")}  {counts}".TrimEnd());
                    }
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static Command Show()
    {
        var number = NumberArgument();
        var database = DatabaseOption.Make();
        var command = new Command("show", Words.Of("列出一个批次的文件和变化", "List the files and changes of a batch")) { number, database };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = DatabaseOption.Open(parsed.GetValue(database));
            await using (services.ConfigureAwait(false))
            {
                await DatabaseOption.RequireAsync(services, cancellationToken).ConfigureAwait(false);
                var queries = services.GetRequiredService<BatchQueries>();
                var id = parsed.GetRequiredValue(number);
                var detail = await queries.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw RunText.Of(new RunException(RunProblem.NotFound, id.ToString(CultureInfo.InvariantCulture)));
                var output = parsed.InvocationConfiguration.Output;
                output.WriteLine($"{id}  {RunText.When(detail.Batch.CreatedAt)}  {detail.Batch.CreatedBy}  {Words.Of(detail.Batch.State)}  {detail.Batch.Note}".TrimEnd());
                foreach (var file in detail.Files)
                {
                    output.WriteLine($"  {file.File.FileName}  {file.File.SourceSha256}  {(file.Read is { } read ? Words.Of(read.Outcome) : file.File.Rejection)}".TrimEnd());
                }

                if (detail.Shown is { } run)
                {
                    await RunText.WriteChangesAsync(queries, run.Id, output, cancellationToken).ConfigureAwait(false);
                }

                return PortalCommandLine.Success;
            }
        });
        return command;
    }

    private static Command Undo() => Run("undo", Words.Of("撤销一个批次；更正不受影响", "Take a batch back; corrections stay"), RunRequest.Undo);

    private static Command Redo() => Run("redo", Words.Of("重新写入撤销过的批次", "Apply again a batch that was taken back"), RunRequest.Redo);

    private static Command Run(string name, string description, Func<long, RunRequest> request)
    {
        var number = NumberArgument();
        var dryRun = RunText.DryRunOption();
        var database = DatabaseOption.Make();
        var command = new Command(name, description) { number, dryRun, database };
        command.SetAction((parsed, cancellationToken) => RunText.RunAsync(parsed, parsed.GetValue(database), request(parsed.GetRequiredValue(number)), parsed.GetValue(dryRun), cancellationToken));
        return command;
    }

    private static Argument<long> NumberArgument() => new("N") { Description = Words.Of("批次号", "number of the batch") };
}
