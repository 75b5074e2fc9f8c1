using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>Where a document, or a passage of it, stands in its source.</summary>
public sealed class SourceModel(GetDocument document, GetSource source) : PageModel
{
    /// <summary>The document.</summary>
    public DocumentDetail Detail { get; private set; } = null!;

    /// <summary>The lines with the passage marked.</summary>
    public SourceView View { get; private set; } = null!;

    /// <summary>Shows the lines, the whole document's where none are named.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] string? from, [FromQuery] string? to, CancellationToken ct)
    {
        if (await document.Handle(id, ct) is not { } detail || detail.Document.Printings.FirstOrDefault(printing => printing.DocumentId == id) is not { } own)
        {
            return NotFound();
        }

        List<FilterProblem> problems = [];
        var first = Parameter.Number("from", from, 1, int.MaxValue, detail.StartLine, problems);
        var last = Parameter.Number("to", to, first, int.MaxValue, from is null ? detail.EndLine : first, problems);
        if (problems.Count > 0)
        {
            return BadRequest();
        }

        if (await source.Handle(own.CompilationId, first, last, ct) is not { } view || first > view.Compilation.LineCount)
        {
            return NotFound();
        }

        (Detail, View) = (detail, view);
        return Page();
    }
}
