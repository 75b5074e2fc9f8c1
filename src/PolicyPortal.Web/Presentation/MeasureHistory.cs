using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>A document's word on the time of a measure.</summary>
/// <param name="Move">What it says; one of several alike.</param>
public sealed record HistoryStep(LimitMove Move)
{
    /// <summary>The page of the document, at the words that say so.</summary>
    public string Address => Move.LimitId is null ? Links.Document(Move.DocumentId) : Links.Deadline(Move.DocumentId, Move.LimitId);
}

/// <summary>How a measure or document fared, in one line: first issued, extended by, replaced by.</summary>
/// <param name="Issued">When its document was issued.</param>
/// <param name="Steps">What happened to it later, by issue date; a document's words that do the same to several limits once.</param>
public sealed record MeasureHistory(DateOnly? Issued, IReadOnlyList<HistoryStep> Steps)
{
    /// <summary>The history that the chains of some periods tell; null where no other document says anything of them.</summary>
    public static MeasureHistory? Of(DateOnly? issued, IEnumerable<LimitPeriod?> periods)
    {
        List<HistoryStep> steps = [.. periods.SelectMany(period => period?.Chain?.Moves ?? [])
            .DistinctBy(move => (move.DocumentId, move.Kind, move.Last, move.Length, move.Event?.Key))
            .OrderBy(move => move.Issued ?? DateOnly.MaxValue)
            .Select(move => new HistoryStep(move))];
        return steps.Count == 0 ? null : new MeasureHistory(issued, steps);
    }

    /// <summary>Of a measure: that of its limits.</summary>
    public static MeasureHistory? Of(DocumentDetail detail, IEnumerable<DeadlineItem> limits) => Of(detail.Document.IssueDate, limits.Select(limit => limit.Period));
}
