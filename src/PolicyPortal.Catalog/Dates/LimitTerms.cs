using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>What the text says of a limit, with what is known of its document.</summary>
/// <param name="Start"><c>yyyy-MM-dd</c> or <c>yyyy-MM</c>.</param>
/// <param name="End">Likewise, inclusive.</param>
/// <param name="Pattern">Name of the pattern that found it (docs/parsing.md).</param>
public sealed record LimitTerms(
    DeadlineKind Kind,
    string Quote,
    string? Start,
    string? End,
    string? Duration,
    string? Anchor,
    string Pattern,
    bool Certain,
    bool YearInferred);

/// <summary>What a limit may take from its document.</summary>
/// <param name="Region">Where it applies, as a path.</param>
/// <param name="Issued">Its issue date, or that of the notice that issues it.</param>
/// <param name="Earliest">The earliest issue date in its compilations, where it bears none itself.</param>
/// <param name="Effective">Its own period, as far as its text states one.</param>
public sealed record DocumentTerms(string Region, DateOnly? Issued, DateOnly? Earliest, LimitPeriod? Effective);

/// <summary>When an event took place in a region; either day may be open.</summary>
/// <param name="Key">Key of the event.</param>
/// <param name="Region">Region path.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day: the day on which it ended or was lifted.</param>
/// <param name="Note">What the dates rest on.</param>
public sealed record EventDate(string Key, string Region, DateOnly? First, DateOnly? Last, string? Note = null);
