using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PolicyPortal.Web.Hosting;

/// <summary>Answers go out compressed (Brotli, else gzip) to clients that take it: a page of results shrinks to a fifth.</summary>
public static class Compression
{
    private static readonly string[] MoreTypes = ["image/svg+xml", "application/atom+xml", "application/problem+json"];

    /// <summary>
    /// Registers both encodings at their fastest level, since every first answer waits for it. Over HTTPS too: the only secrets in pages, the
    /// tokens of forms, are written anew each time, so that no guess reflected beside them can reveal them by the page's length.
    /// </summary>
    public static void AddPortalCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(MoreTypes);
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>A name for what the client takes, the same for all clients that get the same bytes: the order and the other encodings of Accept-Encoding play no part.</summary>
    public static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        return accepted.Count == 0 ? "" : IsTaken("br") ? "br" : IsTaken("gzip") ? "gzip" : accepted.ToString();

        // A client that weighs encodings (q=) is rare; it gets a key of its own.
        bool IsTaken(string encoding) => !accepted.ToString().Contains(';', StringComparison.Ordinal) && accepted.ToString().Contains(encoding, StringComparison.OrdinalIgnoreCase);
    }
}
