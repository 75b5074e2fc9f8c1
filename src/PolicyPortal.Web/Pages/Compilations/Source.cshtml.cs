using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Compilations;

/// <summary>A window of a compilation's source.</summary>
public sealed class SourceModel(GetSource get) : PageModel
{
    private const int Window = 200;

    /// <summary>The lines.</summary>
    public SourceView View { get; private set; } = null!;

    /// <summary>What is marked.</summary>
    public SourceRange Span { get; private set; } = null!;

    /// <summary>The link to the lines before, or null.</summary>
    public string? Before { get; private set; }

    /// <summary>The link to the lines behind, or null.</summary>
    public string? After { get; private set; }

    /// <summary>Shows the lines; 404 where the compilation is not known or has no such line, 400 where the numbers are none.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] SourceQuery query, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var span = query.ToSpan(1, 1, problems);
        if (problems.Count > 0)
        {
            return BadRequest();
        }

        if (await get.Handle(id, span, ct) is not { } view || span.StartLine > view.Compilation.LineCount)
        {
            return NotFound();
        }

        (View, Span) = (view, span);
        Before = view.FirstLine > 1 ? Links.CompilationSource(id, Math.Max(1, view.FirstLine - Window), view.FirstLine - 1) : null;
        After = view.LastLine < view.Compilation.LineCount ? Links.CompilationSource(id, view.LastLine + 1, Math.Min(view.Compilation.LineCount, view.LastLine + Window)) : null;
        return Page();
    }
}
