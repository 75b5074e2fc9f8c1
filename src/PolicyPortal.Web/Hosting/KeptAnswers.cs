using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Hosting;

/// <summary>Settings under <c>Cache</c>: answers kept in memory.</summary>
public sealed class CacheOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cache";

    /// <summary>Memory for answers in megabytes; 0 keeps none.</summary>
    [Range(0, 4096)]
    public int Megabytes { get; set; } = 64;
}

/// <summary>
/// Keeps the answers of pages and API that depend on nothing but the address, the language, the remembered region, the day and the state of the
/// catalogue. All of these are part of the key, so an import, a new day or another choice never meets an old answer; what is not asked for any
/// more goes when memory is needed. Kept as sent: compressed, with its ETag.
/// </summary>
public sealed class KeptAnswers(GetCatalogVersion version, TimeProvider clock) : IOutputCachePolicy
{
    /// <summary>Name of the policy: <c>[OutputCache(PolicyName = KeptAnswers.Policy)]</c> on a page, <c>.CacheOutput(KeptAnswers.Policy)</c> on an endpoint.</summary>
    public const string Policy = "catalogue";

    private const long Megabyte = 1024 * 1024;

    /// <inheritdoc/>
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isKept = HttpMethods.IsGet(http.Request.Method) && http.User.Identity?.IsAuthenticated != true && http.Request.Headers.Authorization.Count == 0;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = isKept;
        if (!isKept)
        {
            return;
        }

        var rules = context.CacheVaryByRules;

        // As it stands: the framework's own key would sort repeated parameters, and the request with them.
        rules.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
        rules.VaryByValues["catalogue"] = (await version.Handle(cancellation)).ToString(CultureInfo.InvariantCulture);
        rules.VaryByValues["language"] = PortalCultures.Current;
        rules.VaryByValues["region"] = RememberedRegion.Of(http) ?? "";
        rules.VaryByValues["day"] = ChinaTime.Today(clock).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        rules.VaryByValues["encoding"] = Compression.Encoding(http.Request);
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    /// <summary>Registers the policy and the memory that it may take.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CacheOptions>().Bind(configuration.GetSection(CacheOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOutputCache();
        services.AddSingleton<KeptAnswers>();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<CacheOptions>>((options, settings) =>
        {
            options.SizeLimit = settings.Value.Megabytes * Megabyte;
            options.MaximumBodySize = Megabyte;
            options.UseCaseSensitivePaths = true;
            options.AddPolicy(Policy, policy => policy.AddPolicy<KeptAnswers>(), excludeDefaultPolicy: true);
        });
    }
}
