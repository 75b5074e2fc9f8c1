using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Calendar;

/// <summary>The timeline's picture alone, to be kept, sent or put into a report; parameters as the page of the timeline.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class PictureModel(ListDeadlines list, TimeProvider clock) : PeriodPageModel(list, clock)
{
    /// <summary>Width in pixels: that of the page's text on paper and on most screens.</summary>
    public const int Width = 1040;

    /// <summary>What was asked, in words; empty where everything was.</summary>
    public string Question => PeriodChart.Printable(Answer.Spoken.Sentence);

    /// <summary>Asks the question of the address; what cannot be served is answered like a file, with problem details.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] DeadlineQuery query, CancellationToken ct)
    {
        await AskAsync(query, ct);
        if (PortalApi.Refusal(Answer.Problems.Select(link => link.Problem)) is { } refusal)
        {
            return new ObjectResult(refusal.ProblemDetails) { StatusCode = refusal.StatusCode, ContentTypes = { "application/problem+json" } };
        }

        return Answer.Pager.IsPastEnd ? NotFound() : Page();
    }
}
