using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.BrowserTests.Support;

/// <summary>
/// The portal as its own process on a free port with a fresh catalogue of the five compilations, and a browser to look at it. Shared by all tests.
/// </summary>
public sealed partial class PortalBrowser : IAsyncLifetime
{
    /// <summary>The password of the accounts made here.</summary>
    public const string Password = "lange nacht am see";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policy-portal-browser-");
    private Process? portal;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The portal's address without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Opens an empty page.</summary>
    public async Task<IPage> OpenAsync(string language = "zh-CN", ColorScheme scheme = ColorScheme.Light, int width = 1280, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language,
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Makes an account, unless the portal has it already, and signs in on a page as people do.</summary>
    public async Task SignInAsync(IPage page, AccountRole role = AccountRole.Admin)
    {
        var name = await AccountAsync(role);
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("#password").PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
    }

    /// <summary>The account of a role, with <see cref="Password"/>.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> AccountAsync(AccountRole role = AccountRole.Admin)
    {
        var name = role == AccountRole.Admin ? "管理员甲" : "编辑乙";
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Accounts:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "data", "accounts.db")};Pooling=False")]).Build();
        await using var services = new ServiceCollection().AddLogging().AddAccounts(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var problem = await scope.ServiceProvider.GetRequiredService<AccountRegister>().AddAsync(name, role, Password, Actor.CommandLine());
        return problem is null or AccountProblem.NameTaken ? name : throw new InvalidOperationException(problem.ToString());
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.SkipReason is not null)
        {
            return;
        }

        if (Chromium.Path is null)
        {
            throw new InvalidOperationException("POLICYPORTAL_REQUIRE_BROWSER=1, and no Chromium was found; set CHROMIUM_PATH.");
        }

        Address = await StartPortalAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (portal is not null)
        {
            portal.Kill(entireProcessTree: true);
            await portal.WaitForExitAsync();
            portal.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private async Task<string> StartPortalAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "PolicyPortal.Web.dll"), "--urls", "http://127.0.0.1:0", "--Accounts:AttemptsPerMinute", "1000", "--Import:SeedFolder", Path.Combine(Repository(), "seed-data") })
        {
            start.ArgumentList.Add(argument);
        }

        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new ConcurrentQueue<string>();
        portal = new Process { StartInfo = start, EnableRaisingEvents = true };
        portal.OutputDataReceived += (_, line) => Read(line.Data);
        portal.ErrorDataReceived += (_, line) => Read(line.Data);
        portal.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The portal stopped.\n{string.Join('\n', log)}"));
        portal.Start();
        portal.BeginOutputReadLine();
        portal.BeginErrorReadLine();
        return await ready.Task.WaitAsync(StartLimit);

        void Read(string? line)
        {
            if (line is null)
            {
                return;
            }

            log.Enqueue(line);
            if (ReadyAddress().Match(line) is { Success: true } address)
            {
                ready.TrySetResult(address.Value);
            }
        }
    }

    private static string Repository()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, "PolicyPortal.sln")))
            {
                return here.FullName;
            }
        }

        throw new DirectoryNotFoundException("PolicyPortal.sln was not found above the tests.");
    }

    // "政策查询门户 / Policy Portal: http://127.0.0.1:41234"
    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex ReadyAddress();
}

/// <summary>All browser tests share one portal and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class PortalBrowserCollection : ICollectionFixture<PortalBrowser>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser";
}
