using System.Security.Cryptography;
using System.Text;

namespace PolicyPortal.Catalog.Import;

/// <summary>Short ids made from what identifies a thing, so that the same import gives the same ids.</summary>
internal static class StableId
{
    /// <summary>Crockford's base 32 in lower case: no i, l, o, u, which are misread or make words.</summary>
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The first digits (5 bits each, at most 51) of the SHA-256 of the parts.</summary>
    public static string Of(int length, params ReadOnlySpan<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));
        return string.Create(length, hash, static (span, bytes) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                span[i] = Digits[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }

    public static string OfCompilation(string fileName) => "c" + Of(9, fileName);

    public static string OfBody(string name) => "b" + Of(9, name);
}
