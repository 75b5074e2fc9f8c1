using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Calendar;

/// <summary>What the page of the timeline and its picture alone have in common.</summary>
public abstract class PeriodPageModel(ListDeadlines list, TimeProvider clock) : PageModel
{
    /// <summary>The question.</summary>
    protected ListDeadlines List => list;

    /// <summary>The day that states are told for.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The stretch of days shown.</summary>
    public PeriodWindow Window { get; private set; } = null!;

    /// <summary>The picture of this page of periods.</summary>
    public PeriodChart Chart { get; private set; } = null!;

    /// <summary>The other ways to look at the same limits.</summary>
    public DeadlineViews Views { get; private set; } = null!;

    /// <summary>Where the list of periods stands, its filters and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>Asks for the limits whose period touches the window, and draws a page of them.</summary>
    /// <returns>The filter as read.</returns>
    protected async Task<DeadlineFilter> AskAsync(DeadlineQuery query, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);
        Window = PeriodWindow.Of(filter.From, filter.To, filter.On ?? ChinaTime.Today(clock));
        var found = await list.All(filter with { From = Window.First, To = Window.Last }, ct);
        Day = found.Day;
        var periods = PeriodChart.PeriodsOf(found.Items);
        Chart = PeriodChart.Of(periods.Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize), Window, Day);
        var address = PageAddress.Of(Request, [.. DeadlineQuery.Names, "pageSize"]);
        Views = new(address, filter.From, filter.To);
        Answer = ListAnswer.Of("Periods", address, periods.Count, filter.Page, filter.PageSize, found.Facets, problems.Concat(found.Problems));
        return filter;
    }
}
