namespace PolicyPortal.Catalog.Storage;

/// <summary>What is wrong with a file that should hold a catalogue.</summary>
public enum CatalogFileProblem
{
    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The system does not let it be read.</summary>
    Unreadable,

    /// <summary>It is no SQLite database.</summary>
    NotADatabase,

    /// <summary>It is one, but cut off or overwritten in places: SQLite's own check fails.</summary>
    Damaged,

    /// <summary>Rows point to rows that are not there.</summary>
    BrokenReferences,

    /// <summary>It is a sound database of something else.</summary>
    NotACatalogue,

    /// <summary>It was made by a newer version of this program.</summary>
    NewerSchema,
}

/// <summary>What looking through a file gave.</summary>
/// <param name="Problem">What is wrong; null where nothing is.</param>
/// <param name="Detail">What SQLite says of it.</param>
/// <param name="Compilations">Compilations that it holds.</param>
/// <param name="Works">Documents that it holds, printings of one counted once.</param>
public sealed record CatalogFileCheck(CatalogFileProblem? Problem, string? Detail, long Compilations, long Works);
