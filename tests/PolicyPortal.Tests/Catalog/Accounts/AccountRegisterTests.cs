using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Accounts.Storage;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Accounts;

/// <summary>Accounts in a file of their own, as the program registers them.</summary>
public sealed class AccountRegisterTests : IAsyncLifetime
{
    private const string Password = "lange nacht am see";

    private readonly TemporaryFolder folder = new();
    private readonly List<ServiceProvider> opened = [];

    private static Actor Me => Actor.CommandLine();

    public async Task InitializeAsync() => await Open().GetRequiredService<AccountsMigrator>().MigrateAsync();

    public async Task DisposeAsync()
    {
        foreach (var services in opened)
        {
            await services.DisposeAsync();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task Two_admins_cannot_remove_each_other_at_once()
    {
        var services = Open();
        string[] names = ["a", "b", "c", "d"];
        foreach (var name in names)
        {
            Assert.Null(await AskAsync(services, register => register.AddAsync(name, AccountRole.Admin, Password, Me)));
        }

        var answers = await Task.WhenAll(names.Select(name => Task.Run(() => AskAsync(services, register => register.RemoveAsync(name, Me)))));
        Assert.Equal([AccountProblem.LastAdmin], answers.OfType<AccountProblem>());
        Assert.Single(await AskAsync(services, register => register.ListAsync()));
    }

    [Fact]
    public async Task A_locked_admin_is_nobody_to_rely_on()
    {
        var services = Open();
        await AskAsync(services, register => register.AddAsync("a", AccountRole.Admin, Password, Me));
        await AskAsync(services, register => register.AddAsync("b", AccountRole.Admin, Password, Me));
        Assert.Null(await AskAsync(services, register => register.SetLockAsync("a", isLocked: true, Me)));
        Assert.Equal(AccountProblem.LastAdmin, await AskAsync(services, register => register.SetLockAsync("b", isLocked: true, Me)));
        Assert.Equal(AccountProblem.LastAdmin, await AskAsync(services, register => register.SetRoleAsync("b", AccountRole.Editor, Me)));
        Assert.Equal(AccountProblem.LastAdmin, await AskAsync(services, register => register.RemoveAsync("b", Me)));
        Assert.Null(await AskAsync(services, register => register.RemoveAsync("a", Me)));
        Assert.Equal(AccountProblem.OwnAccount, await AskAsync(services, register => register.RemoveAsync("b", Actor.SignedIn("B"))));
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew_with_the_next_sign_in()
    {
        await AskAsync(Open(), register => register.AddAsync("a", AccountRole.Admin, Password, Me));
        var before = await HashAsync();
        var stronger = Open(("Accounts:HashIterations", "220000"));
        Assert.NotNull(await CheckAsync(stronger, "a", Password));
        var after = await HashAsync();
        Assert.NotEqual(before, after);
        Assert.NotNull(await CheckAsync(stronger, "a", Password));
        Assert.Equal(after, await HashAsync());

        async Task<string?> HashAsync()
        {
            await using var scope = opened[0].CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<AccountsContext>().Users.AsNoTracking().SingleAsync()).PasswordHash;
        }
    }

    [Fact]
    public async Task An_unknown_name_costs_as_much_work_as_a_wrong_password()
    {
        var services = Open(("Accounts:HashIterations", "1000000"), ("Accounts:LockoutFailures", "100"));
        await AskAsync(services, register => register.AddAsync("a", AccountRole.Admin, Password, Me));
        await CheckAsync(services, "nobody", "wrong");
        var (known, unknown) = (await FastestAsync("a"), await FastestAsync("nobody"));
        Assert.InRange(unknown / known, 0.5, 2);

        async Task<double> FastestAsync(string name)
        {
            var fastest = double.MaxValue;
            foreach (var _ in Enumerable.Range(0, 5))
            {
                var started = Stopwatch.GetTimestamp();
                Assert.Null(await CheckAsync(services, name, "wrong"));
                fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return fastest;
        }
    }

    [Fact]
    public void Fewer_rounds_than_are_safe_end_the_start()
    {
        var options = Open(("Accounts:HashIterations", "100000")).GetRequiredService<Microsoft.Extensions.Options.IOptions<AccountsOptions>>();
        Assert.Contains("Accounts:HashIterations", Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => options.Value).Message);
    }

    private ServiceProvider Open(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Accounts:ConnectionString", $"Data Source={folder.File("accounts.db")}"), .. settings.Select(s => KeyValuePair.Create(s.Setting, (string?)s.Value))])
            .Build();
        var services = new ServiceCollection().AddLogging().AddAccounts(configuration).BuildServiceProvider();
        opened.Add(services);
        return services;
    }

    private static async Task<T> AskAsync<T>(ServiceProvider services, Func<AccountRegister, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AccountRegister>());
    }

    private static async Task<Account?> CheckAsync(ServiceProvider services, string name, string password)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckCredentials>().Handle(name, password);
    }
}
