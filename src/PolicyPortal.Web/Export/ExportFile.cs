using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Export;

/// <summary>
/// A list as a file, in the form that the address ends in (<c>.csv</c> or <c>.xlsx</c>): sent while its rows are made, so that neither rows nor file are held.
/// </summary>
/// <param name="table">The list.</param>
/// <param name="name">Name of the file without ending; may be Chinese (RFC 5987).</param>
public sealed class ExportFile<T>(ExportTable<T> table, string name) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var isWorkbook = StreamedFile.IsWorkbook(httpContext.Request.Path);
        var response = httpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + (isWorkbook ? ".xlsx" : ".csv"));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Language, Cookie";
        response.ContentType = isWorkbook ? WorkbookWriter.ContentType : CommaSeparated.ContentType;
        if (!isWorkbook)
        {
            await CommaSeparated.WriteAsync(response.Body, table, httpContext.RequestAborted);
            return;
        }

        // Packing knows no other way than to write at once; the rows are not held for it.
        if (httpContext.Features.Get<IHttpBodyControlFeature>() is { } control)
        {
            control.AllowSynchronousIO = true;
        }

        WorkbookWriter.Write(response.Body, table, httpContext.RequestAborted);
        await response.Body.FlushAsync(httpContext.RequestAborted);
    }
}
