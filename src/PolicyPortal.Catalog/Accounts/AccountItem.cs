namespace PolicyPortal.Catalog.Accounts;

/// <summary>An account as lists show it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastSignInAt">When it was last signed in; null where it never was.</param>
/// <param name="IsLocked">Whether an admin has locked it.</param>
/// <param name="LockedOutUntil">Until when it is locked out after failures; null where it is not.</param>
public sealed record AccountItem(string Name, AccountRole Role, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt, bool IsLocked, DateTimeOffset? LockedOutUntil);
