using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage.Sqlite;

namespace PolicyPortal.Catalog.Accounts.Storage;

/// <summary>The accounts, in a SQLite file of their own. Mapped here and not in a class beside the entity, which the catalogue's context would take in.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : IdentityUserContext<Account>(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<AccountRole>().HaveConversion<WireNameConverter<AccountRole>>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
    }

    /// <summary>Moments as ISO 8601 text in UTC: compares as text, which SQLite needs.</summary>
    private sealed class UtcTextConverter() : ValueConverter<DateTimeOffset, string>(
        moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
}

/// <summary>Makes the context for <c>dotnet ef</c>, which needs no database.</summary>
internal sealed class AccountsContextDesign : IDesignTimeDbContextFactory<AccountsContext>
{
    public AccountsContext CreateDbContext(string[] args)
    {
        SqliteNative.Register();
        return new(new DbContextOptionsBuilder<AccountsContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
