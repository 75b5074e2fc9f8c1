using System.Runtime.InteropServices;

namespace PolicyPortal.Catalog.Import;

/// <summary>
/// A small stand-in for a text from which the likeness of two texts can be estimated: one-permutation minwise hashing (Li, Owen, Zhang 2012) over
/// pieces of five letters, 128 values of two bytes. White space and punctuation do not count, so that setting and wrapping make no difference.
/// </summary>
internal static class TextSketch
{
    private const int Values = 128;
    private const int Piece = 5;

    /// <summary>The sketch of a text, 256 bytes; null for a text too short to be told from another.</summary>
    public static byte[]? Of(IEnumerable<string> paragraphs)
    {
        var least = new ushort[Values];
        Array.Fill(least, ushort.MaxValue);
        Span<char> window = stackalloc char[Piece];
        var letters = 0;
        foreach (var paragraph in paragraphs)
        {
            foreach (var c in paragraph)
            {
                if (!char.IsLetterOrDigit(c))
                {
                    continue;
                }

                window[1..].CopyTo(window);
                window[^1] = char.ToLowerInvariant(c);
                if (++letters >= Piece)
                {
                    var hash = Hash(window);
                    ref var value = ref least[(int)(hash >> 57)];
                    value = Math.Min(value, (ushort)(hash >> 16));
                }
            }
        }

        return letters < Values ? null : MemoryMarshal.AsBytes(least.AsSpan()).ToArray();
    }

    /// <summary>The estimated share of pieces that two texts have in common among all that either has (Jaccard), to about ±0.1; null where either has no sketch.</summary>
    public static double? Likeness(byte[]? one, byte[]? other)
    {
        if (one is not { Length: Values * 2 } || other is not { Length: Values * 2 })
        {
            return null;
        }

        var (same, filled) = (0, 0);
        var a = MemoryMarshal.Cast<byte, ushort>(one);
        var b = MemoryMarshal.Cast<byte, ushort>(other);
        for (var i = 0; i < Values; i++)
        {
            filled += a[i] == ushort.MaxValue && b[i] == ushort.MaxValue ? 0 : 1;
            same += a[i] == b[i] && a[i] != ushort.MaxValue ? 1 : 0;
        }

        return filled == 0 ? null : (double)same / filled;
    }

    /// <summary>
    /// The estimated share of the shorter text that stands in the longer one: a printing may be cut. From the likeness J and the lengths a ≤ b in
    /// letters: J(a + b) / ((1 + J) a).
    /// </summary>
    public static double? Containment(byte[]? one, int length, byte[]? other, int otherLength) =>
        Likeness(one, other) is { } likeness && Math.Min(length, otherLength) is > 0 and var shorter
            ? Math.Min(1, likeness * ((double)length + otherLength) / ((1 + likeness) * shorter))
            : null;

    // FNV-1a over the characters, then mixed, because its high bits alone are poor.
    private static ulong Hash(ReadOnlySpan<char> piece)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in piece)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
