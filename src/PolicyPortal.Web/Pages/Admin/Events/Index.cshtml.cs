using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Vocabulary;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Events;

/// <summary>The events that limits hang on with their dates by region, a form for dates, and all that was set before.</summary>
public sealed class IndexModel(ListEvents list, ListEventEntries entries, TimeProvider clock) : PageModel
{
    /// <summary>Events with and without dates.</summary>
    public EventList Events { get; private set; } = null!;

    /// <summary>What stands in the form.</summary>
    public EventForm Form { get; private set; } = EventForm.Empty;

    /// <summary>What is wrong with it, in words.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was set and taken back, the newest first.</summary>
    public IReadOnlyList<EventEntry> Entries { get; private set; } = [];

    /// <summary>Where the entries stand.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Regions that are offered: those that limits wait in, then the nation, the provinces and their cities.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>Shows; <c>event</c> and <c>region</c> fill in the form.</summary>
    public Task OnGetAsync([FromQuery(Name = "event")] string? key, [FromQuery] string? region, [FromQuery] int page, CancellationToken ct)
    {
        Form = new EventForm(key, region, null, null, null);
        return ShowAsync(page, ct);
    }

    /// <summary>Checks the dates and leads to what they would change.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "event")] string? key, [FromForm] string? region, [FromForm] string? first, [FromForm] string? last, [FromForm] string? note, CancellationToken ct)
    {
        Form = new EventForm(key, region, first, last, note);
        (var change, Problems) = Form.Read(ChinaTime.Today(clock));
        if (Problems.Count == 0)
        {
            return new SeeOther(EventForm.Address(change, isRemoved: false));
        }

        await ShowAsync(1, ct);
        return Page();
    }

    private async Task ShowAsync(int page, CancellationToken ct)
    {
        Events = await list.Handle(ct);
        (Entries, var total) = await entries.Handle(Math.Max(1, page), ct);
        Pager = new Pager(total, Math.Max(1, page), ListEventEntries.PageSize, PageAddress.Of(Request, "page"));
        Regions = [.. Events.Waiting.Select(e => e.Region).Append("全国").Concat(RegionVocabulary.All.Select(r => r.Path).Where(path => path.Count(c => c == '/') < 2)).Distinct()];
    }
}
