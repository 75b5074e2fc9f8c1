using PolicyPortal.Catalog.Import.Sources.Archives;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>
/// Opens archives. What is in one is read from it each time, entry by entry, and never written anywhere by the name that it has there. An entry that is refused
/// keeps its place with its reason; the others are taken in.
/// </summary>
public static class SourceArchives
{
    /// <summary>
    /// The sources with each archive replaced by the files in it that a folder would be read for, in ordinal order of their paths. A file is named by its own name;
    /// where several have the same, by its folders and its name: <c>北京 - 通知.docx</c>.
    /// </summary>
    /// <param name="sources">Files, uploads; archives inside archives are refused.</param>
    /// <param name="options">The limits.</param>
    public static IReadOnlyList<ImportSource> Expand(IEnumerable<ImportSource> sources, SourceOptions options) =>
        [.. sources.SelectMany(source => source.Container is null && source.Rejection is null && SourceForms.Of(source.Name) == SourceForm.Archive ? Open(source, options) : [source])];

    private static IReadOnlyList<ImportSource> Open(ImportSource archive, SourceOptions options)
    {
        try
        {
            using var stream = archive.Open();
            return stream.Length > options.BytesAFile ? Refused(archive, RejectionReason.TooLarge) : Files(archive, ZipDirectory.Read(stream, options.ArchiveEntries), options);
        }
        catch (RejectedSourceException e)
        {
            return Refused(archive, e.Reason);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused(archive, RejectionReason.NotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Refused(archive, RejectionReason.Unreadable);
        }
    }

    private static IReadOnlyList<ImportSource> Files(ImportSource archive, List<ZipEntry> entries, SourceOptions options)
    {
        // Some programs write paths as Windows has them.
        var files = entries.Where(entry => !entry.IsFolder).Select(entry => (Entry: entry, Path: entry.Name.Replace('\\', '/'))).Where(file => IsTaken(file.Path))
            .Select(file => (file.Entry, file.Path, Refusal: SourceNames.RefusalOfPath(file.Path) ?? ZipEntryStream.Refusal(file.Entry, options) ?? Refusal(file.Path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            return Refused(archive, RejectionReason.NothingInside);
        }

        if (files.Where(file => file.Refusal is null).Sum(file => (decimal)file.Entry.Size) > options.BytesAnArchive)
        {
            return Refused(archive, RejectionReason.UnpacksTooLarge);
        }

        var counts = files.CountBy(file => NameOf(file.Path), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. files.Select(file =>
            {
                var name = counts[NameOf(file.Path)] == 1 || file.Refusal is not null ? NameOf(file.Path) : string.Join(" - ", file.Path.Split('/', StringSplitOptions.RemoveEmptyEntries));
                return new ImportSource(SourceNames.Shown(name), SourceNames.Printable($"{archive.Path}/{file.Path}"), () => ZipEntryStream.Open(archive.Open, file.Entry, options))
                {
                    Container = archive.Name,
                    Encoding = archive.Encoding,
                    Rejection = file.Refusal ?? SourceNames.Refusal(name),
                };
            }),
        ];
    }

    /// <summary>What a folder would be read for, and archives, to be refused; not what systems put beside files (<c>__MACOSX/</c>, names with a dot in front).</summary>
    private static bool IsTaken(string path) =>
        SourceForms.IsTakenFromFolder(NameOf(path)) && !path.Split('/').Any(folder => folder is "__MACOSX" || (folder.StartsWith('.') && folder is not ("." or "..")));

    private static RejectionReason? Refusal(string path) => SourceForms.Of(path) == SourceForm.Archive ? RejectionReason.Archive : null;

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static ImportSource[] Refused(ImportSource archive, RejectionReason reason) => [archive with { Rejection = reason }];
}
