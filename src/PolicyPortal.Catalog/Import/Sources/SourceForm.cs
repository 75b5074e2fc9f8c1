namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>How a source's text is written.</summary>
internal enum SourceForm
{
    /// <summary>Text as it is.</summary>
    Plain,
    Markdown,
    Html,
}

/// <summary>The forms that are read, told by the ending of the file name alone: a text that quotes markup is still a text.</summary>
internal static class SourceForms
{
    /// <summary>The form of a file of that name; <see cref="SourceForm.Plain"/> for any other ending.</summary>
    public static SourceForm Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => SourceForm.Markdown,
        ".html" or ".htm" => SourceForm.Html,
        _ => SourceForm.Plain,
    };

    /// <summary>Whether a folder's file of that name is taken in. A README describes its folder and is no compilation.</summary>
    public static bool IsTakenFromFolder(string name) =>
        (Of(name) != SourceForm.Plain || Path.GetExtension(name).Equals(".txt", StringComparison.OrdinalIgnoreCase))
        && !Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);
}
