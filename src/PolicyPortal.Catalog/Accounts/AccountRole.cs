namespace PolicyPortal.Catalog.Accounts;

/// <summary>What an account may do. Readers need none: all that is published can be read without signing in.</summary>
public enum AccountRole
{
    /// <summary>Corrects what the parser read.</summary>
    Editor,

    /// <summary>All that an editor may, and imports, events and accounts.</summary>
    Admin,
}
