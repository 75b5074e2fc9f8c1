namespace PolicyPortal.BrowserTests.Support;

/// <summary>The installed Chromium: <c>CHROMIUM_PATH</c>, else the usual places.</summary>
public static class Chromium
{
    private static readonly string?[] Places =
    [
        Environment.GetEnvironmentVariable("CHROMIUM_PATH"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Its path; null where there is none.</summary>
    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    /// <summary>Whether a missing browser fails the tests instead of skipping them (<c>POLICYPORTAL_REQUIRE_BROWSER=1</c>).</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("POLICYPORTAL_REQUIRE_BROWSER") == "1";

    /// <summary>Why tests are skipped; null where they run.</summary>
    public static string? SkipReason =>
        Path is null && !IsRequired ? "No Chromium was found; set CHROMIUM_PATH, or POLICYPORTAL_REQUIRE_BROWSER=1 to make this a failure." : null;

    /// <summary>What Chromium needs to run in a container and to stay off the network.</summary>
    public static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
}

/// <summary>A test that needs Chromium, skipped in plain words where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public BrowserFactAttribute() => Skip = Chromium.SkipReason;
}

/// <summary>A test with several cases that needs Chromium.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public BrowserTheoryAttribute() => Skip = Chromium.SkipReason;
}
