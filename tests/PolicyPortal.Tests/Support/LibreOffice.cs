using System.Diagnostics;
using Xunit;

namespace PolicyPortal.Tests.Support;

/// <summary>A spreadsheet program that is not ours: LibreOffice without a window, Debian's package libreoffice-calc-nogui.</summary>
internal static class LibreOffice
{
    // The first start of all makes the profile and reads every component; on a busy machine that takes a while.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static readonly string? Program = ((string?[])[Environment.GetEnvironmentVariable("SOFFICE_PATH"), "/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.com"])
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? SkipReason => Program is null ? "needs LibreOffice (Debian: libreoffice-calc-nogui)" : null;

    /// <summary>Comma separated values in UTF-8 with texts, and only texts, in quotation marks: what stands bare is a number or a date to the program.</summary>
    public const string QuotedTexts = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";

    /// <summary>Everything that the program knows of the document, as one XML file.</summary>
    public const string FlatDocument = "fods";

    /// <summary>Opens a workbook and writes it in another form; fails with what the program says.</summary>
    /// <param name="workbook">The workbook's bytes.</param>
    /// <param name="form">What to write: <see cref="QuotedTexts"/> or <see cref="FlatDocument"/>.</param>
    public static async Task<string> ConvertAsync(byte[] workbook, string form)
    {
        // A profile of its own: one that another run holds makes the program leave at once without a word.
        using var folder = new TemporaryFolder();
        var source = folder.Write("workbook.xlsx", workbook);
        using var process = Process.Start(new ProcessStartInfo(Program!, ["-env:UserInstallation=" + new Uri(folder.File("profile")), "--headless", "--norestore", "--convert-to", form, "--outdir", folder.Path, source])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"LibreOffice took longer than {Limit}.");
        }

        var target = folder.File("workbook." + form.Split(':')[0]);
        Assert.True(File.Exists(target), await output + await errors);
        return await File.ReadAllTextAsync(target);
    }
}

/// <summary>A test that needs LibreOffice; skipped with a plain word where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.SkipReason;
}
