using System.Buffers.Binary;
using System.IO.Compression;

namespace PolicyPortal.Catalog.Import.Sources.Archives;

/// <summary>The unpacked bytes of an entry: never more than the directory says, and compared with its checksum at their end.</summary>
internal sealed class ZipEntryStream : Stream
{
    private const int HeaderLength = 30;
    private const uint HeaderSignature = 0x04034B50;
    private const int Deflated = 8;

    /// <summary>Bytes up to which an entry may be packed as tightly as it likes.</summary>
    private const long AlwaysTaken = 1024 * 1024;

    private readonly Stream archive;
    private readonly Stream unpacked;
    private readonly ZipEntry entry;
    private long done;
    private uint checksum;

    /// <summary>Opens an entry; owns the archive's stream from here on.</summary>
    /// <exception cref="RejectedSourceException">Damaged, encrypted, or packed in a way that is not read.</exception>
    private ZipEntryStream(Stream archive, ZipEntry entry)
    {
        this.archive = archive;
        this.entry = entry;
        var header = new byte[HeaderLength];
        if (entry.HeaderAt > archive.Length - HeaderLength)
        {
            throw new RejectedSourceException(RejectionReason.Damaged);
        }

        archive.Position = entry.HeaderAt;
        archive.ReadExactly(header);
        var start = entry.HeaderAt + HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != HeaderSignature || start > archive.Length - entry.PackedSize || (entry.Method == 0 && entry.Size > entry.PackedSize))
        {
            throw new RejectedSourceException(RejectionReason.Damaged);
        }

        archive.Position = start;
        unpacked = entry.Method == Deflated ? new DeflateStream(archive, CompressionMode.Decompress, leaveOpen: true) : archive;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>The unpacked size in bytes, as the directory has it.</summary>
    public override long Length => entry.Size;

    public override long Position
    {
        get => done;
        set => throw new NotSupportedException();
    }

    /// <summary>Why an entry is refused by what the directory says of it; null where it is not.</summary>
    public static RejectionReason? Refusal(ZipEntry entry, SourceOptions options) =>
        entry.IsEncrypted ? RejectionReason.Encrypted
        : entry.Method is not (0 or Deflated) ? RejectionReason.Damaged
        : entry.Size > AlwaysTaken && entry.Size / options.ArchiveRatio > entry.PackedSize ? RejectionReason.UnpacksTooLarge
        : entry.Size > options.BytesAFile ? RejectionReason.TooLarge
        : null;

    /// <summary>Opens an entry.</summary>
    /// <param name="open">Opens the archive, which can be sought in.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="RejectedSourceException">Damaged, encrypted, too large, or packed too tightly or in a way that is not read.</exception>
    public static ZipEntryStream Open(Func<Stream> open, ZipEntry entry, SourceOptions options)
    {
        if (Refusal(entry, options) is { } reason)
        {
            throw new RejectedSourceException(reason);
        }

        var archive = open();
        try
        {
            return new(archive, entry);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="RejectedSourceException">The entry is cut off or altered.</exception>
    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, entry.Size - done);
        if (wanted == 0)
        {
            return 0;
        }

        int read;
        try
        {
            read = unpacked.Read(buffer[..wanted]);
        }
        catch (InvalidDataException e)
        {
            throw new RejectedSourceException(RejectionReason.Damaged, e.Message);
        }

        checksum = Crc32.Append(checksum, buffer[..read]);
        done += read;
        if (read == 0 || (done == entry.Size && checksum != entry.Checksum))
        {
            throw new RejectedSourceException(RejectionReason.Damaged);
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }
}
