using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Catalog.Corrections;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Web.Accounts;
using PolicyPortal.Web.Admin;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Web.Pages.Admin.Review;

/// <summary>A value that can be chosen with one click.</summary>
/// <param name="Value">As corrections write it.</param>
/// <param name="StartLine">First source line that it stands on.</param>
/// <param name="EndLine">Last one.</param>
/// <param name="IsStanding">Whether it is what the parser took.</param>
public sealed record Choice(string Value, int StartLine, int EndLine, bool IsStanding);

/// <summary>The review: everything in doubt, the least certain first, one of it open to be accepted or corrected.</summary>
public sealed class IndexModel(ListDoubts list, SaveCorrections save) : PageModel
{
    /// <summary>What is in doubt.</summary>
    public DoubtPage Doubts { get; private set; } = null!;

    /// <summary>The doubt that is looked at; null where nothing is in doubt.</summary>
    public OpenDoubt? Open => Doubts.Open;

    /// <summary>Only doubts of this field; null for all.</summary>
    public string? Field { get; private set; }

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <summary>What was sent and is wrong.</summary>
    public CorrectionForm Sent { get; private set; } = CorrectionForm.None;

    /// <summary>The form for the open doubt's field, with what stands there.</summary>
    public CorrectableField? OpenField => Open is { Item.Doubt: { Target: CorrectionTarget.Document } doubt } ? Open.Document.Fields.FirstOrDefault(f => f.Field == doubt.Field) : null;

    /// <summary>The open doubt's limit; null where it is about something else.</summary>
    public CorrectableLimit? OpenLimit => Open?.Document.Limits.FirstOrDefault(l => l.Id == Open.Item.Doubt.TargetId);

    /// <summary>All that the open field could be, what the parser took among it.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The reason that an acceptance has where none is given.</summary>
    public static string DefaultReason => Texts.Get("Review.DefaultReason");

    /// <summary>Shows.</summary>
    public Task OnGetAsync([FromQuery] string? field, [FromQuery] int page, [FromQuery] string? item, CancellationToken ct) => ReadAsync(field, page, item, ct);

    /// <summary>Accepts what the parser says and goes on to the next doubt.</summary>
    public async Task<IActionResult> OnPostAcceptAsync([FromForm] string? item, [FromForm] string? next, [FromForm] string? field, [FromForm] int page, [FromForm] string? reason, CancellationToken ct)
    {
        // Another editor may have been here first: then there is nothing left to accept.
        var drafts = await list.AcceptanceAsync(item ?? "", ct);
        var problems = drafts.Count == 0 ? [] : await save.Handle(drafts, User.RequireActor().Name, string.IsNullOrWhiteSpace(reason) ? DefaultReason : reason, ct);
        return await OnAsync(problems, item, next, field, page, ct);
    }

    /// <summary>Corrects and goes on to the next doubt.</summary>
    public async Task<IActionResult> OnPostCorrectAsync([FromForm] string? item, [FromForm] string? next, [FromForm] string? field, [FromForm] int page, [FromForm] string? choice, [FromForm] string? reason, CancellationToken ct)
    {
        await ReadAsync(field, page, item, ct);
        if (Open is not { } shown || shown.Item.Doubt.Key != item)
        {
            return await OnAsync([], item, next, field, page, ct);
        }

        List<CorrectionDraft> drafts = OpenLimit is { } limit
            ? Request.Form["hide"] == "true" ? [new(CorrectionTarget.Deadline, limit.Id, CorrectionFields.Unit, CorrectionAction.Hide)] : [.. CorrectionForm.Changed(CorrectionTarget.Deadline, limit.Id, limit.Fields, Request.Form)]
            : OpenField is not { } open ? []
            : choice is { Length: > 0 } ? [new(CorrectionTarget.Document, shown.Document.Id, open.Field, CorrectionAction.Correct, choice)]
            : [.. CorrectionForm.Changed(CorrectionTarget.Document, shown.Document.Id, [open], Request.Form)];
        IReadOnlyList<FilterProblem> problems = drafts.Count == 0
            ? [new(CorrectionForm.Unchanged, "")]
            : await save.Handle(drafts, User.RequireActor().Name, string.IsNullOrWhiteSpace(reason) ? Texts.Get("Review.DefaultReasonCorrect") : reason, ct);
        return await OnAsync(problems, item, next, field, page, ct);
    }

    private async Task<IActionResult> OnAsync(IReadOnlyList<FilterProblem> problems, string? item, string? next, string? field, int page, CancellationToken ct)
    {
        if (problems.Count == 0)
        {
            return new SeeOther(Address(field, page, next));
        }

        await ReadAsync(field, page, item, ct);
        Sent = CorrectionForm.Of(OpenLimit?.Id ?? "review", Request.Form, problems);
        return Page();
    }

    /// <summary>The address of the review with one doubt open.</summary>
    public static string Address(string? field, int page, string? item)
    {
        List<KeyValuePair<string, string>> pairs = [];
        if (!string.IsNullOrEmpty(field))
        {
            pairs.Add(new("field", field));
        }

        if (page > 1)
        {
            pairs.Add(new("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (!string.IsNullOrEmpty(item))
        {
            pairs.Add(new("item", item));
        }

        return new PageAddress("/admin/review", pairs).ToString();
    }

    private async Task ReadAsync(string? field, int page, string? item, CancellationToken ct)
    {
        Field = Parameter.Text(field);
        page = Math.Max(1, page);
        Doubts = await list.Handle(Field, page, Parameter.Text(item), ct);
        if (page > 1 && Doubts.Items.Count == 0)
        {
            // The last doubt of the last page was settled.
            page = (Doubts.Total + ListDoubts.PageSize - 1) / ListDoubts.PageSize is var last and > 0 ? last : 1;
            Doubts = await list.Handle(Field, page, Parameter.Text(item), ct);
        }

        Pager = new Pager(Doubts.Total, page, ListDoubts.PageSize, new PageAddress("/admin/review", Field is null ? [] : [new("field", Field)]));
        Choices = OpenField is { } open ? [.. ChoicesOf(open, Open!.Document.Candidates)] : [];
    }

    // Bodies that stand in one part of the unit are one value together, as they are issuing it together; each alone is another.
    private static IEnumerable<Choice> ChoicesOf(CorrectableField field, IReadOnlyList<FieldCandidate> candidates)
    {
        var own = candidates.Where(c => c.Field == field.Field).ToList();
        var groups = CorrectionFields.IsList(field.Field)
            ? own.GroupBy(c => c.Place).Where(g => g.Count() > 1).Select(g => new Choice(string.Join('\n', g.Select(c => c.Value)), g.Min(c => c.StartLine), g.Max(c => c.EndLine), false))
            : [];
        return groups.Concat(own.Select(c => new Choice(c.Value, c.StartLine, c.EndLine, false))).DistinctBy(c => c.Value).Select(c => c with { IsStanding = c.Value == field.Now });
    }
}
