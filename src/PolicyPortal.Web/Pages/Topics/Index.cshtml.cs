using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Pages.Topics;

/// <summary>The topics of the catalogue.</summary>
public sealed class IndexModel(ListTopics list) : PageModel
{
    /// <summary>The topics in the order of the controlled list.</summary>
    public IReadOnlyList<TopicItem> Topics { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken ct) => Topics = await list.Handle(ct);
}
