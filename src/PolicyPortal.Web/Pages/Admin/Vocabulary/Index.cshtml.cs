using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.AddedWords;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Vocabulary;

/// <summary>The words that the program knows, those that admins added beside those that come with it, and a form for one more.</summary>
public sealed class IndexModel(ListWords list, ChangeWords words, BatchQueue queue, ListIssuingBodies bodies) : PageModel
{
    /// <summary>Which words.</summary>
    public VocabularyKind Kind { get; private set; }

    /// <summary>What is looked for in them.</summary>
    public string? Query { get; private set; }

    /// <summary>What is shown.</summary>
    public WordList Words { get; private set; } = null!;

    /// <summary>What was typed into the form; null where nothing was sent.</summary>
    public WordChange? Typed { get; private set; }

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public WordProblem? Problem { get; private set; }

    /// <summary>What the form offers as the first word: topics, or bodies of the catalogue.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>Where the groups stand.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>Lists.</summary>
    public Task OnGetAsync([FromQuery] string? kind, [FromQuery] string? q, [FromQuery] int page, CancellationToken ct) => ShowAsync(kind, q, page, ct);

    /// <summary>Checks a new word and leads to what it would change.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? kind, [FromForm] string? key, [FromForm] string? value, CancellationToken ct)
    {
        if (!WireName.TryRead<VocabularyKind>(kind, out var known))
        {
            return BadRequest();
        }

        Typed = WordChange.Of(known, key, value, isRemoved: false);
        Problem = await words.CheckAsync(Typed, ct);
        if (Problem is not null)
        {
            await ShowAsync(kind, null, 1, ct);
            return Page();
        }

        if (known != VocabularyKind.Synonym)
        {
            queue.Add(new BatchJob(JobKind.Plan, RunRequest.Word(Typed), User.RequireActor().Name));
        }

        return new SeeOther(Links.WordChange(Typed));
    }

    private async Task ShowAsync(string? kind, string? q, int page, CancellationToken ct)
    {
        Kind = WireName.TryRead<VocabularyKind>(kind, out var known) ? known : VocabularyKind.TopicCue;
        Query = q is { Length: > DocumentFilter.MaxQueryLength } ? q[..DocumentFilter.MaxQueryLength] : q;
        Words = await list.Handle(Kind, Query, Math.Max(1, page), ct);
        Pager = new Pager(Words.Total, Words.Page, ListWords.PageSize, PageAddress.Of(Request, "kind", "q", "page"));
        Offered = Kind switch
        {
            VocabularyKind.TopicCue => TopicReader.All,
            VocabularyKind.BodyShortName => [.. (await bodies.Handle(null, ct)).Select(body => body.Name)],
            _ => [],
        };
    }
}
