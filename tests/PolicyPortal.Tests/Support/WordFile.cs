using System.IO.Compression;
using System.Text;

namespace PolicyPortal.Tests.Support;

/// <summary>Word files made part by part, also such as no word processor writes.</summary>
internal static class WordFile
{
    private const string Names = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" """;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A file with this in its body, and these in its other parts (numbering, styles, footnotes, endnotes, header1).</summary>
    public static byte[] Of(string body, params (string Part, string Content)[] parts) => OfParts(
    [
        ("word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document {Names}><w:body>{body}</w:body></w:document>"""),
        .. parts.Select(part => ($"word/{part.Part}.xml", $"<w:{part.Part} {Names}>{part.Content}</w:{part.Part}>")),
    ]);

    /// <summary>A file with these parts as they are, and the relationships between them.</summary>
    public static byte[] OfParts(IEnumerable<(string Name, string Content)> parts)
    {
        var all = parts.ToList();
        var targets = all.Select(part => Path.GetFileNameWithoutExtension(part.Name)).Where(name => name != "document")
            .Select((name, i) => $"""<Relationship Id="r{i}" Type="{Relations}/{name.TrimEnd('1')}" Target="{name}.xml"/>""");
        const string hyperlink = $"""<Relationship Id="h" Type="{Relations}/hyperlink" Target="http://[::malformed" TargetMode="External"/>""";
        all.Insert(0, ("_rels/.rels", Related($"""<Relationship Id="r" Type="{Relations}/officeDocument" Target="word/document.xml"/>""")));
        all.Insert(1, ("word/_rels/document.xml.rels", Related(string.Concat(targets) + hyperlink)));
        return Zip(all.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))));
    }

    /// <summary>An archive with these entries.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Related(string relationships) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>""";
}
