using System.Security.Cryptography;
using System.Text;

namespace PolicyPortal.Web.Feeds;

/// <summary>
/// Ids of feeds and entries: they have to stay the same wherever the portal is served from, so they are made of what they name and not of an
/// address: version 5 UUIDs (RFC 9562, 5.5).
/// </summary>
public static class AtomId
{
    // The portal's own namespace, drawn once; changing it would make every entry new to every reader.
    private static readonly byte[] Namespace = [0x6f, 0x1d, 0x0c, 0x52, 0x8a, 0x3e, 0x4b, 0x97, 0x9d, 0x24, 0x51, 0xe0, 0x7c, 0xb3, 0x3f, 0xa8];

    /// <summary>The id of a thing: <c>urn:uuid:…</c>.</summary>
    /// <param name="kind">What it is: feed, document.</param>
    /// <param name="name">Its name among its kind.</param>
    public static string Of(string kind, string name)
    {
        // RFC 9562 prescribes SHA-1 for version 5; nothing rests on its strength here.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes($"{kind}:{name}")]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }
}
