namespace PolicyPortal.Catalog.Accounts;

/// <summary>Why something could not be done with an account.</summary>
public enum AccountProblem
{
    /// <summary>The name is empty, longer than <see cref="AccountRules.LongestName"/>, or holds something other than letters, digits and <c>. _ - @</c>.</summary>
    NameInvalid,

    /// <summary>There is an account of this name; capital and small letters do not differ.</summary>
    NameTaken,

    /// <summary>There is no account of this name.</summary>
    Unknown,

    /// <summary>The password has fewer than <see cref="AccountRules.ShortestPassword"/> characters.</summary>
    PasswordShort,

    /// <summary>The password has more than <see cref="AccountRules.LongestPassword"/> characters.</summary>
    PasswordLong,

    /// <summary>The password is one of those tried first: a common one, the name, or a few characters over and over.</summary>
    PasswordCommon,

    /// <summary>Without this account nobody could administer the portal any more.</summary>
    LastAdmin,

    /// <summary>Nobody takes their own access away; another admin has to.</summary>
    OwnAccount,
}
