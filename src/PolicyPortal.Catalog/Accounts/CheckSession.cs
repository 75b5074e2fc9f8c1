using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Accounts.Storage;

namespace PolicyPortal.Catalog.Accounts;

/// <summary>Whether a session may go on: asked with each of its requests, for the price of one lookup by key.</summary>
public sealed class CheckSession(AccountsContext context)
{
    /// <summary>Whether the account is there, is not locked, and nothing has changed since that ends its sessions: password, role, lock.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="stamp">The security stamp that the session began with.</param>
    public Task<bool> Handle(string id, string stamp, CancellationToken cancellationToken) =>
        context.Users.AnyAsync(a => a.Id == id && a.SecurityStamp == stamp && !a.IsLocked, cancellationToken);
}
