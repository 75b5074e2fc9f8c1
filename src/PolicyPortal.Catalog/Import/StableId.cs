using System.Security.Cryptography;
using System.Text;

namespace PolicyPortal.Catalog.Import;

/// <summary>Short ids made from what identifies a thing, so that the same import gives the same ids.</summary>
internal static class StableId
{
    /// <summary>Crockford's base 32 in lower case: no i, l, o, u, which are misread or make words.</summary>
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int OnStack = 512;

    /// <summary>The first digits (5 bits each, at most 51) of the SHA-256 of the parts.</summary>
    public static string Of(int length, params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += Encoding.UTF8.GetMaxByteCount(part.Length) + 1;
        }

        var bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var used = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                bytes[used++] = 0x1F;
            }

            used += Encoding.UTF8.GetBytes(parts[i], bytes[used..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..used], hash);
        Span<char> id = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            var bit = i * 5;
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            id[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(id);
    }

    public static string OfCompilation(string fileName) => "c" + Of(9, fileName);

    public static string OfBody(string name) => "b" + Of(9, name);
}
