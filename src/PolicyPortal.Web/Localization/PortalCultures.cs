using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Localization;

/// <summary>The two languages of the portal: Simplified Chinese, the default, and English.</summary>
public static class PortalCultures
{
    /// <summary>The default language.</summary>
    public const string Chinese = "zh-Hans";

    /// <summary>The other language.</summary>
    public const string English = "en";

    /// <summary>Whether the current page is in English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English;

    /// <summary>The language of the current page as it stands in <c>lang</c>.</summary>
    public static string Current => IsEnglish ? English : Chinese;

    private const string CookieName = "language";

    /// <summary>Takes the language from the cookie that the switch sets, else from Accept-Language, else Chinese.</summary>
    public static void AddPortalCultures(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = CookieName }, new BrowserLanguage()];
    });

    /// <summary>Maps the switch, a plain form: it sets the cookie and leads back to the page that it stands on.</summary>
    public static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", (HttpContext context, [FromForm] string? to, [FromForm] string? back) =>
        {
            if (to is not (Chinese or English))
            {
                return Results.BadRequest();
            }

            context.Response.Cookies.Append(CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(to)), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
            return new SeeOther(back);
        })

        // The choice of a language is worth no forged request, and a token would make every page differ from the last.
        .DisableAntiforgery()
        .ExcludeFromDescription();

    /// <summary>Any Chinese (zh-CN, zh-SG, zh-TW …) is served in Simplified Chinese, any English in English; the first of either in the browser's order counts.</summary>
    private sealed class BrowserLanguage : RequestCultureProvider
    {
        /// <inheritdoc/>
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext context)
        {
            var wanted = context.Request.GetTypedHeaders().AcceptLanguage
                .Where(language => (language.Quality ?? 1) > 0)
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.ToString())
                .Select(language => IsOf(language, "zh") ? Chinese : IsOf(language, "en") ? English : null)
                .FirstOrDefault(language => language is not null);
            return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted));
        }

        private static bool IsOf(string tag, string language) =>
            tag.Equals(language, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
    }

}
