using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PolicyPortal.Catalog.Batches;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Import;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;
using PolicyPortal.Catalog.Storage;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Corrections;

/// <summary>What an editor wants to be laid over the parser's reading.</summary>
/// <param name="TargetId">Id of the document, measure or limit; for a split or join of the document in which the line stands.</param>
/// <param name="Field">One of <see cref="CorrectionFields"/>; <see cref="CorrectionFields.Unit"/> for a split, a join and a hidden one.</param>
/// <param name="Value">The value as a person writes it; null or blank for none.</param>
/// <param name="Line">Source line of a split or join, or of a doubt about the text that is accepted, from 1.</param>
/// <param name="IsWithdrawn">Whether an earlier correction of that target and field is taken back.</param>
public sealed record CorrectionDraft(CorrectionTarget Target, string TargetId, string Field, CorrectionAction Action, string? Value = null, int? Line = null, bool IsWithdrawn = false)
{
    /// <summary>Why, where it is not for the reason of all.</summary>
    public string? Reason { get; init; }
}

/// <summary>Keeps corrections and lays them over their compilation at once.</summary>
public sealed class SaveCorrections
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    private const int Attempts = 3;
    private readonly IDbContextFactory<CatalogContext> contexts;
    private readonly CatalogRuns runs;
    private readonly TimeProvider clock;

    internal SaveCorrections(IDbContextFactory<CatalogContext> contexts, CatalogRuns runs, TimeProvider clock) => (this.contexts, this.runs, this.clock) = (contexts, runs, clock);

    /// <summary>Checks the drafts; where all are right, keeps them and writes what they change, in one transaction.</summary>
    /// <param name="drafts">Of one compilation.</param>
    /// <param name="reason">Why, in the editor's words; needed.</param>
    /// <returns>What is wrong, by field; empty where they are kept.</returns>
    public async Task<IReadOnlyList<FilterProblem>> Handle(IReadOnlyList<CorrectionDraft> drafts, string actor, string reason, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            string compilationId;
            List<Correction> rows;
            using (var context = contexts.CreateDbContext())
            {
                var (problems, found) = await RowsAsync(context, drafts, actor, reason, cancellationToken).ConfigureAwait(false);
                if (problems.Count > 0 || found.Count == 0)
                {
                    return problems;
                }

                (rows, compilationId) = (found, found[0].CompilationId);
            }

            try
            {
                await runs.ApplyAsync(await runs.PlanAsync(RunRequest.Correct(compilationId, rows), null, cancellationToken).ConfigureAwait(false), actor, null, null, cancellationToken).ConfigureAwait(false);
                return [];
            }
            catch (StalePlanException) when (attempt < Attempts)
            {
                // Another run came between; the correction is laid over what is there now.
            }
        }
    }

    /// <summary>What is wrong with drafts; keeps nothing. They may be of several compilations.</summary>
    public async Task<IReadOnlyList<FilterProblem>> CheckAsync(IReadOnlyList<CorrectionDraft> drafts, string actor, string reason, CancellationToken cancellationToken)
    {
        using var context = contexts.CreateDbContext();
        return (await RowsAsync(context, drafts, actor, reason, cancellationToken).ConfigureAwait(false)).Problems;
    }

    /// <summary>Takes a correction back; the parser's reading counts again.</summary>
    /// <returns>What is wrong; null where there is no such correction.</returns>
    public Task<IReadOnlyList<FilterProblem>?> WithdrawAsync(long id, string actor, string reason, CancellationToken cancellationToken) =>
        AgainAsync(id, isWithdrawn: true, actor, reason, cancellationToken);

    /// <summary>Makes a correction once more, against what the parser says now: its flag goes.</summary>
    /// <returns>What is wrong; null where there is no such correction.</returns>
    public Task<IReadOnlyList<FilterProblem>?> KeepAsync(long id, string actor, string reason, CancellationToken cancellationToken) =>
        AgainAsync(id, isWithdrawn: false, actor, reason, cancellationToken);

    private async Task<IReadOnlyList<FilterProblem>?> AgainAsync(long id, bool isWithdrawn, string actor, string reason, CancellationToken cancellationToken)
    {
        Correction? made;
        using (var context = contexts.CreateDbContext())
        {
            made = await context.Corrections.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellationToken).ConfigureAwait(false);
        }

        return made is null
            ? null
            : await Handle([new(made.Target, made.TargetId, made.Field, made.Action, made.Value, made.Line, isWithdrawn)], actor, reason, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(List<FilterProblem> Problems, List<Correction> Rows)> RowsAsync(
        CatalogContext context, IReadOnlyList<CorrectionDraft> drafts, string actor, string reason, CancellationToken cancellationToken)
    {
        List<FilterProblem> problems = [];
        List<Correction> rows = [];
        var now = clock.GetUtcNow();
        foreach (var draft in drafts)
        {
            var why = draft.Reason ?? reason;
            if ((string.IsNullOrWhiteSpace(why) || why.Length > LongestReason) && !problems.Exists(p => p.Parameter == "reason"))
            {
                problems.Add(new("reason", why));
            }

            var target = await TargetAsync(context, draft, cancellationToken).ConfigureAwait(false);
            var value = CorrectionFields.Normalize(draft.Field, draft.Value);
            if (target is null || !IsPossible(draft, value, ChinaTime.Today(clock)) || (draft.Line is not null && target.LineText is not { Length: > 0 } && !draft.IsWithdrawn))
            {
                problems.Add(new(draft.Field, draft.Value ?? draft.Line?.ToString(CultureInfo.InvariantCulture) ?? ""));
                continue;
            }

            var earlier = await context.Corrections.AsNoTracking()
                .Where(c => c.TargetId == draft.TargetId && c.Field == draft.Field && c.Line == draft.Line && c.Action != CorrectionAction.Hide)
                .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            rows.Add(new Correction
            {
                CompilationId = target.CompilationId,
                Target = draft.Target,
                TargetId = draft.TargetId,
                Field = draft.Field,
                Action = draft.Action,
                Value = draft.Action == CorrectionAction.Correct ? value : null,
                ParserValue = earlier is { IsWithdrawn: false, Action: CorrectionAction.Correct } ? await SaidNowAsync(context, earlier, cancellationToken).ConfigureAwait(false) : target.Value,
                Line = draft.Line,
                LineText = target.LineText,
                Reason = why.Trim(),
                Actor = actor,
                At = now,
                IsWithdrawn = draft.IsWithdrawn,
            });
        }

        if (rows.Select(r => r.CompilationId).Distinct().Count() > 1)
        {
            throw new ArgumentException("The corrections are of several compilations.", nameof(drafts));
        }

        return (problems, rows);
    }

    private static bool IsPossible(CorrectionDraft draft, string? value, DateOnly today) => draft switch
    {
        { IsWithdrawn: true } => true,
        { Target: CorrectionTarget.Structure } => draft is { Action: CorrectionAction.Split or CorrectionAction.Join, Field: CorrectionFields.Unit, Line: > 0 },
        { Action: CorrectionAction.Hide } => draft is { Target: CorrectionTarget.Document or CorrectionTarget.Deadline, Field: CorrectionFields.Unit },
        { Action: CorrectionAction.Accept } => CorrectionFields.Of(draft.Target).Contains(draft.Field) || draft is { Target: CorrectionTarget.Document, Field: CorrectionFields.Unit, Line: > 0 },
        { Action: CorrectionAction.Correct } => CorrectionFields.Of(draft.Target).Contains(draft.Field) && CorrectionFields.IsValid(draft.Target, draft.Field, value, today),
        _ => false,
    };

    /// <summary>What the parser said last under a correction that counts: it is no longer what is stored.</summary>
    private static async Task<string?> SaidNowAsync(CatalogContext context, Correction earlier, CancellationToken cancellationToken) =>
        await context.CorrectionFlags.AsNoTracking().FirstOrDefaultAsync(f => f.CorrectionId == earlier.Id, cancellationToken).ConfigureAwait(false) is { Code: "source-changed" } flag
            ? flag.ParserValue
            : earlier.ParserValue;

    private static async Task<TargetState?> TargetAsync(CatalogContext context, CorrectionDraft draft, CancellationToken cancellationToken)
    {
        // Its target or its line may be gone or changed meanwhile; what is taken back is as it was made.
        if (draft.IsWithdrawn && await CorrectedAsync(context, draft, cancellationToken).ConfigureAwait(false) is { } corrected)
        {
            return corrected;
        }

        switch (draft.Target)
        {
            case CorrectionTarget.Measure:
                return await context.Measures.AsNoTracking().Where(m => m.Id == draft.TargetId)
                    .Select(m => new TargetState(m.Document!.CompilationId, m.Heading, null)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            case CorrectionTarget.Deadline:
                var limit = await context.Deadlines.AsNoTracking().Include(d => d.Document).FirstOrDefaultAsync(d => d.Id == draft.TargetId, cancellationToken).ConfigureAwait(false);
                return limit is null ? null : new TargetState(limit.Document!.CompilationId, ValueOf(limit, draft.Field), null);
            default:
                var document = await context.Documents.AsNoTracking().AsSplitQuery().Include(d => d.Topics.OrderBy(t => t.Ordinal)).Include(d => d.IssuingBodies.OrderBy(b => b.Ordinal)).ThenInclude(b => b.IssuingBody)
                    .FirstOrDefaultAsync(d => d.Id == draft.TargetId, cancellationToken).ConfigureAwait(false);
                return document is null
                    ? null
                    : new TargetState(document.CompilationId, ValueOf(document, draft.Field), await LineTextAsync(context, document.CompilationId, draft.Line, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>A target that is no longer there, of which a correction is taken back.</summary>
    private static async Task<TargetState?> CorrectedAsync(CatalogContext context, CorrectionDraft draft, CancellationToken cancellationToken) =>
        await context.Corrections.AsNoTracking().Where(c => c.TargetId == draft.TargetId && c.Field == draft.Field && c.Line == draft.Line).OrderByDescending(c => c.Id)
            .Select(c => new TargetState(c.CompilationId, c.ParserValue, c.LineText)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>A field of a limit as corrections write it.</summary>
    internal static string? ValueOf(Deadline limit, string field) => field switch
    {
        "kind" => WireName.Of(limit.Kind),
        "start" => limit.Start,
        "end" => limit.End,
        "duration" => limit.Duration,
        "anchor" => limit.Anchor,
        _ => null,
    };

    /// <summary>A field of a document as corrections write it; its topics and bodies must be loaded.</summary>
    internal static string? ValueOf(Document document, string field) =>
        CorrectionOverlay.ValueOf(document, field, id => document.IssuingBodies.First(b => b.IssuingBodyId == id).IssuingBody!.Name);

    private static async Task<string?> LineTextAsync(CatalogContext context, string compilationId, int? line, CancellationToken cancellationToken)
    {
        if (line is not { } number)
        {
            return null;
        }

        var text = await context.CompilationTexts.AsNoTracking().Where(t => t.CompilationId == compilationId).Select(t => t.Text).SingleAsync(cancellationToken).ConfigureAwait(false);
        return SourceLines.Between(text, number, number).Select(l => CorrectionSet.LineText(l.Text)).FirstOrDefault();
    }

    private sealed record TargetState(string CompilationId, string? Value, string? LineText);
}
