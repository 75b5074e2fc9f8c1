using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PolicyPortal.Catalog.Accounts.Storage;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Catalog.Accounts;

/// <summary>
/// Makes, changes and removes accounts, for the pages and the command line alike. Every change that takes access away gives the account a new
/// security stamp, which ends its open sessions. Each change is one transaction that holds the write lock from its start, so that two admins
/// cannot remove each other at once.
/// </summary>
public sealed partial class AccountRegister(AccountsContext context, UserManager<Account> users, TimeProvider clock, ILogger<AccountRegister> logger)
{
    /// <summary>All accounts: admins first, then by name.</summary>
    public async Task<IReadOnlyList<AccountItem>> ListAsync(CancellationToken cancellationToken = default)
    {
        var accounts = await context.Users.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. accounts.OrderByDescending(a => a.Role).ThenBy(a => a.UserName, StringComparer.Ordinal).Select(Item)];
    }

    /// <summary>The account of a name, or null.</summary>
    public async Task<AccountItem?> FindAsync(string name, CancellationToken cancellationToken = default)
    {
        var key = users.NormalizeName(name);
        return await context.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == key, cancellationToken).ConfigureAwait(false) is { } account ? Item(account) : null;
    }

    /// <summary>Whether anyone can administer the portal.</summary>
    public Task<bool> HasAdminAsync(CancellationToken cancellationToken = default) =>
        context.Users.AnyAsync(a => a.Role == AccountRole.Admin && !a.IsLocked, cancellationToken);

    /// <summary>Whether anyone can sign in at all.</summary>
    public Task<bool> HasAnyAsync(CancellationToken cancellationToken = default) => context.Users.AnyAsync(cancellationToken);

    /// <summary>Makes an account.</summary>
    /// <returns>What is wrong, or null where it was made.</returns>
    public async Task<AccountProblem?> AddAsync(string name, AccountRole role, string password, Actor by, CancellationToken cancellationToken = default)
    {
        if ((AccountRules.OfName(name) ?? AccountRules.OfPassword(name, password)) is { } problem)
        {
            return problem;
        }

        var key = users.NormalizeName(name);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (await context.Users.AnyAsync(a => a.NormalizedUserName == key, cancellationToken).ConfigureAwait(false))
            {
                return AccountProblem.NameTaken;
            }

            var account = new Account { UserName = name, Role = role, CreatedAt = clock.GetUtcNow() };
            Require(await users.CreateAsync(account, password).ConfigureAwait(false));
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            LogAdded(by.Name, name, WireName.Of(role));
            return null;
        }
    }

    /// <summary>Gives an account another password and lifts its lock-out after failures.</summary>
    /// <returns>What is wrong, or null where it was set.</returns>
    public Task<AccountProblem?> SetPasswordAsync(string name, string password, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            name,
            account =>
            {
                if (AccountRules.OfPassword(account.UserName!, password) is { } problem)
                {
                    return problem;
                }

                account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                return null;
            },
            account => LogPassword(by.Name, account),
            cancellationToken);

    /// <summary>Changes what an account may do.</summary>
    /// <returns>What is wrong, or null where it is so now.</returns>
    public Task<AccountProblem?> SetRoleAsync(string name, AccountRole role, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            name,
            account =>
            {
                if (role != AccountRole.Admin && Guard(account, by) is { } problem)
                {
                    return problem;
                }

                account.Role = role;
                return null;
            },
            account => LogRole(by.Name, account, WireName.Of(role)),
            cancellationToken);

    /// <summary>Locks an account until it is unlocked. Unlocking lifts the lock-out after failures too.</summary>
    /// <returns>What is wrong, or null where it is so now.</returns>
    public Task<AccountProblem?> SetLockAsync(string name, bool isLocked, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            name,
            account =>
            {
                if (isLocked && Guard(account, by) is { } problem)
                {
                    return problem;
                }

                account.IsLocked = isLocked;
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                return null;
            },
            account => LogLock(by.Name, isLocked ? "locked" : "unlocked", account),
            cancellationToken);

    /// <summary>Removes an account. What it did keeps its name.</summary>
    /// <returns>What is wrong, or null where it is gone.</returns>
    public async Task<AccountProblem?> RemoveAsync(string name, Actor by, CancellationToken cancellationToken = default)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (await users.FindByNameAsync(name).ConfigureAwait(false) is not { } account)
            {
                return AccountProblem.Unknown;
            }

            if (Guard(account, by) is { } problem)
            {
                return problem;
            }

            Require(await users.DeleteAsync(account).ConfigureAwait(false));
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            LogRemoved(by.Name, account.UserName!);
            return null;
        }
    }

    private async Task<AccountProblem?> ChangeAsync(string name, Func<Account, AccountProblem?> change, Action<string> log, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (await users.FindByNameAsync(name).ConfigureAwait(false) is not { } account)
            {
                return AccountProblem.Unknown;
            }

            if (change(account) is { } problem)
            {
                context.ChangeTracker.Clear();
                return problem;
            }

            Require(await users.UpdateSecurityStampAsync(account).ConfigureAwait(false));
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            log(account.UserName!);
            return null;
        }
    }

    /// <summary>Why an account must keep its access, or null.</summary>
    private AccountProblem? Guard(Account account, Actor by) =>
        by.Is(account) ? AccountProblem.OwnAccount
        : account is { Role: AccountRole.Admin, IsLocked: false } && !context.Users.Any(a => a.Role == AccountRole.Admin && !a.IsLocked && a.Id != account.Id) ? AccountProblem.LastAdmin
        : null;

    private AccountItem Item(Account account) => new(
        account.UserName!, account.Role, account.CreatedAt, account.LastSignInAt, account.IsLocked, account.LockoutEnd > clock.GetUtcNow() ? account.LockoutEnd : null);

    /// <summary>All that a user can get wrong has been checked before; what is left is a defect.</summary>
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
        }
    }

    [LoggerMessage(LogLevel.Information, "{Actor} added the account {Account} as {Role}")]
    private partial void LogAdded(string actor, string account, string role);

    [LoggerMessage(LogLevel.Information, "{Actor} set a password for the account {Account}")]
    private partial void LogPassword(string actor, string account);

    [LoggerMessage(LogLevel.Information, "{Actor} made the account {Account} {Role}")]
    private partial void LogRole(string actor, string account, string role);

    [LoggerMessage(LogLevel.Information, "{Actor} {Change} the account {Account}")]
    private partial void LogLock(string actor, string change, string account);

    [LoggerMessage(LogLevel.Information, "{Actor} removed the account {Account}")]
    private partial void LogRemoved(string actor, string account);
}
