using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Catalog.Search;

/// <summary>Makes the deadline of a list from the stored one.</summary>
internal static class DeadlineItems
{
    public static DeadlineItem Of(Deadline deadline, string? measurePath, string source, DocumentSummary document, LimitPeriod period) => new(
        deadline.Id,
        WireName.Of(deadline.Kind),
        deadline.Quote,
        deadline.Start,
        deadline.End,
        deadline.Duration,
        deadline.Anchor,
        deadline.Certain,
        deadline.YearInferred,
        deadline.MeasureId,
        measurePath,
        source,
        deadline.StartLine,
        document.Id,
        document.Title,
        document.DocumentNumber,
        document.Region,
        period)
    {
        Span = SourceRange.Of(deadline),
    };
}
