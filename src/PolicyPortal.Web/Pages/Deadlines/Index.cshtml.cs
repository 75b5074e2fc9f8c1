using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Deadlines;

/// <summary>A choice with its count and link.</summary>
/// <param name="Name">A state's code, or a number of days.</param>
public sealed record CountedLink(string Name, int Count, bool Selected, string Address);

/// <summary>Time limits and how they stand on a day.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(ListDeadlines list) : PageModel
{
    /// <summary>The question as it was read.</summary>
    public DeadlineFilter Filter { get; private set; } = null!;

    /// <summary>What was found.</summary>
    public DeadlinePage Found { get; private set; } = null!;

    /// <summary>Where the list stands, its filters and what was wrong.</summary>
    public ListAnswer Answer { get; private set; } = null!;

    /// <summary>The states, each alone.</summary>
    public IReadOnlyList<CountedLink> States { get; private set; } = [];

    /// <summary>All states.</summary>
    public CountedLink AllStates { get; private set; } = null!;

    /// <summary>What ends within some days.</summary>
    public IReadOnlyList<CountedLink> Next { get; private set; } = [];

    /// <summary>The address that leaves doubtful limits out, or takes them in again.</summary>
    public string Certain { get; private set; } = "";

    /// <summary>The items of the page by state, with the place of each group's first one.</summary>
    public IEnumerable<(int Place, IGrouping<string, DeadlineItem> Group)> Groups =>
        Found.Items.Index().GroupBy(i => WireName.Of(i.Item.Period.On(Found.Day)), i => i).Select(g => (g.First().Index, g.GroupBy(_ => g.Key, i => i.Item).Single()));

    /// <summary>Asks the question of the address.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DeadlineQuery query, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        Filter = query.ToFilter(problems);
        Found = await list.Handle(Filter, ct);
        var address = PageAddress.Of(Request, DeadlineQuery.Names);
        Answer = ListAnswer.Of("Deadlines", address, Found.Total, Found.Page, Found.PageSize, [.. Found.Facets.Where(facet => facet.Name != "state")], problems.Concat(Found.Problems), RegionBar.Above(Filter.Scope, Found.Levels));
        States = [.. Found.Facets.Where(facet => facet.Name == "state").SelectMany(facet => facet.Values)
            .Select(value => new CountedLink(value.Value, value.Count, value.Selected, address.Set("state", value.Value).ToString()))];
        AllStates = new("", States.Sum(state => state.Count), Filter.States.Count == 0, address.Without("state").ToString());
        Next = [.. Found.Next.Select(next => (Days: next.Days.ToString(CultureInfo.InvariantCulture), next.Count, Selected: Filter.Within == next.Days))
            .Select(next => new CountedLink(next.Days, next.Count, next.Selected, (next.Selected ? address.Without("within") : address.Without("state").Set("within", next.Days)).ToString()))];
        Certain = (Filter.CertainOnly ? address.Without("certain") : address.Set("certain", "1")).ToString();
        Response.StatusCode = Answer.Status;
        return Page();
    }
}
