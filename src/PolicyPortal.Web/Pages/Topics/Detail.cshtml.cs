using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Topics;

/// <summary>One topic: what it holds by region and body, and which of its periods run.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class DetailModel(GetTopic get, TimeProvider clock) : PageModel
{
    /// <summary>The topic.</summary>
    public TopicDetail Detail { get; private set; } = null!;

    /// <summary>Whether the day is given by the address.</summary>
    public bool IsDayGiven { get; private set; }

    /// <summary>What was wrong with the address.</summary>
    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    /// <summary>Shows the topic; 404 where it is not known.</summary>
    public async Task<IActionResult> OnGetAsync(string topic, [FromQuery] string? asOf, CancellationToken ct)
    {
        List<FilterProblem> problems = [];
        var given = Parameter.Day("asOf", asOf, problems);
        if (await get.Handle(topic, given ?? ChinaTime.Today(clock), ct) is not { } detail)
        {
            return NotFound();
        }

        (Detail, IsDayGiven, Problems) = (detail, given is not null, problems);
        Response.StatusCode = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
