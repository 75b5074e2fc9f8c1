using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Topics;

/// <summary>The topics of the catalogue.</summary>
[OutputCache(PolicyName = KeptAnswers.Policy)]
public sealed class IndexModel(ListTopics list) : PageModel
{
    /// <summary>The topics in the order of the controlled list.</summary>
    public IReadOnlyList<TopicItem> Topics { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Topics = await list.Handle(ct);
}
