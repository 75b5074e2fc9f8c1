namespace PolicyPortal.Catalog.Import;

/// <summary>What an import is doing.</summary>
public enum ImportStage
{
    /// <summary>Files are read and parsed; counted in files.</summary>
    Reading,

    /// <summary>Records are written; counted in documents.</summary>
    Writing,

    /// <summary>Printings, citations and bodies are joined across compilations.</summary>
    Linking,
}

/// <summary>A step of an import.</summary>
/// <param name="FileName">The file just done; null where the step is about all of them.</param>
/// <param name="Done">How many are done, of <paramref name="Total"/>.</param>
public sealed record ImportProgress(ImportStage Stage, string? FileName, int Done, int Total);
