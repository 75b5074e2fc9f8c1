using System.ComponentModel.DataAnnotations;

namespace PolicyPortal.Catalog.Backups;

/// <summary>Settings under <c>Backup</c>: copies of the catalogue.</summary>
public sealed class BackupOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Backup";

    /// <summary>Where copies are kept; a relative one counts from the working directory, it is made with the first copy.</summary>
    [Required(ErrorMessage = "Backup:Folder is empty.")]
    public string Folder { get; set; } = "data/backups";

    /// <summary>How many copies of each kind (by hand, by the clock, before a restoring) are kept: the newest. Older ones go when another is made.</summary>
    [Range(1, 10_000)]
    public int Keep { get; set; } = 10;

    /// <summary>Hours from one copy that the portal makes by itself to the next; 0: it makes none.</summary>
    [Range(0, 8760)]
    public double EveryHours { get; set; }
}
