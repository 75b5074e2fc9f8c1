using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>One document whole.</summary>
public sealed class DetailModel(GetDocument get, GetStandings getStandings, TimeProvider clock) : PageModel
{
    /// <summary>The document.</summary>
    public DocumentDetail Detail { get; private set; } = null!;

    /// <summary>Its deadlines by id.</summary>
    public IReadOnlyDictionary<string, DeadlineItem> Deadlines { get; private set; } = null!;

    /// <summary>The deadlines whose words stand in the text; others (two limits in the same words) have their anchor in the table.</summary>
    public IReadOnlySet<string> DeadlinesInText { get; private set; } = null!;

    /// <summary>How it and its measures stand on the day.</summary>
    public DocumentStandings Standings { get; private set; } = null!;

    /// <summary>Its text as it is read, each measure with what stands beside it.</summary>
    public IReadOnlyList<ReadingBlock> Blocks { get; private set; } = null!;

    /// <summary>Deadlines whose words have been written with their anchor; filled while the text is written.</summary>
    public ISet<string> Anchored { get; } = new HashSet<string>();

    /// <summary>The measure that is to be cited; null for the whole document.</summary>
    public MeasureDetail? CitedMeasure { get; private set; }

    /// <summary>The query that led here, or null.</summary>
    public string? Query { get; private set; }

    /// <summary>The day on which the page is read.</summary>
    public DateOnly Today => ChinaTime.Today(clock);

    /// <summary>The document's full address without what led here.</summary>
    public string Address => SiteAddress.Of(Request) + Links.Document(Detail.Document.Id);

    /// <summary>The measures that the outline lists: two levels.</summary>
    public IEnumerable<MeasureDetail> Outline => Detail.Measures.Where(measure => measure.Depth <= OutlineDepth);

    private int OutlineDepth => Detail.Measures.Count == 0 ? 0 : Detail.Measures.Min(measure => measure.Depth) + 1;

    /// <summary>Where a field was read from, or null.</summary>
    public FieldSource? Origin(string field) => Detail.Fields.FirstOrDefault(source => source.Field == field);

    /// <summary>The query that led straight here, or null.</summary>
    public string? JumpedFrom { get; private set; }

    /// <summary>Shows the document; 404 where it is not known.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="q">A query whose words are marked in the text.</param>
    /// <param name="measure">The anchor of a measure to cite.</param>
    /// <param name="jumped">The query that led straight here.</param>
    /// <param name="ct">Ends the request.</param>
    public async Task<IActionResult> OnGetAsync(
        string id, [FromQuery] string? q, [FromQuery] string? measure, [FromQuery(Name = Links.JumpedName)] string? jumped, CancellationToken ct)
    {
        (Query, JumpedFrom) = (Parameter.Text(q), Parameter.Text(jumped) is { Length: <= DocumentFilter.MaxQueryLength } query ? query : null);
        if (await get.Handle(id, Query, ct) is not { } detail || await getStandings.Handle(id, PortalDay.Of(HttpContext).Day, ct) is not { } standings)
        {
            return NotFound();
        }

        (Detail, Standings) = (detail, standings);
        Deadlines = detail.Deadlines.ToDictionary(deadline => deadline.Id);
        DeadlinesInText = detail.Paragraphs.SelectMany(paragraph => paragraph.Parts).Select(part => part.DeadlineId).OfType<string>().ToHashSet();
        Blocks = ReadingBlock.Of(detail);
        CitedMeasure = measure is null ? null : detail.Measures.FirstOrDefault(m => Links.MeasureAnchor(m.Id) == measure);
        return Page();
    }
}
