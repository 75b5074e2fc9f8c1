using PolicyPortal.Catalog.Import.Sources.Archives;

namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>
/// The parts of a Word file (ECMA-376 part 2). Only parts that are asked for are unpacked, within the limits for archives. Relationships to anything outside the
/// file are never followed, and malformed addresses in hyperlinks, which word processors write and the Open XML SDK refuses, do no harm.
/// </summary>
internal sealed class WordPackage
{
    private readonly Dictionary<string, ZipEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] bytes;
    private readonly SourceOptions options;
    private long unpacked;

    /// <exception cref="RejectedSourceException">No archive, or one with too many entries.</exception>
    public WordPackage(byte[] bytes, SourceOptions options)
    {
        this.bytes = bytes;
        this.options = options;
        using var archive = Archive();
        foreach (var entry in ZipDirectory.Read(archive, options.ArchiveEntries))
        {
            parts.TryAdd(entry.Name.Replace('\\', '/').TrimStart('/'), entry);
        }

        MainPart = Targets("").GetValueOrDefault("officeDocument") ?? "word/document.xml";
    }

    /// <summary>Name of the part with the text.</summary>
    public string MainPart { get; }

    /// <summary>The parts that a part refers to, by the last word of the relationship's type (styles, numbering, footnotes …); the first of each.</summary>
    /// <param name="part">Name of the part; empty for the file itself.</param>
    public Dictionary<string, string> Targets(string part)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var relations = Open($"{folder}_rels/{part[folder.Length..]}.rels");
        if (relations is null)
        {
            return targets;
        }

        relations.GoToRoot("Relationships");
        var depth = relations.Depth;
        while (relations.NextChild(depth))
        {
            if (relations.Name == "Relationship" && relations.Plain("TargetMode") != "External" && relations.Plain("Type") is { } type && relations.Plain("Target") is { } target)
            {
                targets.TryAdd(type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
            }
        }

        return targets;
    }

    /// <summary>Opens a part; null where there is none of that name.</summary>
    /// <exception cref="RejectedSourceException">The part or all together unpack to too much.</exception>
    public PartReader? Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
        {
            return null;
        }

        unpacked += entry.Size;
        return unpacked > options.BytesAnArchive
            ? throw new RejectedSourceException(RejectionReason.UnpacksTooLarge)
            : new PartReader(() => ZipEntryStream.Open(Archive, entry, options));
    }

    private MemoryStream Archive() => new(bytes, writable: false);

    // "styles.xml", "/word/styles.xml", "../customXml/item1.xml"
    private static string Resolve(string folder, string target)
    {
        List<string> path = [.. (target.StartsWith('/') ? "" : folder).Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
