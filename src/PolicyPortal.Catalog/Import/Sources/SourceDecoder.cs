using System.Diagnostics.CodeAnalysis;
using System.Text;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>A source's text.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="Encoding"><c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>utf-32le</c>, <c>gb18030</c>, or <c>big5</c> where a page names it.</param>
/// <param name="Broken">Whether bytes could not be read and stand in the text as U+FFFD.</param>
public sealed record DecodedSource(string Text, string Encoding, bool Broken)
{
    /// <summary>Doubts about how the text was taken out of its markup.</summary>
    public IReadOnlyList<ParseNote> Notes { get; init; } = [];
}

/// <summary>Turns the bytes of a source into text. Byte order marks decide; without one, what reads as text of this language does.</summary>
public static class SourceDecoder
{
    /// <summary>Share of broken sequences among the multi-byte sequences up to which a text still counts as UTF-8.</summary>
    private const double MostBroken = 0.1;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePages.Get("GB18030");
    private static readonly Encoding Big5 = CodePages.Get("big5");

    /// <summary>File types that may look like text at their head but are none: PDF, ZIP (docx, xlsx), OLE (doc, xls), RTF, gzip, PNG, JPEG.</summary>
    private static readonly byte[][] Signatures =
    [
        "%PDF-"u8.ToArray(), "PK\x03\x04"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], "{\\rtf"u8.ToArray(), [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
    ];

    /// <summary>The encodings that a source can be read in when it is said which (<see cref="ImportSource.Encoding"/>), by their names.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];

    /// <summary>Decodes the bytes, or says why not.</summary>
    /// <param name="declared">The encoding that the source itself names, which counts where there is no byte order mark and the bytes are no valid UTF-8.</param>
    /// <param name="chosen">The encoding that somebody chose, one of <see cref="Choices"/>, which counts more than anything else; null for none.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out DecodedSource? source, out RejectionReason reason, string? declared = null, string? chosen = null)
    {
        (source, reason) = chosen is not null && !bytes.IsEmpty ? As(bytes, chosen) : Decode(bytes, declared);
        if (source is not null && string.IsNullOrWhiteSpace(source.Text))
        {
            (source, reason) = (null, RejectionReason.Empty);
        }

        return source is not null;
    }

    private static (DecodedSource? Source, RejectionReason Reason) Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.IsEmpty)
        {
            return (null, RejectionReason.Empty);
        }

        if (ByMark(bytes) is { } marked)
        {
            return TextPlausibility.HasBinary(marked.Text) ? (null, RejectionReason.Binary) : (marked, default);
        }

        foreach (var signature in Signatures)
        {
            if (bytes.StartsWith(signature))
            {
                return (null, RejectionReason.Binary);
            }
        }

        if (!bytes.Contains((byte)0) && TryStrict(StrictUtf8, bytes) is { } utf8)
        {
            return TextPlausibility.HasBinary(utf8) ? (null, RejectionReason.Binary) : (new(utf8, "utf-8", false), default);
        }

        if (declared is not null && ByName(bytes, declared) is { } named)
        {
            return (named, default);
        }

        return Best(bytes) is { } best ? (best, default) : (null, LooksBinary(bytes) ? RejectionReason.Binary : RejectionReason.UnknownEncoding);
    }

    /// <summary>The text in the chosen encoding, with what does not fit it as U+FFFD.</summary>
    private static (DecodedSource? Source, RejectionReason Reason) As(ReadOnlySpan<byte> bytes, string name)
    {
        var (encoding, mark) = name switch
        {
            "utf-8" => (Encoding.UTF8, 3),
            "utf-16le" => (Encoding.Unicode, 2),
            "utf-16be" => (Encoding.BigEndianUnicode, 2),
            "gb18030" => (Gb18030, 4),
            "big5" => (Big5, 0),
            _ => (null, 0),
        };
        if (encoding is null)
        {
            return (null, RejectionReason.UnknownEncoding);
        }

        var hasMark = mark > 0 && bytes.Length >= mark && encoding.GetString(bytes[..mark]) == "\uFEFF";
        var decoded = Lenient(encoding, hasMark ? bytes[mark..] : bytes, name);
        return TextPlausibility.HasBinary(decoded.Text) ? (null, RejectionReason.Binary) : (decoded, default);
    }

    private static DecodedSource? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Lenient(Encoding.UTF8, bytes[3..], "utf-8-bom"),
        [0xFF, 0xFE, 0, 0, ..] => Lenient(Encoding.UTF32, bytes[4..], "utf-32le"),
        [0xFF, 0xFE, ..] => Lenient(Encoding.Unicode, bytes[2..], "utf-16le"),
        [0xFE, 0xFF, ..] => Lenient(Encoding.BigEndianUnicode, bytes[2..], "utf-16be"),
        [0x84, 0x31, 0x95, 0x33, ..] => Lenient(Gb18030, bytes[4..], "gb18030"),
        _ => null,
    };

    /// <summary>The text in the encoding of that name, where the bytes read as text in it: pages that were converted often still name their old one.</summary>
    private static DecodedSource? ByName(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Contains((byte)0) || CodePages.Find(name) is not { } encoding)
        {
            return null;
        }

        var decoded = Lenient(encoding, bytes, name);
        return TextPlausibility.Of(decoded.Text) >= TextPlausibility.Enough && !TextPlausibility.HasBinary(decoded.Text) ? decoded : null;
    }

    /// <summary>The reading that looks most like a text in Chinese or English; null where none looks enough like it.</summary>
    private static DecodedSource? Best(ReadOnlySpan<byte> bytes)
    {
        // UTF-16 Chinese without line ends has no zero byte, and most byte pairs are valid GB18030: only the outcome tells.
        var sample = bytes[..Math.Min(bytes.Length, 1 << 16)];
        var candidates = new List<(double Score, Encoding Encoding, string Name)>();
        if (bytes.Length % 2 == 0)
        {
            var even = sample[..(sample.Length & ~1)];
            candidates.Add((TextPlausibility.Of(Encoding.Unicode.GetString(even)), Encoding.Unicode, "utf-16le"));
            candidates.Add((TextPlausibility.Of(Encoding.BigEndianUnicode.GetString(even)), Encoding.BigEndianUnicode, "utf-16be"));
        }

        if (!bytes.Contains((byte)0))
        {
            if (IsMostlyUtf8(bytes))
            {
                return Lenient(Encoding.UTF8, bytes, "utf-8");
            }

            candidates.Add((TextPlausibility.Of(Gb18030.GetString(sample)), Gb18030, "gb18030"));
        }

        var best = candidates.OrderByDescending(c => c.Score).FirstOrDefault();
        return best.Score >= TextPlausibility.Enough && Lenient(best.Encoding, bytes, best.Name) is { } text && !TextPlausibility.HasBinary(text.Text) ? text : null;
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                broken++;
            }
            else if (consumed > 1)
            {
                whole++;
            }

            bytes = bytes[consumed..];
        }

        return whole > 0 && broken <= Math.Max(1, whole * MostBroken);
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var control = 0;
        foreach (var b in bytes)
        {
            control += b is < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A) ? 1 : 0;
        }

        return control > bytes.Length / 200;
    }

    private static DecodedSource Lenient(Encoding encoding, ReadOnlySpan<byte> bytes, string name)
    {
        var text = encoding.GetString(bytes);
        return new DecodedSource(text, name, text.Contains('\uFFFD'));
    }

    private static string? TryStrict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
