using System.Text;
using System.Text.RegularExpressions;

namespace PolicyPortal.Catalog.Import.Sources;

/// <summary>The encoding that a page names in its head.</summary>
internal static partial class HtmlCharset
{
    /// <summary>The HTML Standard has the declaration within the first 1024 bytes; real pages put long comments before it.</summary>
    private const int Head = 4096;

    /// <summary>
    /// <c>gb18030</c> for any of its subsets, <c>big5</c>, or null where the page names another one or none. UTF-8 needs no name: it is told by the bytes.
    /// </summary>
    public static string? Find(ReadOnlySpan<byte> bytes) =>
        CharsetPattern().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)])) is { Success: true } match
            ? match.Groups[1].Value.ToLowerInvariant() switch
            {
                "gb2312" or "gbk" or "x-gbk" or "gb18030" or "gb_2312-80" => "gb18030",
                "big5" or "big5-hkscs" or "x-x-big5" => "big5",
                _ => null,
            }
            : null;

    // <meta charset="gbk">, <meta http-equiv="Content-Type" content="text/html; charset=gb2312">, <?xml … encoding="GB2312"?>
    [GeneratedRegex("""<(?:meta\s[^>]*charset|\?xml\s[^>]*encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CharsetPattern();
}
