using System.Diagnostics;
using System.Text;
using Xunit;

namespace PolicyPortal.Tests.Support;

/// <summary>A calendar reader that is not ours: Python's icalendar, Debian's package python3-icalendar.</summary>
internal static class CalendarReader
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    private static readonly string? Python = Interpreters.FirstOrDefault(HasReader);

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? SkipReason => Python is null ? "needs Python with icalendar (Debian: python3-icalendar)" : null;

    /// <summary>Runs a program with a feed as its input and gives what it prints; fails with what it says on errors.</summary>
    public static async Task<string> RunAsync(string program, byte[] feed)
    {
        using var process = Start(Python!, program);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(feed);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }

    private static bool HasReader(string interpreter)
    {
        try
        {
            using var process = Start(interpreter, "import icalendar");
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // There is no such interpreter.
        }
    }

    private static Process Start(string interpreter, string program) => Process.Start(new ProcessStartInfo(interpreter, ["-X", "utf8", "-c", program])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}

/// <summary>A test that needs the other calendar reader; skipped with a plain word where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CalendarReaderFactAttribute : FactAttribute
{
    public CalendarReaderFactAttribute() => Skip = CalendarReader.SkipReason;
}
