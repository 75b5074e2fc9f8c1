using System.ComponentModel.DataAnnotations;

namespace PolicyPortal.Catalog.Storage;

/// <summary>Settings under <c>Catalog</c>: where the catalogue is kept.</summary>
public sealed class CatalogOptions
{
    public const string Section = "Catalog";

    /// <summary>The only provider so far.</summary>
    public const string Sqlite = "sqlite";

    [Required]
    [AllowedValues(Sqlite, ErrorMessage = "Catalog:Provider must be 'sqlite'.")]
    public string Provider { get; set; } = Sqlite;

    /// <summary>An ADO.NET connection string; a relative <c>Data Source</c> counts from the current directory, its folder is made.</summary>
    [Required(ErrorMessage = "Catalog:ConnectionString is empty.")]
    public string ConnectionString { get; set; } = "Data Source=data/catalog.db";
}
