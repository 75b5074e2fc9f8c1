using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Accounts.Storage;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Accounts;

/// <summary>Registers the accounts.</summary>
public static class AccountsServices
{
    /// <summary>Registers storage, hashing and changes of accounts with the settings <c>Accounts:*</c>, which are validated at start.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        SqliteNative.Register();
        services.AddOptions<AccountsOptions>().Bind(configuration.GetSection(AccountsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContext<AccountsContext>((provider, builder) => builder
            .UseSqlite(provider.GetRequiredService<IOptions<AccountsOptions>>().Value.ConnectionString)
            .AddInterceptors(new SqliteConnectionSetUp()));
        services.AddIdentityCore<Account>(AskLengthAlone).AddEntityFrameworkStores<AccountsContext>();
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<AccountsOptions>>((hasher, accounts) => hasher.IterationCount = accounts.Value.HashIterations);
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<AccountsMigrator>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<CheckCredentials>();
        services.AddScoped<CheckSession>();
        return services;
    }

    /// <summary>Names and passwords are judged by <see cref="AccountRules"/>, which speaks to the user in his language.</summary>
    private static void AskLengthAlone(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "";
        options.Password = new PasswordOptions
        {
            RequiredLength = AccountRules.ShortestPassword,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }
}
