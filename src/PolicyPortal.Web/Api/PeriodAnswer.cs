using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Web.Api;

/// <summary>From when until when, both inclusive, and what that rests on; the codes are in docs/dates.md.</summary>
/// <param name="First">First day, or null.</param>
/// <param name="Last">Last day, or null.</param>
/// <param name="FirstBasis">What the first day rests on.</param>
/// <param name="LastBasis">What the last day rests on.</param>
/// <param name="Gap">Why it cannot be told, where it cannot; null where it can.</param>
/// <param name="Doubts">What makes the days less than sure.</param>
/// <param name="Event">Key of the event that it hangs on, or its words where it happens case by case.</param>
/// <param name="EventRegion">The region whose event counts.</param>
/// <param name="MovedBy">Id of the document that gives the last day or the event; null where its own does.</param>
/// <param name="Chain">The first term and what other documents say of its end; null where none does.</param>
public sealed record PeriodAnswer(
    DateOnly? First,
    DateOnly? Last,
    string FirstBasis,
    string LastBasis,
    string? Gap,
    IReadOnlyList<string> Doubts,
    string? Event,
    string? EventRegion,
    string? MovedBy,
    ChainAnswer? Chain)
{
    internal static PeriodAnswer Of(LimitPeriod period) => new(
        period.First,
        period.Last,
        WireName.Of(period.FirstBasis),
        WireName.Of(period.LastBasis),
        period.Gap == PeriodGap.None ? null : WireName.Of(period.Gap),
        [.. Enum.GetValues<PeriodDoubts>().Where(d => d != PeriodDoubts.None && period.Doubts.HasFlag(d)).Select(WireName.Of)],
        period.Event?.Key,
        period.EventRegion,
        period.MovedBy?.DocumentId,
        period.Chain is null ? null : ChainAnswer.Of(period.Chain));
}
