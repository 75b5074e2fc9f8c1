using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Model;

namespace PolicyPortal.Web.Api;

/// <summary>One document's word on when a limit of another ends.</summary>
/// <param name="Kind"><c>extended</c> or <c>replaced</c>.</param>
/// <param name="Weight"><c>counts</c>, <c>local</c> (speaks for a region below alone) or <c>shown</c> (an interpretation beside a document, or a text without a date).</param>
/// <param name="DocumentId">The document that says so.</param>
/// <param name="DeadlineId">Its limit whose words say so; null for a repeal.</param>
/// <param name="Issued">The day from which on it counts.</param>
/// <param name="Last">The new last day; null where it hangs on an event or is told as a length.</param>
/// <param name="Months">By how many months the end moves, where the text says that; null otherwise.</param>
/// <param name="Days">Likewise in days.</param>
/// <param name="Event">Key of the event that the new end hangs on.</param>
/// <param name="Quote">Its words; 《…》 stands for the documents that they name.</param>
public sealed record MoveAnswer(
    string Kind, string Weight, string DocumentId, string Title, string? DocumentNumber, string Region, string? DeadlineId, DateOnly? Issued, DateOnly? Last, int? Months, int? Days, string? Event, string Quote);

/// <summary>A limit's first term and what other documents say of its end, by issue date.</summary>
/// <param name="First">First day of the first term, or null.</param>
/// <param name="Last">Its last day as its own document tells it, or null.</param>
/// <param name="Quote">The words of its own document.</param>
/// <param name="Disputed">Whether sources disagree on the end.</param>
public sealed record ChainAnswer(DateOnly? First, DateOnly? Last, string Quote, bool Disputed, IReadOnlyList<MoveAnswer> Moves)
{
    internal static ChainAnswer Of(LimitChain chain) => new(
        chain.Original.First,
        chain.Original.Last,
        chain.Original.Quote,
        chain.IsDisputed,
        [.. chain.Moves.Select(move => new MoveAnswer(
            WireName.Of(move.Kind),
            WireName.Of(move.Weight),
            move.DocumentId,
            move.Title,
            move.DocumentNumber,
            move.Region,
            move.LimitId,
            move.Issued,
            move.Last,
            move.Length?.Months,
            move.Length?.Days,
            move.Event?.Key,
            move.Quote))]);
}
