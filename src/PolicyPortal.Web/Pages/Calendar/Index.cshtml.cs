using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Calendar;

/// <summary>A month: on each day what falls due, ends and begins.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(ListDeadlineDays list, TimeProvider clock) : PageModel
{
    private static readonly string[] Names = [.. DeadlineQuery.Names.Except(["from", "to", "page"]), "month"];

    /// <summary>The days found.</summary>
    public DeadlineDays Found { get; private set; } = null!;

    /// <summary>The month laid out.</summary>
    public CalendarMonth Month { get; private set; } = null!;

    /// <summary>The other ways to look at the same limits.</summary>
    public DeadlineViews Views { get; private set; } = null!;

    /// <summary>The filters and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>The day that it is.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The month before; null at the first that is taken.</summary>
    public DateOnly? Previous => Month.First > MonthReader.Earliest ? Month.First.AddMonths(-1) : null;

    /// <summary>The month behind; null at the last that is taken.</summary>
    public DateOnly? Next => Month.First < MonthReader.Latest ? Month.First.AddMonths(1) : null;

    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DeadlineQuery query, [FromQuery(Name = "month")] string? month, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        Today = ChinaTime.Today(clock);
        var chosen = Parameter.Month("month", month, problems);
        query.From = query.To = query.Page = null;
        var filter = query.ToFilter(problems);
        var first = chosen ?? MonthReader.Of(filter.On ?? Today);
        var last = first.AddMonths(1).AddDays(-1);
        Found = await list.Handle(filter with { From = first, To = last }, ct);
        var address = PageAddress.Of(Request, Names);
        Views = new(address, chosen, chosen is null ? null : last);
        Month = new(first, Found, Views);
        Answer = new(
            "DayEntries",
            new(Found.Entries.Count, 1, Math.Max(1, Found.Entries.Count), address),
            new(Found.Facets, address),
            new(address, Found.Facets, [], "month"),
            ListAnswer.LinksOf(problems.Concat(Found.Problems), address));
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
