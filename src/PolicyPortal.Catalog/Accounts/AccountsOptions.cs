using System.ComponentModel.DataAnnotations;

namespace PolicyPortal.Catalog.Accounts;

/// <summary>Settings under <c>Accounts</c>: where accounts are kept and how their passwords are guarded.</summary>
public sealed class AccountsOptions
{
    public const string Section = "Accounts";

    /// <summary>Where accounts are kept if no setting says otherwise.</summary>
    public const string DefaultConnectionString = "Data Source=data/accounts.db";

    /// <summary>
    /// An ADO.NET connection string of SQLite; a relative <c>Data Source</c> counts from the current directory, its folder is made. A file of its own,
    /// so that a catalogue can be handed on without password hashes.
    /// </summary>
    [Required(ErrorMessage = "Accounts:ConnectionString is empty.")]
    public string ConnectionString { get; set; } = DefaultConnectionString;

    /// <summary>Rounds of PBKDF2-HMAC-SHA512 a password; OWASP asks for 210,000 or more (Password Storage Cheat Sheet). Hashes made with fewer are made anew at the next sign-in.</summary>
    [Range(210_000, 10_000_000, ErrorMessage = "Accounts:HashIterations must be 210000 to 10000000.")]
    public int HashIterations { get; set; } = 210_000;

    /// <summary>How many failures within <see cref="LockoutMinutes"/> lock an account out.</summary>
    [Range(3, 100, ErrorMessage = "Accounts:LockoutFailures must be 3 to 100.")]
    public int LockoutFailures { get; set; } = 5;

    /// <summary>For how many minutes an account is locked out after too many failures, and within how many they add up.</summary>
    [Range(1, 1440, ErrorMessage = "Accounts:LockoutMinutes must be 1 to 1440.")]
    public int LockoutMinutes { get; set; } = 15;
}
