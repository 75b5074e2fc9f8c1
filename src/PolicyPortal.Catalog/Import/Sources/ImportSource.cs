namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>One thing to import: a name and its bytes, from a file or an upload.</summary>
/// <param name="Name">File name without folders, in Unicode normalization form C; the compilation's identity.</param>
/// <param name="Path">Where it came from, for messages.</param>
/// <param name="Open">Opens the bytes; may throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record ImportSource(string Name, string Path, Func<Stream> Open)
{
    /// <summary>Name of the encoding to read it in; null where it is found out.</summary>
    public string? Encoding { get; init; }

    /// <summary>File name of the archive that it came in; null where it came by itself.</summary>
    public string? Container { get; init; }

    /// <summary>Why it is refused, where this is known before its bytes are read; null else.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>A file on disk, which need not exist: reading it then says so.</summary>
    public static ImportSource FromFile(string path) =>
        new(System.IO.Path.GetFileName(path).Normalize(), path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));

    /// <summary>
    /// The files of the paths: a file is itself whatever it is called, a folder stands for its texts (.txt, .md, .markdown, .html, .htm, but no README)
    /// and those of its folders. In ordinal order of names within each folder.
    /// </summary>
    public static IReadOnlyList<ImportSource> FromPaths(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(SourceForms.IsTakenFromFolder).Order(StringComparer.Ordinal)
            : [path]).Select(FromFile),
    ];
}
