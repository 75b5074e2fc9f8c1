using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Accounts.Storage;

namespace PolicyPortal.Web.Accounts;

/// <summary>Registers signing in.</summary>
public static class AccountsRegistration
{
    /// <summary>Registers accounts, sessions, who may see what, and the limit of attempts.</summary>
    public static void AddSigningIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccounts(configuration);
        services.AddOptions<SigningInOptions>().Bind(configuration.GetSection(SigningInOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddPortalPolicies();
        services.AddAuthentication(Session.Scheme).AddCookie();
        services.AddScoped<SessionEvents>();
        services.AddOptions<CookieAuthenticationOptions>(Session.Scheme).Configure<IOptions<SigningInOptions>>((cookie, settings) =>
        {
            cookie.Cookie.Name = "session";
            cookie.Cookie.Path = "/";
            cookie.Cookie = cookie.Cookie.SecureUnlessSafe();
            cookie.EventsType = typeof(SessionEvents);
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Value.SessionMinutes);
            cookie.SlidingExpiration = settings.Value.SlidingSession;
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "form";
            forms.Cookie.Path = "/";
            forms.Cookie = forms.Cookie.SecureUnlessSafe();

            // Frames are forbidden by the content security policy, everywhere.
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, AttemptLimit>(AttemptLimit.Policy));
        services.AddDataProtection().SetApplicationName("PolicyPortal");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<SigningInOptions>, ILoggerFactory>((keys, settings, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.GetFullPath(settings.Value.KeysFolder)), loggers));
    }

    /// <summary>Makes the file of the accounts, or brings it to the program's schema, and says where nobody can sign in yet.</summary>
    public static async Task PrepareAccountsAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<AccountsMigrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AccountRegister>().HasAdminAsync(app.Lifetime.ApplicationStopping))
        {
            app.Logger.LogInformation("No admin account yet; make one with: {Command}", "policy-portal admin add NAME");
        }
    }
}
