using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Compare;

/// <summary>Two to four regions side by side on one topic.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(CompareRegions compare) : PageModel
{
    /// <summary>Measures of a cell that are shown at once.</summary>
    public const int ShownInCell = 2;

    /// <summary>The question as it was read.</summary>
    public CompareFilter Filter { get; private set; } = null!;

    /// <summary>The comparison, or what there is to choose from.</summary>
    public RegionsComparison Comparison { get; private set; } = null!;

    /// <summary>What the fields of the form hold: the regions asked for, or those with most documents.</summary>
    public IReadOnlyList<string> Chosen => Filter.Regions.Count > 0 ? Filter.Regions : Comparison.Suggested;

    /// <summary>The address of the comparison.</summary>
    public PageAddress Address => PageAddress.Of(Request, "topic", "region");

    /// <summary>Compares what the address names.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "")] CompareQuery query, CancellationToken ct)
    {
        Filter = query.ToFilter();
        Comparison = await compare.Handle(Filter, ct);
        Response.StatusCode = Comparison.Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }
}
