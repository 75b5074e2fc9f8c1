namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>One thing to import: a name and its bytes, from a file or an upload.</summary>
/// <param name="Name">File name without folders, in Unicode normalization form C; the compilation's identity.</param>
/// <param name="Path">Where it came from, for messages.</param>
/// <param name="Open">Opens the bytes; may throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record ImportSource(string Name, string Path, Func<Stream> Open)
{
    /// <summary>Name of the encoding to read it in, one of <see cref="SourceDecoder.Choices"/>; null where it is found out.</summary>
    public string? Encoding { get; init; }

    /// <summary>File name of the archive that it came in; null where it came by itself.</summary>
    public string? Container { get; init; }

    /// <summary>Why it is refused, where this is known before its bytes are read; null else.</summary>
    public RejectionReason? Rejection { get; init; }

    /// <summary>A file on disk, which need not exist: reading it then says so.</summary>
    public static ImportSource FromFile(string path) =>
        Named(System.IO.Path.GetFileName(path), path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));

    /// <summary>An uploaded file.</summary>
    /// <param name="name">The name that the browser gave, of which folders are dropped; not to be trusted.</param>
    /// <param name="open">Opens the bytes, more than once.</param>
    public static ImportSource FromUpload(string name, Func<Stream> open)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return Named(last, last, open);
    }

    /// <summary>
    /// The files of the paths: a file is itself whatever it is called, a folder stands for what it holds to read (<see cref="SourceForms.IsTakenFromFolder"/>)
    /// and for its folders. In ordinal order of names within each folder. Archives are not opened, see <see cref="SourceArchives"/>.
    /// </summary>
    public static IReadOnlyList<ImportSource> FromPaths(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(SourceForms.IsTakenFromFolder).Order(StringComparer.Ordinal)
            : [path]).Select(FromFile),
    ];

    private static ImportSource Named(string name, string path, Func<Stream> open) => new(SourceNames.Shown(name), SourceNames.Printable(path), open) { Rejection = SourceNames.Refusal(name) };
}
