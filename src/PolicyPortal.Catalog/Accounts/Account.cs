using Microsoft.AspNetCore.Identity;

namespace PolicyPortal.Catalog.Accounts;

/// <summary>
/// Someone who may sign in. From <see cref="IdentityUser"/> it takes the name, the hash of the password, the security stamp (which changes with
/// all that must end open sessions) and the state of the lock-out after failures.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>What it may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was last signed in; null where it never was.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>When a password was last tried; failures that lie further apart than the lock-out lasts do not add up.</summary>
    public DateTimeOffset? LastAttemptAt { get; set; }

    /// <summary>Whether an admin has locked it, for as long as an admin likes; the lock-out after failures is <see cref="IdentityUser{TKey}.LockoutEnd"/>.</summary>
    public bool IsLocked { get; set; }
}
