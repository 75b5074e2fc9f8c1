using System.Globalization;
using System.Text;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>What may be the name of a source. Names of uploads and of files in archives are chosen by whoever made them.</summary>
public static class SourceNames
{
    /// <summary>Characters that the name of a file may have, as on most file systems.</summary>
    public const int Longest = 255;

    /// <summary>Characters that the path of a file in an archive may have.</summary>
    private const int LongestPath = 1024;

    /// <summary>Why a file of that name is refused; null where it is not.</summary>
    internal static RejectionReason? Refusal(string name) => name.Length > Longest || name.Any(IsUnprintable) ? RejectionReason.BadName : null;

    /// <summary>Why a file of that path in an archive is refused; null where it is not. Folders are parted by slashes.</summary>
    internal static RejectionReason? RefusalOfPath(string path) =>
        path.StartsWith('/') || path is [_, ':', ..] || path.Split('/').Contains("..") ? RejectionReason.UnsafePath
        : path.Length > LongestPath || path.Any(IsUnprintable) ? RejectionReason.BadName
        : Refusal(path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>The name as it can be shown and kept: without what controls a terminal or turns its direction, not too long, in normalization form C.</summary>
    internal static string Shown(string name) => Printable(name.Length > Longest ? name[..(Longest - 1)] + "…" : name);

    /// <summary>The text with U+FFFD in the place of what controls a terminal or turns its direction, in normalization form C.</summary>
    internal static string Printable(string text)
    {
        var printable = string.Concat(text.Select(c => IsUnprintable(c) ? '\uFFFD' : c));
        return printable.IsNormalized(NormalizationForm.FormC) ? printable : printable.Normalize(NormalizationForm.FormC);
    }

    // A lone half of a character cannot be kept in UTF-8; it is not looked for, because decoders give none.
    private static bool IsUnprintable(char c) => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
