using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Papers;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Papers;

/// <summary>An entry with its number in the paper.</summary>
public sealed record NumberedEntry(int Number, PaperEntry Entry);

/// <summary>
/// A working paper as a page to print. Not kept among the answers: it says when it was made. A long paper comes in parts, all under one reference.
/// </summary>
public abstract class PaperModel : PageModel
{
    /// <summary>Entries of a part: some hundred printed pages are more than a browser lays out at once.</summary>
    public const int EntriesOfPart = 500;

    /// <summary>The paper; null where a value of the address could not be served.</summary>
    public WorkingPaper? Paper { get; private set; }

    /// <summary>Where the parts stand, and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>The entries of this part.</summary>
    public IReadOnlyList<NumberedEntry> Entries { get; private set; } = [];

    /// <summary>The sources of these entries.</summary>
    public IReadOnlyList<CompilationSummary> Sources { get; private set; } = [];

    /// <summary>The reference of a print that is to be checked; null where none is.</summary>
    public string? Checked { get; private set; }

    /// <summary>The list that the paper is of, as it is on the screen.</summary>
    public string ListPath => Request.Path.Value![..^PaperReader.Ending.Length];

    /// <summary>Shows a paper. An address without a day leads to the one with today's, so that it shows the same tomorrow.</summary>
    protected IActionResult Show(PaperAnswer answer, string[] names)
    {
        List<FilterProblem> problems = [.. answer.Problems];
        var part = Parameter.Page(Request.Query["page"], problems);
        if (answer.Paper is not { } paper)
        {
            Answer = ListAnswer.Of("Documents", PageAddress.Of(Request, names), 0, 1, EntriesOfPart, [], problems);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Request.Query[PortalDay.ParameterOf(Request.Path.Value!)]))
        {
            return Redirect((Request.Query[PaperReference.Parameter] is [{ Length: > 0 } asked] ? paper.Own.With(PaperReference.Parameter, asked) : paper.Own).At(part).ToString());
        }

        Paper = paper;
        Checked = Parameter.Text(Request.Query[PaperReference.Parameter]);
        Answer = ListAnswer.Of(paper.Noun, paper.Own, paper.Count, part, EntriesOfPart, [], problems);
        var first = (part - 1) * EntriesOfPart;
        Entries = [.. paper.Entries.Skip(first).Take(EntriesOfPart).Select((entry, place) => new NumberedEntry(first + place + 1, entry))];
        Sources = [.. Entries.Select(e => e.Entry.Compilation).DistinctBy(c => c.Id).OrderBy(c => c.Source, StringComparer.Ordinal)];
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
