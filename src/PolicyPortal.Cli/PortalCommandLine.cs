using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Backups;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Cli.Commands;

namespace PolicyPortal.Cli;

/// <summary>The command line as a whole.</summary>
public static class PortalCommandLine
{
    /// <summary>Exit code of a command that did all it was asked.</summary>
    public const int Success = 0;

    /// <summary>Exit code of a command that failed or did only a part.</summary>
    public const int Failure = 1;

    /// <summary>Exit code after Ctrl-C, as shells have it (128 + SIGINT).</summary>
    public const int Interrupted = 130;

    /// <summary>Runs one command.</summary>
    /// <param name="input">What is read where a command asks for a password; null is the console.</param>
    /// <returns>0 only on success; anything that went wrong is one line on <paramref name="error"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default, TextReader? input = null)
    {
        Words.UseLanguageOf(CultureInfo.CurrentUICulture);
        try
        {
            var parsed = Root(input).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return Fail(error, string.Join(' ', parsed.Errors.Select(e => e.Message)));
            }

            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Fail(error, Words.Of("已中断，没有写入任何内容。", "Interrupted; nothing was written."));
            return Interrupted;
        }
        catch (CommandException e)
        {
            return Fail(error, e.Message);
        }
        catch (StalePlanException)
        {
            return Fail(error, Words.Of("目录在此期间已被另一次导入更改，请重试。", "Another import changed the catalogue meanwhile; try again."));
        }
        catch (OptionsValidationException e)
        {
            return Fail(error, string.Join(' ', e.Failures));
        }
        catch (BackupException e)
        {
            return Fail(error, BackupText.Of(e));
        }
        catch (RunException e)
        {
            return Fail(error, RunText.Of(e).Message);
        }
        catch (Exception e) when (CatalogFaults.Of(e) is not null)
        {
            return Fail(error, Words.Of("数据库出错：", "Database error: ") + Words.Of(CatalogFaults.Of(e)!.Value));
        }
        catch (SqliteException e)
        {
            return Fail(error, Words.Of("数据库出错：", "Database error: ") + e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            return Fail(error, e.Message);
        }
        catch (Exception e)
        {
            // The user gets a line that can be reported, and a code; a stack trace would help neither.
            return Fail(error, Words.Of("程序内部错误：", "Internal error: ") + $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static RootCommand Root(TextReader? input) => new(Words.Of("政策查询门户：解析、导入和导出政策汇编。", "PolicyPortal: parse, import and export policy compilations."))
    {
        ParseCommand.Make(),
        ImportCommand.Make(),
        ExportCommand.Make(),
        EvaluateCommand.Make(),
        EvaluateSearchCommand.Make(),
        BatchCommand.Make(),
        ReparseCommand.Make(),
        CorrectionsCommand.Make(),
        EventsCommand.Make(),
        BackupCommand.Make(),
        RestoreCommand.Make(),
        AdminCommand.Make(new PasswordInput(input)),
        MigrateCommand.Make(),
    };

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine("policy-portal: " + string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        return Failure;
    }
}

/// <summary>A command cannot do what it was asked; the message is for the user.</summary>
internal sealed class CommandException(string message) : Exception(message);
