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

    /// <summary>Opens an entry.</summary>
    /// <param name="open">Opens the archive, which can be sought in.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="ratio">How many times its packed size an entry of more than 1 MB may have.</param>
    /// <exception cref="RejectedSourceException">Damaged, encrypted, or packed too tightly or in a way that is not read.</exception>
    public static ZipEntryStream Open(Func<Stream> open, ZipEntry entry, int ratio)
    {
        if (entry.IsEncrypted)
        {
            throw new RejectedSourceException(RejectionReason.Encrypted);
        }

        if (entry.Method is not (0 or Deflated))
        {
            throw new RejectedSourceException(RejectionReason.Damaged, $"ZIP method {entry.Method}");
        }

        if (entry.Size > AlwaysTaken && entry.Size / ratio > entry.PackedSize)
        {
            throw new RejectedSourceException(RejectionReason.UnpacksTooLarge);
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
