namespace PolicyPortal.Catalog.Accounts;

/// <summary>
/// What names and passwords have to be. Length counts and not the mixture of characters, and passwords that are tried first are refused,
/// as NIST SP 800-63B (5.1.1.2) asks.
/// </summary>
public static class AccountRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 64;

    /// <summary>The shortest password, in characters.</summary>
    public const int ShortestPassword = 12;

    /// <summary>The longest password, in characters, so that nobody keeps the portal busy with hashing.</summary>
    public const int LongestPassword = 256;

    private const int FewestDifferent = 5;

    private static readonly HashSet<string> Common = [.. EmbeddedLines.Of("Accounts.Data.common-passwords.txt")];

    /// <summary>What is wrong with a name, or null.</summary>
    public static AccountProblem? OfName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@') ? null : AccountProblem.NameInvalid;

    /// <summary>What is wrong with a password for an account of this name, or null.</summary>
    public static AccountProblem? OfPassword(string name, string password) => password.Length switch
    {
        < ShortestPassword => AccountProblem.PasswordShort,
        > LongestPassword => AccountProblem.PasswordLong,
        _ => IsTriedFirst(name.ToLowerInvariant(), password.ToLowerInvariant()) ? AccountProblem.PasswordCommon : null,
    };

    /// <summary>A common password, also with digits and marks behind it; the name with nothing but digits and marks around it; few characters over and over.</summary>
    private static bool IsTriedFirst(string name, string password)
    {
        var stem = password.TrimEnd([.. password.Where(c => !char.IsLetter(c))]);
        var rest = name.Length > 0 ? password.Replace(name, "", StringComparison.Ordinal) : password;
        return Common.Contains(password) || Common.Contains(stem)
            || password.Distinct().Count() < FewestDifferent
            || (rest.Length < password.Length && !rest.Any(char.IsLetter));
    }
}
