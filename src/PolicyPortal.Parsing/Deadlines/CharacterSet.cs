namespace PolicyPortal.Parsing.Deadlines;

/// <summary>
/// A set of UTF-16 units as a bitmap of 8 KB. Where the members are Chinese characters that stand every ten or twenty characters, one look-up a
/// character costs a third of a vector search that has to start again after every hit.
/// </summary>
internal sealed class CharacterSet
{
    private readonly uint[] bits = new uint[char.MaxValue / 32 + 1];

    public CharacterSet(string members)
    {
        foreach (var c in members)
        {
            bits[c >> 5] |= 1u << (c & 31);
        }
    }

    public bool Contains(char c) => (bits[c >> 5] >> (c & 31) & 1) != 0;

    /// <summary>The first member at or behind the offset; the text's length where none follows.</summary>
    public int Next(ReadOnlySpan<char> text, int at)
    {
        var map = bits;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if ((map[c >> 5] >> (c & 31) & 1) != 0)
            {
                return at;
            }
        }

        return at;
    }
}
