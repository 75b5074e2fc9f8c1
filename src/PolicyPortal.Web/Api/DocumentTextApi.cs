using System.Text;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Api;

/// <summary>Documents as text files.</summary>
public static class DocumentTextApi
{
    // The mark tells programs that open the file without its header, Windows' own among them, what it is written in.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Maps <c>/documents/{id}.txt</c>.</summary>
    public static void MapDocumentText(this IEndpointRouteBuilder routes) => routes.MapGet("/documents/{id}.txt", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(string id, GetDocument get, TimeProvider clock, HttpRequest request, CancellationToken ct)
    {
        if (await get.Handle(id, ct) is not { } detail)
        {
            return Results.NotFound();
        }

        var address = SiteAddress.Of(request) + Links.Document(id);
        var text = DocumentPlainText.Of(detail, address, ChinaTime.Today(clock));
        return Results.File([.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)], "text/plain; charset=utf-8", DocumentPlainText.FileName(detail.Document));
    }
}
