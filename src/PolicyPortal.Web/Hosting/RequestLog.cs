using System.Diagnostics;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// One line a request: method, path, status, milliseconds. The query string stays out, because what people look up is their own affair.
/// </summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    /// <summary>Runs the request and writes its line, also where it failed.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.ToString());
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // Control characters of a hostile path would forge log lines.
            var printable = string.Concat(path.Where(c => !char.IsControl(c)));
            logger.LogInformation("{Method} {Path} {Status} {Elapsed:0.0} ms", method, printable, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
