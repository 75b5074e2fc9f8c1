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

    /// <summary>What is marked.</summary>
    public SourceRange Span { get; private set; } = null!;

    /// <summary>Shows the lines, the whole document's where none are named.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] SourceQuery query, CancellationToken ct)
    {
        if (await document.Handle(id, ct) is not { } detail || detail.Document.Printings.FirstOrDefault(printing => printing.DocumentId == id) is not { } own)
        {
            return NotFound();
        }

        List<FilterProblem> problems = [];
        var span = query.ToSpan(detail.StartLine, detail.EndLine, problems);
        if (problems.Count > 0)
        {
            return BadRequest();
        }

        if (await source.Handle(own.CompilationId, span, ct) is not { } view || span.StartLine > view.Compilation.LineCount)
        {
            return NotFound();
        }

        (Detail, View, Span) = (detail, view, span);
        return Page();
    }
}
