using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Calendar;

/// <summary>The periods of measures over time as a picture, with the same as a table.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class TimelineModel(ListDeadlines list, TimeProvider clock) : PeriodPageModel(list, clock)
{
    /// <summary>The address of the page.</summary>
    public PageAddress Address => Answer.Pager.Address;

    /// <summary>The picture as a file.</summary>
    public string Picture => (Address with { Path = "/calendar/timeline.svg" }).ToString();

    /// <summary>The closest stretch of whole months that holds every day of the selection; null where it has none.</summary>
    public PeriodWindow? Whole { get; private set; }

    /// <summary>How many of the selected limits have no day and stand in no picture.</summary>
    public int Dateless { get; private set; }

    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DeadlineQuery query, CancellationToken ct)
    {
        var filter = await AskAsync(query, ct);
        var all = await List.All(filter with { From = null, To = null }, ct);
        List<LimitPeriod> periods = [.. all.Items.Select(item => item.Period)];
        List<DateOnly> days = [.. periods.SelectMany(period => new[] { period.First, period.Last }).OfType<DateOnly>()];
        Whole = days.Count == 0 ? null : PeriodWindow.Whole(days.Min(), days.Max());
        Dateless = periods.Count(period => period is { First: null, Last: null });
        Response.StatusCode = Answer.Status;
        return Page();
    }

    /// <summary>The address of another stretch of days.</summary>
    public string At(PeriodWindow window) => Address.Set("from", DeadlineViews.Written(window.First)).Set("to", DeadlineViews.Written(window.Last)).ToString();
}
