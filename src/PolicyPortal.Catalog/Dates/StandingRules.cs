using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A limit as the rules of standing see it.</summary>
internal readonly record struct StandingLimit(string Id, DeadlineKind Kind, LimitPeriod Period);

/// <summary>Which of several limits tells how a text stands on a day (docs/dates.md, "Measures and documents").</summary>
internal static class StandingRules
{
    /// <summary>Which kind of limit speaks for a measure: what is granted before what has to be done. The rest (审办时限 and other) does not.</summary>
    private static readonly DeadlineKind[] Precedence = [DeadlineKind.Relief, DeadlineKind.Extension, DeadlineKind.Effective, DeadlineKind.Due];

    /// <summary>The states in the order in which one of several limits counts: what runs for some runs; it is over when it is over for all.</summary>
    private static readonly LimitState[] Order = [LimitState.Running, LimitState.Upcoming, LimitState.Waiting, LimitState.Over, LimitState.Unknown];

    /// <summary>
    /// The limit that counts on a day, or null where none tells anything. Kinds go by <see cref="Precedence"/>; a kind of which no limit has a day
    /// or an event leaves the word to the next. Among limits of a kind those with days or an event go before mere lengths; what may be no limit
    /// (<see cref="PeriodDoubts.Uncertain"/>) speaks only where nothing sure does.
    /// </summary>
    public static (StandingLimit Limit, LimitState State)? Choose(IReadOnlyList<StandingLimit> limits, DateOnly day)
    {
        if (limits.Any(limit => limit.Period.Chain is not null))
        {
            limits = [.. limits.Select(limit => limit with { Period = limit.Period.At(day) })];
        }

        var sure = limits.Where(limit => !limit.Period.Doubts.HasFlag(PeriodDoubts.Uncertain)).ToList();
        return ChooseAmong(sure, day) is { } chosen && Tells(chosen.Limit.Period) ? chosen : ChooseAmong(limits, day);
    }

    private static (StandingLimit Limit, LimitState State)? ChooseAmong(IReadOnlyList<StandingLimit> limits, DateOnly day)
    {
        (StandingLimit Limit, LimitState State)? untold = null;
        foreach (var kind in Precedence)
        {
            var best = (Rank: int.MaxValue, Limit: default(StandingLimit), State: LimitState.Unknown);
            foreach (var limit in limits)
            {
                if (limit.Kind != kind)
                {
                    continue;
                }

                var state = limit.Period.On(day);
                if (!Tells(limit.Period))
                {
                    untold ??= (limit, state);
                    continue;
                }

                var rank = Array.IndexOf(Order, state);
                if (rank < best.Rank || (rank == best.Rank && IsNearer(limit.Period, best.Limit.Period, state)))
                {
                    best = (rank, limit, state);
                }
            }

            if (best.Rank != int.MaxValue)
            {
                return (best.Limit, best.State);
            }
        }

        return untold;
    }

    /// <summary>Whether a period has a day or waits for an event, and so can tell anything.</summary>
    public static bool Tells(LimitPeriod period) => period.First is not null || period.Last is not null || period.Gap == PeriodGap.Event;

    /// <summary>Of two running limits the one that ends last, of two to come the one that begins first, of two that are over the one that ended last.</summary>
    private static bool IsNearer(LimitPeriod period, LimitPeriod other, LimitState state) => state == LimitState.Upcoming
        ? period.First < other.First
        : (period.Last ?? DateOnly.MaxValue) > (other.Last ?? DateOnly.MaxValue);
}
