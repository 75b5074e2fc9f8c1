using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using PolicyPortal.Web.Accounts;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Gives every successful GET answer of pages and API an ETag over its bytes (RFC 9110, 8.8.3) and answers 304 where the client has them already.
/// Static files bring their own, private answers have none. Stands around the compression, since each encoding of an answer has a tag of its own.
/// </summary>
public sealed class EntityTags(RequestDelegate next)
{
    // Room for a page of results, below the size from which the runtime keeps arrays among the large ones and collects them rarely (85,000 bytes).
    private const int UsualSize = 80 * 1024;

    /// <summary>Runs the request into a buffer, tags it and sends it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isRead || PrivateAnswers.IsPrivate(context) || StreamedFile.Is(context.Request.Path) || context.Request.Path.StartsWithSegments("/healthz") || context.Request.Path.StartsWithSegments("/readyz"))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var buffer = new MemoryStream(UsualSize);
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK && !context.Response.HasStarted && Tag(context, buffer))
        {
            return;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }

    /// <summary>Sets the tag; true where the client's copy is still good and 304 has been set.</summary>
    private static bool Tag(HttpContext context, MemoryStream buffer)
    {
        var response = context.Response;
        if (response.Headers.ETag.Count > 0)
        {
            return false;
        }

        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)).AsSpan(0, 16))}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
        var isKnown = context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false));
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            response.ContentLength = null;
        }
        else
        {
            response.ContentLength = buffer.Length;
        }

        return isKnown;
    }
}
