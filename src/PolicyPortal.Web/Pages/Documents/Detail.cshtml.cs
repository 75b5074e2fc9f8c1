using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>One document whole.</summary>
public sealed class DetailModel(GetDocument get) : PageModel
{
    /// <summary>The document.</summary>
    public DocumentDetail Detail { get; private set; } = null!;

    /// <summary>Its measures by id.</summary>
    public IReadOnlyDictionary<string, MeasureDetail> Measures { get; private set; } = null!;

    /// <summary>Its deadlines by id.</summary>
    public IReadOnlyDictionary<string, DeadlineItem> Deadlines { get; private set; } = null!;

    /// <summary>The deadlines whose words stand in the text; others (two limits in the same words) have their anchor in the table.</summary>
    public IReadOnlySet<string> DeadlinesInText { get; private set; } = null!;

    /// <summary>What measures say, by the place of the paragraph behind which it is shown: the measure's last one before its sub-measures.</summary>
    public IReadOnlyDictionary<int, MeasureFacts> FactsBehind { get; private set; } = null!;

    /// <summary>The measures that the outline lists: two levels.</summary>
    public IEnumerable<MeasureDetail> Outline => Detail.Measures.Where(measure => measure.Depth <= OutlineDepth);

    private int OutlineDepth => Detail.Measures.Count == 0 ? 0 : Detail.Measures.Min(measure => measure.Depth) + 1;

    /// <summary>Where a field was read from, or null.</summary>
    public FieldSource? Origin(string field) => Detail.Fields.FirstOrDefault(source => source.Field == field);

    /// <summary>The query that led straight here, or null.</summary>
    public string? JumpedFrom { get; private set; }

    /// <summary>Shows the document; 404 where it is not known.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = Links.JumpedName)] string? jumped, CancellationToken ct)
    {
        JumpedFrom = Parameter.Text(jumped) is { Length: <= DocumentFilter.MaxQueryLength } query ? query : null;
        if (await get.Handle(id, ct) is not { } detail)
        {
            return NotFound();
        }

        Detail = detail;
        Measures = detail.Measures.ToDictionary(measure => measure.Id);
        Deadlines = detail.Deadlines.ToDictionary(deadline => deadline.Id);
        DeadlinesInText = detail.Paragraphs.SelectMany(paragraph => paragraph.Parts).Select(part => part.DeadlineId).OfType<string>().ToHashSet();
        FactsBehind = Places(detail).ToDictionary(pair => pair.Value, pair => Measures[pair.Key].Facts);
        return Page();
    }

    /// <summary>The last paragraph of each measure that says something, before another measure or the end of the measures.</summary>
    private static Dictionary<string, int> Places(DocumentDetail detail)
    {
        var speaking = detail.Measures.Where(measure => measure.Facts != MeasureFacts.None).Select(measure => measure.Id).ToHashSet();
        Dictionary<string, int> places = [];
        string? current = null;
        foreach (var (place, paragraph) in detail.Paragraphs.Index())
        {
            current = paragraph.MeasureId ?? (paragraph.Depth == 0 ? null : current);
            if (current is not null && speaking.Contains(current))
            {
                places[current] = place;
            }
        }

        return places;
    }
}
