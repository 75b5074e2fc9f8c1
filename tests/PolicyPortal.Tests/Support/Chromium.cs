using Xunit;

namespace PolicyPortal.Tests.Support;

/// <summary>Chromium as a printer: <c>CHROMIUM_PATH</c>, else from where the system looks for programs.</summary>
internal static class Chromium
{
    public static string Program => Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : "chromium";

    /// <summary>Prints a page to a PDF.</summary>
    public static Task PrintAsync(string page, string pdf) => DocumentPrograms.RunAsync(
        Program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={pdf}-profile", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);
}

/// <summary>A test that prints a page and reads the PDF; skipped with a plain word where one of both cannot be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrinterFactAttribute : FactAttribute
{
    public PrinterFactAttribute() => Skip = DocumentPrograms.SkipReason(Chromium.Program, "chromium") ?? DocumentPrograms.SkipReason("pdftotext", "poppler-utils");
}
