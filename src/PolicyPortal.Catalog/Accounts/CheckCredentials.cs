using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyPortal.Catalog.Accounts.Storage;

namespace PolicyPortal.Catalog.Accounts;

/// <summary>
/// Whether a name and a password belong together. An unknown name, a wrong password and a locked account get the same answer after the same work,
/// so that nobody learns which names there are. An attempt is counted before the password is looked at, in one statement: any number of
/// attempts at once have no more tries than those one after another.
/// </summary>
public sealed class CheckCredentials(AccountsContext context, UserManager<Account> users, DecoyHash decoy, TimeProvider clock, IOptions<AccountsOptions> options)
{
    /// <summary>The account, where it exists, is not locked, and the password is its own; else null.</summary>
    public async Task<Account?> Handle(string name, string password, CancellationToken cancellationToken = default)
    {
        // Made with the first check, whomever it is for, and not with the first unknown name.
        var hash = decoy.Value;
        var key = users.NormalizeName(name);
        var account = name.Length > AccountRules.LongestName ? null : await context.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == key, cancellationToken).ConfigureAwait(false);
        var isCounted = await CountAsync(account?.Id ?? "", cancellationToken).ConfigureAwait(false);
        var typed = password.Length > AccountRules.LongestPassword ? "" : password;
        var answer = users.PasswordHasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? hash, typed);
        if (account is null || account.IsLocked || !isCounted || answer == PasswordVerificationResult.Failed)
        {
            return null;
        }

        var (now, newHash) = (clock.GetUtcNow(), answer == PasswordVerificationResult.SuccessRehashNeeded ? users.PasswordHasher.HashPassword(account, typed) : account.PasswordHash);
        await context.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.AccessFailedCount, 0)
                .SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null)
                .SetProperty(a => a.LastSignInAt, now)
                .SetProperty(a => a.PasswordHash, newHash),
            cancellationToken).ConfigureAwait(false);
        return account;
    }

    /// <summary>Counts an attempt; false where the account is locked out. The last attempt allowed locks out at once, and is forgiven if it succeeds.</summary>
    private async Task<bool> CountAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (most, length) = (options.Value.LockoutFailures, TimeSpan.FromMinutes(options.Value.LockoutMinutes));
        var (since, until) = (now - length, now + length);
        return await context.Users.Where(a => a.Id == id && (a.LockoutEnd == null || a.LockoutEnd <= now)).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.LockoutEnd, a => a.LastAttemptAt > since && a.AccessFailedCount + 1 >= most ? until : null)
                .SetProperty(a => a.AccessFailedCount, a => a.LastAttemptAt > since ? a.AccessFailedCount + 1 : 1)
                .SetProperty(a => a.LastAttemptAt, now),
            cancellationToken).ConfigureAwait(false) > 0;
    }
}

/// <summary>The hash of a password that nobody knows, to be compared with where a name is unknown; as costly as any other.</summary>
public sealed class DecoyHash(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> hash = new(() => new PasswordHasher<Account>(options).HashPassword(new Account(), Guid.NewGuid().ToString()));

    /// <summary>The hash.</summary>
    public string Value => hash.Value;
}
