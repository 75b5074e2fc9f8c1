using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Storage;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Keeps the bytes of imported files in the catalogue, compressed and in pieces, so that a large file never stands in memory whole.</summary>
internal static class SourceFiles
{
    /// <summary>Bytes of a piece, compressed; well below what SQLite takes as one value.</summary>
    private const int PieceLength = 1 << 20;

    /// <summary>The checksum of a file's bytes and their number.</summary>
    public static (string Sha256, long Length) Measure(Func<Stream> open)
    {
        using var stream = open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int read; (read = stream.Read(buffer)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    /// <summary>Keeps the bytes unless they are kept already. Needs a transaction on the context.</summary>
    public static void Keep(CatalogContext context, BulkWriter writer, string sha256, long length, Func<Stream> open, DateTimeOffset now)
    {
        if (context.SourceFiles.Any(f => f.Sha256 == sha256))
        {
            return;
        }

        writer.Insert([new SourceFile { Sha256 = sha256, Length = length, AddedAt = now }]);
        using var pieces = new PieceStream(bytes => writer.Insert([bytes]), sha256);
        using var gzip = new GZipStream(pieces, CompressionLevel.Fastest);
        using var stream = open();
        stream.CopyTo(gzip);
    }

    /// <summary>Opens kept bytes.</summary>
    /// <exception cref="FileNotFoundException">They are not kept.</exception>
    public static Stream Open(IDbContextFactory<CatalogContext> contexts, string sha256)
    {
        using var context = contexts.CreateDbContext();
        if (context.SourceFiles.AsNoTracking().FirstOrDefault(f => f.Sha256 == sha256) is not { } file)
        {
            throw new FileNotFoundException(null, sha256);
        }

        var bytes = new MemoryStream(checked((int)file.Length));
        using (var compressed = new PiecesReader(context.SourceFilePieces.AsNoTracking().Where(p => p.Sha256 == sha256).OrderBy(p => p.Ordinal).Select(p => p.Bytes).AsEnumerable().GetEnumerator()))
        using (var gzip = new GZipStream(compressed, CompressionMode.Decompress))
        {
            gzip.CopyTo(bytes);
        }

        bytes.Position = 0;
        return bytes;
    }

    /// <summary>Cuts what is written to it into pieces.</summary>
    private sealed class PieceStream(Action<SourceFilePiece> write, string sha256) : Stream
    {
        private readonly byte[] buffer = new byte[PieceLength];
        private int used;
        private int ordinal;
        private bool hasFailed;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] bytes, int offset, int count) => Write(bytes.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            while (bytes.Length > 0 && !hasFailed)
            {
                var taken = Math.Min(bytes.Length, buffer.Length - used);
                bytes[..taken].CopyTo(buffer.AsSpan(used));
                used += taken;
                bytes = bytes[taken..];
                if (used == buffer.Length)
                {
                    WritePiece();
                }
            }
        }

        public override void Flush()
        {
            // A piece is written when it is full or the last.
        }

        public override int Read(byte[] bytes, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && used > 0 && !hasFailed)
            {
                WritePiece();
            }

            base.Dispose(disposing);
        }

        private void WritePiece()
        {
            // After a failure nothing more may be written, though streams write what they still hold when they are closed: on a full disk SQLite has
            // ended the transaction by itself, so that it would be written for good.
            hasFailed = true;
            write(new SourceFilePiece { Sha256 = sha256, Ordinal = ordinal++, Bytes = buffer[..used] });
            hasFailed = false;
            used = 0;
        }
    }

    /// <summary>Reads pieces one after the other.</summary>
    private sealed class PiecesReader(IEnumerator<byte[]> pieces) : Stream
    {
        private ReadOnlyMemory<byte> piece;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] bytes, int offset, int count) => Read(bytes.AsSpan(offset, count));

        public override int Read(Span<byte> bytes)
        {
            while (piece.IsEmpty)
            {
                if (!pieces.MoveNext())
                {
                    return 0;
                }

                piece = pieces.Current;
            }

            var taken = Math.Min(bytes.Length, piece.Length);
            piece.Span[..taken].CopyTo(bytes);
            piece = piece[taken..];
            return taken;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] bytes, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                pieces.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
