using System.Diagnostics;
using Xunit;

namespace PolicyPortal.Tests.Support;

/// <summary>Programs that tests use to read and make documents: Debian's packages poppler-utils and chromium.</summary>
internal static class DocumentPrograms
{
    /// <summary>Whether a missing program is a failure, as where everything is installed before.</summary>
    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("POLICYPORTAL_REQUIRE_PROGRAMS") is "1" or "true";

    /// <summary>Why a test that needs the program is skipped; null where it is there or has to be.</summary>
    public static string? SkipReason(string program, string package) => IsRequired || Find(program) is not null ? null : $"needs {program} (Debian: {package})";

    /// <summary>Runs a program and fails with what it says on errors.</summary>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(program) ?? program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {errors}{await output}");
    }

    private static string? Find(string program) => Path.IsPathRooted(program) && File.Exists(program) ? program :
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

/// <summary>A test that reads PDFs; skipped with a plain word where nothing does.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfReaderFactAttribute : FactAttribute
{
    public PdfReaderFactAttribute() => Skip = DocumentPrograms.SkipReason("pdftotext", "poppler-utils");
}

/// <summary>A test that runs scripts of the Unix shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a Unix shell" : null;
}
