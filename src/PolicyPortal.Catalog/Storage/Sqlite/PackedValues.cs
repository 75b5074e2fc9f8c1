using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace PolicyPortal.Catalog.Storage.Sqlite;

/// <summary>
/// Values in the form in which SQLite takes them, one behind the other: a byte that says what it is, then the number in as few bytes as it needs, or the length and
/// the UTF-8. What a row holds can so be kept in a fraction of the memory of its objects and be bound without being made into anything again.
/// </summary>
internal sealed class PackedValues
{
    public const byte Null = 0;
    public const byte Number = 1;
    public const byte Real = 2;
    public const byte Text = 3;
    public const byte Blob = 4;

    /// <summary>Above this, room is made for what is asked for and no more, and given back afterwards: a whole compilation is one value.</summary>
    private const int Large = 1 << 20;

    private byte[] bytes = new byte[4096];
    private int used;

    /// <summary>What was added since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, used);

    /// <summary>The same.</summary>
    public ReadOnlyMemory<byte> Memory => bytes.AsMemory(0, used);

    public void Clear()
    {
        used = 0;
        bytes = bytes.Length > Large ? new byte[4096] : bytes;
    }

    /// <summary>Adds a byte as it is.</summary>
    public void AddMark(byte mark)
    {
        Reserve(1);
        bytes[used++] = mark;
    }

    public void Add(long value)
    {
        Reserve(11);
        bytes[used++] = Number;
        AddVariable((ulong)((value << 1) ^ (value >> 63))); // zigzag: small negative numbers are short too
    }

    public void Add(double value)
    {
        Reserve(9);
        bytes[used++] = Real;
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(used), value);
        used += sizeof(double);
    }

    public void Add(string? value)
    {
        if (value is null)
        {
            AddMark(Null);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        AddHead(Text, length);
        used += Encoding.UTF8.GetBytes(value, bytes.AsSpan(used));
    }

    /// <summary>Adds text that is UTF-8 already.</summary>
    public void AddUtf8(ReadOnlySpan<byte> value) => AddBytes(Text, value);

    /// <summary>Adds any value that a column of the model can have once it is converted for the database.</summary>
    /// <exception cref="NotSupportedException">A class of value that no column has so far.</exception>
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                AddMark(Null);
                break;
            case string text:
                Add(text);
                break;
            case int number:
                Add((long)number);
                break;
            case long number:
                Add(number);
                break;
            case bool flag:
                Add(flag ? 1L : 0L);
                break;
            case double number:
                Add(number);
                break;
            case DateOnly day:
                Add(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); // as the provider writes it
                break;
            case byte[] blob:
                AddBytes(Blob, blob);
                break;
            default:
                throw new NotSupportedException($"No column holds a {value.GetType().Name}.");
        }
    }

    /// <summary>Reads a number or a length, and moves behind it.</summary>
    public static ulong ReadVariable(ref ReadOnlySpan<byte> from)
    {
        ulong value = 0;
        var i = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = from[i++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                from = from[i..];
                return value;
            }
        }
    }

    /// <summary>Reads a number of <see cref="Number"/>, and moves behind it.</summary>
    public static long ReadNumber(ref ReadOnlySpan<byte> from)
    {
        var value = ReadVariable(ref from);
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private void AddBytes(byte mark, ReadOnlySpan<byte> value)
    {
        AddHead(mark, value.Length);
        value.CopyTo(bytes.AsSpan(used));
        used += value.Length;
    }

    private void AddHead(byte mark, int length)
    {
        Reserve(checked(length + 11));
        bytes[used++] = mark;
        AddVariable((ulong)length);
    }

    private void AddVariable(ulong value)
    {
        while (value >= 0x80)
        {
            bytes[used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[used++] = (byte)value;
    }

    private void Reserve(int more)
    {
        var needed = checked(used + more);
        if (needed > bytes.Length)
        {
            Array.Resize(ref bytes, needed > Large ? Math.Max(needed, bytes.Length + Large) : Math.Max(needed, bytes.Length * 2));
        }
    }
}
