using System.Globalization;
using PolicyPortal.Catalog.Accounts;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Presentation;

/// <summary>What pages say of accounts.</summary>
public static class AccountText
{
    /// <summary>Why something could not be done with an account.</summary>
    public static string Of(AccountProblem problem, string name) => string.Format(
        CultureInfo.CurrentCulture, Texts.Get("AccountProblem." + WireName.Of(problem)), name, AccountRules.LongestName, AccountRules.ShortestPassword, AccountRules.LongestPassword);

    /// <summary>The name of a role.</summary>
    public static string Of(AccountRole role) => Texts.Get("AccountRole." + WireName.Of(role));

    /// <summary>What was done with an account.</summary>
    public static string Done(string what, string name) => string.Format(CultureInfo.CurrentCulture, Texts.Get("AccountDone." + what), name);

    /// <summary>A moment to the minute, in China's time as all days of the portal.</summary>
    public static string Of(DateTimeOffset moment) => moment.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
