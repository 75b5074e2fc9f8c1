using System.CommandLine;
using PolicyPortal.Catalog.Batches;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>reparse [--dry-run]</c>: reads everything again with this program, shows what changes and writes it.</summary>
internal static class ReparseCommand
{
    public static Command Make()
    {
        var dryRun = RunText.DryRunOption();
        var database = DatabaseOption.Make();
        var command = new Command("reparse", Words.Of("用现在的程序重读全部汇编；更正会保留", "Read all compilations again with this program; corrections stay")) { dryRun, database };
        command.SetAction((parsed, cancellationToken) => RunText.RunAsync(parsed, parsed.GetValue(database), RunRequest.Reparse, parsed.GetValue(dryRun), cancellationToken));
        return command;
    }
}
