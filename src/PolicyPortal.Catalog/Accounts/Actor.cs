namespace PolicyPortal.Catalog.Accounts;

/// <summary>How someone reached the portal.</summary>
public enum ActorChannel
{
    /// <summary>Signed in on the pages.</summary>
    Web,

    /// <summary>On the command line of the machine.</summary>
    Cli,
}

/// <summary>Who does something, as it is written down with what was done.</summary>
/// <param name="Name">The account's name; on the command line <c>cli:</c> and the name that the system knows the user by.</param>
/// <param name="Channel">How they reached the portal.</param>
public sealed record Actor(string Name, ActorChannel Channel)
{
    /// <summary>Who runs this program on the command line.</summary>
    public static Actor CommandLine() => new("cli:" + Environment.UserName, ActorChannel.Cli);

    /// <summary>Who is signed in under this name.</summary>
    public static Actor SignedIn(string name) => new(name, ActorChannel.Web);

    /// <summary>Whether an account is the actor's own.</summary>
    public bool Is(Account account) => Channel == ActorChannel.Web && string.Equals(Name, account.UserName, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
