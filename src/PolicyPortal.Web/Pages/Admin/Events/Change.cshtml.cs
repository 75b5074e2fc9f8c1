using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Events;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Events;

/// <summary>What dates of an event would do to limits; and their setting. The address names the dates.</summary>
public sealed class ChangeModel(PreviewEventDate preview, SetEventDate set, TimeProvider clock) : PageModel
{
    /// <summary>Limits that are shown of each kind.</summary>
    public const int MostShown = 10;

    /// <summary>The dates.</summary>
    public EventDateChange Change { get; private set; } = null!;

    /// <summary>Whether the dates of the event and region are taken back.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>What is wrong with them, in words.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What they would do.</summary>
    public EventDatePreview Preview { get; private set; } = null!;

    /// <summary>Whether just these dates, or none where they are taken back, count already.</summary>
    public bool IsMade => IsRemoved ? Preview.Present is null : Preview.Present is { } p && (p.First, p.Last, p.Note) == (Change.First, Change.Last, Change.Note);

    /// <summary>Shows.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "event")] string? key, [FromQuery] string? region, [FromQuery] string? first, [FromQuery] string? last, [FromQuery] string? note, [FromQuery] bool remove, CancellationToken ct)
    {
        Read(new EventForm(key, region, first, last, note), remove);
        if (EventVocabulary.Find(Change.Key) is not { Kind: EventKind.Occasion })
        {
            return NotFound();
        }

        Preview = await preview.Handle(Change, IsRemoved, ct);
        return Page();
    }

    /// <summary>Sets them, or takes them back.</summary>
    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "event")] string? key, [FromQuery] string? region, [FromQuery] string? first, [FromQuery] string? last, [FromQuery] string? note, [FromQuery] bool remove, CancellationToken ct)
    {
        Read(new EventForm(key, region, first, last, note), remove);
        var actor = User.RequireActor().Name;
        if (IsRemoved)
        {
            await set.RemoveAsync(Change.Key, Change.Region, actor, ct);
        }
        else if (Problems.Count == 0)
        {
            // A form sent twice sets them once.
            Preview = await preview.Handle(Change, IsRemoved, ct);
            if (!IsMade)
            {
                await set.Handle(Change, actor, ct);
            }
        }

        return new SeeOther(EventForm.Address(Change, IsRemoved));
    }

    private void Read(EventForm form, bool remove)
    {
        IsRemoved = remove;
        (Change, var problems) = form.Read(ChinaTime.Today(clock));
        Problems = remove ? [] : problems;
    }
}
