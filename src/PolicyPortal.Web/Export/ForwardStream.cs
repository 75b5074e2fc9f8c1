namespace PolicyPortal.Web.Export;

/// <summary>
/// A stream that is only written, forwards: without it the package would seek in files and hold their parts. Bytes are gathered, so that the many
/// small writes of a packer become few.
/// </summary>
internal sealed class ForwardStream(Stream target) : Stream
{
    private const int Gathered = 64 * 1024;

    private readonly byte[] buffer = new byte[Gathered];
    private int filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Gathered - filled)
        {
            Flush();
        }

        if (bytes.Length > Gathered)
        {
            target.Write(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(filled));
        filled += bytes.Length;
    }

    public override void Flush()
    {
        target.Write(buffer, 0, filled);
        filled = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
        }

        base.Dispose(disposing);
    }
}
