using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.IssuingBodies;

/// <summary>Issuing bodies with the number of their documents.</summary>
public sealed class IndexModel(ListIssuingBodies list) : PageModel
{
    /// <summary>The words that were looked for.</summary>
    public string? Query { get; private set; }

    /// <summary>The address of the list.</summary>
    public PageAddress Address => PageAddress.Of(Request, "q");

    /// <summary>The bodies by level, most documents first.</summary>
    public IReadOnlyList<IGrouping<string, IssuingBodyItem>> Levels { get; private set; } = [];

    /// <summary>Lists the bodies whose name has the words.</summary>
    public async Task OnGetAsync([FromQuery] string? q, CancellationToken ct)
    {
        Query = Parameter.Text(q) is { Length: > DocumentFilter.MaxQueryLength } text ? text[..DocumentFilter.MaxQueryLength] : Parameter.Text(q);
        string[] order = ["central", "provincial", "prefectural", "county", "other"];
        Levels = [.. (await list.Handle(Query, ct)).GroupBy(body => body.Level).OrderBy(level => Array.IndexOf(order, level.Key))];
    }
}
