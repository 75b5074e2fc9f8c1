using System.ComponentModel.DataAnnotations;
using PolicyPortal.Catalog.Accounts;

namespace PolicyPortal.Web.Accounts;

/// <summary>More settings under <c>Accounts</c>: how people sign in on the pages.</summary>
public sealed class SigningInOptions
{
    public const string Section = AccountsOptions.Section;

    /// <summary>How long a session lasts, in minutes; it ends with the browser in any case.</summary>
    [Range(5, 10_080, ErrorMessage = "Accounts:SessionMinutes must be 5 to 10080.")]
    public int SessionMinutes { get; set; } = 480;

    /// <summary>Whether a session in use goes on; else it ends that long after it began.</summary>
    public bool SlidingSession { get; set; } = true;

    /// <summary>How many passwords one address may try in a minute, whatever the account.</summary>
    [Range(1, 100_000, ErrorMessage = "Accounts:AttemptsPerMinute must be 1 to 100000.")]
    public int AttemptsPerMinute { get; set; } = 10;

    /// <summary>The folder of the keys that protect sessions and forms; kept, so that a restart ends none. A relative path counts from the current directory.</summary>
    [Required(ErrorMessage = "Accounts:KeysFolder is empty.")]
    public string KeysFolder { get; set; } = "data/keys";

    /// <summary>Whether people may sign in over plain HTTP from another machine, where everyone on the way can read the password.</summary>
    public bool AllowPlainHttp { get; set; }
}
