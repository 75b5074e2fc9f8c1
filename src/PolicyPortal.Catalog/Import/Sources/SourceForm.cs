namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>How a source's text is written.</summary>
internal enum SourceForm
{
    /// <summary>Text as it is.</summary>
    Plain,
    Markdown,
    Html,

    /// <summary>Office Open XML, or what word processors wrote before it.</summary>
    Word,
    Pdf,

    /// <summary>A ZIP archive, which <see cref="SourceArchives"/> replaces by its files.</summary>
    Archive,
}

/// <summary>The forms that are read, told by the ending of the file name alone: a text that quotes markup is still a text.</summary>
internal static class SourceForms
{
    /// <summary>The form of a file of that name; <see cref="SourceForm.Plain"/> for any other ending.</summary>
    public static SourceForm Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => SourceForm.Markdown,
        ".html" or ".htm" => SourceForm.Html,
        ".docx" or ".docm" or ".doc" or ".wps" => SourceForm.Word,
        ".pdf" => SourceForm.Pdf,
        ".zip" => SourceForm.Archive,
        _ => SourceForm.Plain,
    };

    /// <summary>
    /// Whether a folder's or archive's file of that name is taken in. A README describes its folder and is no compilation; <c>~$…</c> is what Word keeps while a file is open.
    /// Old Word files are taken to be refused with a reason instead of being passed over.
    /// </summary>
    public static bool IsTakenFromFolder(string name) =>
        (Of(name) != SourceForm.Plain || Path.GetExtension(name).Equals(".txt", StringComparison.OrdinalIgnoreCase))
        && !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase)
        && !Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal);
}
