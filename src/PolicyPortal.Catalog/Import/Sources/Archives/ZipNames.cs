using System.Buffers.Binary;
using System.Text;

namespace PolicyPortal.Catalog.Import.Sources.Archives;

/// <summary>The encoding of names in ZIP archives, which most archives do not tell.</summary>
internal static class ZipNames
{
    private const ushort UnicodePath = 0x7075;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>What Windows in Chinese writes.</summary>
    private static readonly Encoding Chinese = CodePages.Get("GB18030");

    /// <summary>What the format has where nothing else is said (APPNOTE.TXT, appendix D).</summary>
    private static readonly Encoding Original = CodePages.Get("IBM437");

    /// <summary>The name as text: UTF-8 where it says so or reads as it, else Chinese where it reads as Chinese, else the format's own code page.</summary>
    /// <param name="name">The bytes of the name.</param>
    /// <param name="isUtf8">Whether the entry says that they are UTF-8.</param>
    /// <param name="extra">The entry's extra fields, which may have the name in UTF-8 once more.</param>
    public static string Decode(ReadOnlySpan<byte> name, bool isUtf8, ReadOnlySpan<byte> extra)
    {
        if (isUtf8)
        {
            return Encoding.UTF8.GetString(name);
        }

        // Version 1, checksum of the name that it stands for, name.
        if (Extra(extra, UnicodePath) is [1, _, _, _, _, ..] path && BinaryPrimitives.ReadUInt32LittleEndian(path[1..]) == Crc32.Append(0, name))
        {
            return Encoding.UTF8.GetString(path[5..]);
        }

        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            var text = Chinese.GetString(name);
            var foreign = string.Concat(text.Where(c => !char.IsAscii(c)));
            return TextPlausibility.Of(foreign) >= TextPlausibility.Enough ? text : Original.GetString(name);
        }
    }

    /// <summary>The extra field of the kind; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Extra(ReadOnlySpan<byte> fields, ushort kind)
    {
        while (fields.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]);
            if (length > fields.Length - 4)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(fields) == kind)
            {
                return fields.Slice(4, length);
            }

            fields = fields[(4 + length)..];
        }

        return [];
    }
}
