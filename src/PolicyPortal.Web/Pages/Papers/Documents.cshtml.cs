using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Web.Papers;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Papers;

/// <summary>The working paper of a list of documents.</summary>
public sealed class DocumentsModel(PaperReader reader) : PaperModel
{
    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DocumentQuery query, CancellationToken ct) =>
        Show(await reader.Documents(query, Request, ct), DocumentQuery.Names);
}
