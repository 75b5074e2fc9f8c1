using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Where the state of a measure or a document comes from.</summary>
public enum StandingSource
{
    /// <summary>Nothing in the text tells a period.</summary>
    None,

    /// <summary>A limit that stands in the text itself.</summary>
    Own,

    /// <summary>A limit in the measure above.</summary>
    Above,

    /// <summary>A limit in a measure below.</summary>
    Below,

    /// <summary>The document's own period.</summary>
    Document,
}

/// <summary>How a measure or a document stands on a day: exactly one state, and what it rests on.</summary>
/// <param name="State">The state.</param>
/// <param name="Source">Whose period it is.</param>
/// <param name="Period">The period; null where nothing tells one.</param>
/// <param name="Kind">What the limit that tells it limits; <c>effective</c> for the document's own period, null where nothing tells.</param>
/// <param name="LimitId">Id of the limit that tells it; null for the document's own period and where nothing tells.</param>
public sealed record Standing(LimitState State, StandingSource Source, LimitPeriod? Period, DeadlineKind? Kind, string? LimitId)
{
    /// <summary>Nothing tells.</summary>
    public static Standing Untold { get; } = new(LimitState.Unknown, StandingSource.None, null, null, null);

    internal static Standing Of(LimitPeriod own, DateOnly day) => new(own.On(day), StandingSource.Document, own, DeadlineKind.Effective, null);

    internal static Standing Of(StandingLimit limit, LimitState state, StandingSource source) => new(state, source, limit.Period, limit.Kind, limit.Id);
}
