using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Calendar;

/// <summary>A day of the agenda with its entries by what happens.</summary>
/// <param name="IsContinued">Whether it began on the page before.</param>
public sealed record AgendaDay(DateOnly Day, bool IsContinued, IReadOnlyList<IGrouping<DayMark, DeadlineItem>> Marks);

/// <summary>Day by day what falls due, ends and begins, from the chosen day on.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class AgendaModel(ListDeadlineDays list, TimeProvider clock) : PageModel
{
    /// <summary>The days found.</summary>
    public DeadlineDays Found { get; private set; } = null!;

    /// <summary>The days of the page.</summary>
    public IReadOnlyList<AgendaDay> Days { get; private set; } = [];

    /// <summary>First day listed.</summary>
    public DateOnly First { get; private set; }

    /// <summary>Last day listed; null where the agenda goes on.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>The other ways to look at the same limits.</summary>
    public DeadlineViews Views { get; private set; } = null!;

    /// <summary>Where the list stands, its filters and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DeadlineQuery query, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var filter = query.ToFilter(problems);

        // "Up to a day" alone asks for what lies before it, however long ago.
        First = filter.From ?? (filter.To is null ? filter.On ?? ChinaTime.Today(clock) : DayReader.Earliest);
        Last = filter.To;
        Found = await list.Handle(filter with { From = First }, ct);
        var address = PageAddress.Of(Request, [.. DeadlineQuery.Names, "pageSize"]);
        Views = new(address, filter.From, filter.To);
        Answer = ListAnswer.Of("DayEntries", address, Found.Entries.Count, filter.Page, filter.PageSize, Found.Facets, problems.Concat(Found.Problems));
        var skipped = (int)Math.Min(Found.Entries.Count, Answer.Pager.FirstItem - 1);
        Days = [.. Found.Entries.Skip(skipped).Take(filter.PageSize).GroupBy(entry => entry.Day).Select(day =>
            new AgendaDay(day.Key, skipped > 0 && Found.Entries[skipped - 1].Day == day.Key, [.. day.GroupBy(entry => entry.Mark, entry => entry.Item)]))];
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
