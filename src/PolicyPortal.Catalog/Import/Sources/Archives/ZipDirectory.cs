using System.Buffers.Binary;

namespace PolicyPortal.Catalog.Import.Sources.Archives;

/// <summary>A file in a ZIP archive, as the directory at the archive's end has it.</summary>
/// <param name="Name">Its path in the archive, as decoded by <see cref="ZipNames"/>; not to be trusted.</param>
/// <param name="IsEncrypted">Whether it needs a password.</param>
/// <param name="Method">How it is packed: 0 not at all, 8 deflated; others are not read.</param>
/// <param name="Checksum">CRC-32 of the unpacked bytes.</param>
/// <param name="PackedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes when unpacked; no more are ever read.</param>
/// <param name="HeaderAt">Where its header stands in the archive.</param>
internal sealed record ZipEntry(string Name, bool IsEncrypted, int Method, uint Checksum, long PackedSize, long Size, long HeaderAt)
{
    public bool IsFolder => Name.EndsWith('/') || Name.EndsWith('\\');
}

/// <summary>
/// The directory of a ZIP archive (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16). The framework's own reader would take up memory for as many entries as
/// an archive claims before it can be asked how many they are, and gives no names as bytes, which tell their encoding.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorLength = 20;
    private const int End64Length = 56;
    private const int RecordLength = 46;
    private const uint EndSignature = 0x06054B50;
    private const uint LocatorSignature = 0x07064B50;
    private const uint End64Signature = 0x06064B50;
    private const uint RecordSignature = 0x02014B50;
    private const ushort Sizes64 = 0x0001;

    /// <summary>Reads all entries, in the order of the directory.</summary>
    /// <param name="archive">The archive, which can be sought in.</param>
    /// <param name="most">How many entries there may be.</param>
    /// <exception cref="RejectedSourceException">Damaged, or more entries.</exception>
    public static List<ZipEntry> Read(Stream archive, int most)
    {
        var (start, end, shift) = Find(archive);
        archive.Position = start;
        var buffered = new BufferedStream(archive, 1 << 16);
        var entries = new List<ZipEntry>();
        var head = new byte[RecordLength];
        for (var at = start; at < end;)
        {
            Fill(buffered, head);
            if (UInt32(head, 0) != RecordSignature)
            {
                throw new RejectedSourceException(RejectionReason.Damaged);
            }

            if (entries.Count == most)
            {
                throw new RejectedSourceException(RejectionReason.TooManyEntries);
            }

            var variable = new byte[UInt16(head, 28) + UInt16(head, 30) + UInt16(head, 32)];
            Fill(buffered, variable);
            entries.Add(Entry(head, variable, shift));
            at += RecordLength + variable.Length;
        }

        return entries;
    }

    private static ZipEntry Entry(ReadOnlySpan<byte> head, ReadOnlySpan<byte> variable, long shift)
    {
        int nameLength = UInt16(head, 28), extraLength = UInt16(head, 30), flags = UInt16(head, 8);
        var extra = variable.Slice(nameLength, extraLength);
        long packed = UInt32(head, 20), size = UInt32(head, 24), at = UInt32(head, 42);

        // What does not fit stands in an extra field, in this order.
        var large = ZipNames.Extra(extra, Sizes64);
        size = size == uint.MaxValue ? Take64(ref large) : size;
        packed = packed == uint.MaxValue ? Take64(ref large) : packed;
        at = at == uint.MaxValue ? Take64(ref large) : at;
        return new(ZipNames.Decode(variable[..nameLength], (flags & 0x800) != 0, extra), (flags & 1) != 0, UInt16(head, 10), UInt32(head, 16), packed, size, at + shift);
    }

    /// <summary>Where the directory starts and ends, and how far the archive stands behind the start of the file (as behind a program that unpacks itself).</summary>
    private static (long Start, long End, long Shift) Find(Stream archive)
    {
        var tail = new byte[Math.Min(archive.Length, EndLength + LongestComment)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            if (UInt32(tail, i) == EndSignature && i + EndLength + UInt16(tail, i + 20) <= tail.Length)
            {
                var end = archive.Length - tail.Length + i;
                long size = UInt32(tail, i + 12), offset = UInt32(tail, i + 16);
                return Checked(size == uint.MaxValue || offset == uint.MaxValue ? Find64(archive, end) : (end, size, offset));
            }
        }

        throw new RejectedSourceException(RejectionReason.Damaged);
    }

    private static (long End, long Size, long Offset) Find64(Stream archive, long end)
    {
        var locator = At(archive, end - LocatorLength, LocatorLength, LocatorSignature);
        var at = (long)BinaryPrimitives.ReadUInt64LittleEndian(locator.AsSpan(8));
        var record = At(archive, at, End64Length, End64Signature);
        return (at, (long)BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(40)), (long)BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(48)));
    }

    private static byte[] At(Stream archive, long at, int length, uint signature)
    {
        if (at < 0 || at > archive.Length - length)
        {
            throw new RejectedSourceException(RejectionReason.Damaged);
        }

        var bytes = new byte[length];
        archive.Position = at;
        archive.ReadExactly(bytes);
        return UInt32(bytes, 0) == signature ? bytes : throw new RejectedSourceException(RejectionReason.Damaged);
    }

    private static (long Start, long End, long Shift) Checked((long End, long Size, long Offset) found)
    {
        var start = found.End - found.Size;
        return found.Size < 0 || found.Offset < 0 || start < found.Offset
            ? throw new RejectedSourceException(RejectionReason.Damaged)
            : (start, found.End, start - found.Offset);
    }

    private static long Take64(ref ReadOnlySpan<byte> field)
    {
        if (field.Length < 8 || BinaryPrimitives.ReadInt64LittleEndian(field) is not (>= 0 and var value))
        {
            throw new RejectedSourceException(RejectionReason.Damaged);
        }

        field = field[8..];
        return value;
    }

    private static void Fill(BufferedStream stream, byte[] bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new RejectedSourceException(RejectionReason.Damaged);
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
