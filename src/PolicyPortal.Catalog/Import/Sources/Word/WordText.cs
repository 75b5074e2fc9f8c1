namespace PolicyPortal.Catalog.Import.Sources.Word;

/// <summary>
/// The text of a Word file as it is printed when all tracked changes are accepted, one line a paragraph: automatic numbers as their labels, headings with Markdown
/// marks, a table row a line, notes behind the paragraph that refers to them. Headers, footers, comments, macros and hidden text are left out.
/// </summary>
internal static class WordText
{
    /// <summary>The name that stands in the place of an encoding.</summary>
    public const string Encoding = "docx";

    private static readonly byte[] Package = "PK"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>How a password-protected file names its content, in UTF-16 (MS-OFFCRYPTO 2.3.4).</summary>
    private static readonly byte[] EncryptedPackage = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Reads a file, in time and memory that grow with its size alone.</summary>
    /// <exception cref="RejectedSourceException">Whatever is wrong with it.</exception>
    public static PrintedText Read(byte[] bytes, SourceOptions options)
    {
        if (!bytes.AsSpan().StartsWith(Package))
        {
            var isCompound = bytes.AsSpan().StartsWith(Compound);
            throw new RejectedSourceException(
                isCompound && bytes.AsSpan().IndexOf(EncryptedPackage) >= 0 ? RejectionReason.Encrypted
                : isCompound || bytes.AsSpan().StartsWith("{\\rtf"u8) ? RejectionReason.OldWord
                : RejectionReason.NotWord);
        }

        var package = new WordPackage(bytes, options);
        using var main = package.Open(package.MainPart) ?? throw new RejectedSourceException(RejectionReason.NotWord);
        if (!main.GoToRoot("document"))
        {
            throw new RejectedSourceException(RejectionReason.NotWord);
        }

        var targets = package.Targets(package.MainPart);
        using var stylesPart = Open(package, targets, "styles");
        var styles = WordStyles.Read(stylesPart);
        using var numberingPart = Open(package, targets, "numbering");
        var numbering = WordNumbering.Read(numberingPart, styles);
        var notes = new Dictionary<(string, string), List<string>>();
        ReadNotes(package, targets, "footnote", notes, styles, options);
        ReadNotes(package, targets, "endnote", notes, styles, options);
        var lines = WordStory.Read(new(main, styles, numbering, notes, options.BytesAFile));
        return new(string.Join('\n', lines.Select(line => line.Text)) + '\n', []);
    }

    private static PartReader? Open(WordPackage package, Dictionary<string, string> targets, string kind) => targets.TryGetValue(kind, out var part) ? package.Open(part) : null;

    private static void ReadNotes(WordPackage package, Dictionary<string, string> targets, string kind, Dictionary<(string, string), List<string>> notes, WordStyles styles, SourceOptions options)
    {
        using var part = Open(package, targets, kind + "s");
        if (part is null || !part.GoToRoot(kind + "s"))
        {
            return;
        }

        var none = new Dictionary<(string, string), List<string>>();
        var depth = part.Depth;
        while (part.NextChild(depth))
        {
            // Those with a type are the rules above the notes.
            if (part.Name == kind && part.Attribute("id") is { } id && part.Attribute("type") is null or "normal")
            {
                // Without the automatic number, which would read as the number of a measure.
                var lines = WordStory.Read(new(part, styles, WordNumbering.Read(null, styles), none, options.BytesAFile)).Select(line => line.Text).Where(line => line.Length > 0).ToList();
                if (lines.Count > 0)
                {
                    lines[0] = "注：" + lines[0];
                    notes.TryAdd((kind + "Reference", id), lines);
                }
            }
        }
    }
}
