using System.Globalization;
using System.Text;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Lets every link of a page keep the day that the portal is set to. Pages, partials, help texts and citations inside a document all make links; here
/// is the one place that all of them pass, and it costs nothing as long as no day is set.
/// </summary>
public sealed class DayInLinks(RequestDelegate next)
{
    private const string Leave = "data-leave-day";

    /// <summary>Runs the request and adds the day to the links and search forms of an HTML answer.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var day = PortalDay.Of(context);
        if (!day.IsSet || StreamedFile.Is(context.Request.Path) || context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(body, context.RequestAborted);
            return;
        }

        var page = Rewrite(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), day.Day);
        context.Response.ContentLength = null;
        await body.WriteAsync(Encoding.UTF8.GetBytes(page), context.RequestAborted);
    }

    /// <summary>
    /// Adds the day to each <c>href="/…"</c> of an <c>a</c> that names none, and as a hidden field to each form that is sent with GET. Text cannot be
    /// taken for an attribute: quotation marks in it are encoded. A tag with <c>data-leave-day</c> is left as it is.
    /// </summary>
    public static string Rewrite(string page, DateOnly day)
    {
        var value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = new StringBuilder(page.Length + 4096);
        var done = 0;
        while (page.IndexOf('<', done) is var open and >= 0)
        {
            var end = page.IndexOf('>', open);
            if (end < 0)
            {
                break;
            }

            text.Append(page, done, open - done);
            var tag = page.AsSpan(open, end + 1 - open);
            done = end + 1;
            if (tag.StartsWith("<a ", StringComparison.Ordinal) && Local(tag, "href=\"") is var (from, to) && Carries(tag[from..to], out var name) && !tag.Contains(Leave, StringComparison.Ordinal))
            {
                var address = tag[from..to];
                var hash = address.IndexOf('#');
                var path = hash < 0 ? address : address[..hash];
                text.Append(tag[..from]).Append(path).Append(path.Contains('?') ? "&amp;" : "?").Append(name).Append('=').Append(value)
                    .Append(hash < 0 ? default : address[hash..]).Append(tag[to..]);
            }
            else
            {
                text.Append(tag);
                if (tag.StartsWith("<form ", StringComparison.Ordinal) && Local(tag, "action=\"") is var (start, stop) && Carries(tag[start..stop], out var field)
                    && !tag.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase) && !tag.Contains(Leave, StringComparison.Ordinal) && !HasField(page, end, field))
                {
                    text.Append("<input type=\"hidden\" name=\"").Append(field).Append("\" value=\"").Append(value).Append("\">");
                }
            }
        }

        return text.Append(page, done, page.Length - done).ToString();
    }

    /// <summary>Where a tag's address stands, if it leads to a page of this site.</summary>
    private static (int From, int To)? Local(ReadOnlySpan<char> tag, string attribute)
    {
        var at = tag.IndexOf(attribute, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var from = at + attribute.Length;
        var length = tag[from..].IndexOf('"');
        return length > 0 && tag[from] == '/' && (length == 1 || tag[from + 1] is not ('/' or '\\')) ? (from, from + length) : null;
    }

    /// <summary>Whether the address is of a page that keeps the day and names none itself; files and the API do not.</summary>
    private static bool Carries(ReadOnlySpan<char> address, out string name)
    {
        var cut = address.IndexOfAny('?', '#');
        var path = cut < 0 ? address : address[..cut];
        name = PortalDay.ParameterOf(path.ToString());
        var query = cut < 0 || address[cut] == '#' ? default : address[cut..];
        return !path.StartsWith("/api/", StringComparison.Ordinal) && !path.StartsWith("/openapi/", StringComparison.Ordinal) && !path[(path.LastIndexOf('/') + 1)..].Contains('.')
            && !query.Contains($"?{name}=", StringComparison.Ordinal) && !query.Contains($"&amp;{name}=", StringComparison.Ordinal);
    }

    private static bool HasField(string page, int from, string name)
    {
        var end = page.IndexOf("</form>", from, StringComparison.Ordinal);
        return page.AsSpan(from, (end < 0 ? page.Length : end) - from).Contains($"name=\"{name}\"", StringComparison.Ordinal);
    }
}
