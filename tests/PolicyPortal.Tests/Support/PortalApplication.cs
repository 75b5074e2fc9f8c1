using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Support;

/// <summary>The real host on a temporary SQLite catalogue, filled from a folder of compilations (by default the five of seed-data) as at any first start.</summary>
// Words stands for its assembly: Program would name the command line's as well.
public class PortalApplication : WebApplicationFactory<Words>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("policy-portal-");

    /// <summary>The folder that the catalogue is filled from.</summary>
    protected virtual string SeedFolder => Path.Combine(Repository, "seed-data");

    /// <summary>The folder that holds this test's data.</summary>
    protected string DataFolder => folder.FullName;

    /// <summary>The root of the repository, found upwards from the test's assembly.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Fetches a page in a language and parses it.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> GetPageAsync(string address, string language = "zh-CN")
    {
        var response = await GetAsync(address, language);
        var context = BrowsingContext.New(Configuration.Default);
        var html = await response.Content.ReadAsStringAsync();
        return (response, await context.OpenAsync(request => request.Content(html).Address(new Uri(new Uri("http://localhost"), address))));
    }

    /// <summary>Fetches an address without following redirects.</summary>
    public async Task<HttpResponseMessage> GetAsync(string address, string language = "zh-CN")
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await client.GetAsync(address);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Catalog:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "catalog.db")};Pooling=False");
        builder.UseSetting("Import:SeedFolder", SeedFolder);
        builder.UseSetting("Accounts:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "accounts.db")};Pooling=False");
        builder.UseSetting("Accounts:KeysFolder", Path.Combine(folder.FullName, "keys"));

        builder.UseSetting("Backup:Folder", Path.Combine(folder.FullName, "backups"));

        // All tests come from one address.
        builder.UseSetting("Accounts:AttemptsPerMinute", "10000");
        builder.UseSetting("Serilog:WriteTo:1:Args:path", Path.Combine(folder.FullName, "logs", "portal-.log"));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FindRepository()
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
}

/// <summary>Tests that read the five compilations share one host.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<PortalApplication>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "portal";
}
