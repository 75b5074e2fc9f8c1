namespace PolicyPortal.Catalog.Dates;

/// <summary>From when until when a limit holds, and what that rests on. Ends are inclusive.</summary>
public sealed record LimitPeriod
{
    /// <summary>First day, or null where nothing tells it.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day, or null where nothing tells it.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whether the text states the month of <see cref="First"/> and no day.</summary>
    public bool FirstIsMonth { get; init; }

    /// <summary>Whether <see cref="Last"/> is the end of a month that the text states without a day, or of whole months counted.</summary>
    public bool LastIsMonth { get; init; }

    public PeriodBasis FirstBasis { get; init; }

    public PeriodBasis LastBasis { get; init; }

    /// <summary>Why it cannot be told, where it cannot.</summary>
    public PeriodGap Gap { get; init; }

    public PeriodDoubts Doubts { get; init; }

    /// <summary>The event that it hangs on, with or without a date.</summary>
    public EventName? Event { get; init; }

    /// <summary>The region whose event counts.</summary>
    public string? EventRegion { get; init; }

    /// <summary>The words that it rests on.</summary>
    public string Quote { get; init; } = "";

    /// <summary>What other documents say of its end; null where none does. The period itself is that of the day asked for, see <see cref="At"/>.</summary>
    public LimitChain? Chain { get; init; }

    /// <summary>The document that gives <see cref="Last"/> or the event that it hangs on; null where its own does.</summary>
    public LimitMove? MovedBy { get; init; }

    /// <summary>What this limit itself moves, where its document prolongs another: the limits with their first terms, in the order of the documents' texts.</summary>
    public IReadOnlyList<MovedTerm> Moves { get; init; } = [];

    /// <summary>Whether nothing makes its dates doubtful; that it ends on a holiday is no doubt about the day.</summary>
    public bool IsCertain => (Doubts & ~PeriodDoubts.EndsOnHoliday) == PeriodDoubts.None;

    /// <summary>The period as the documents issued by a day tell it: the same, unless another document moves its end.</summary>
    public LimitPeriod At(DateOnly day) => Chain is null ? this : Chain.At(day);

    /// <summary>
    /// The one state on a day. It changes only on <see cref="First"/> and on the day after <see cref="Last"/>, and where a document moves its end, on that
    /// document's issue date.
    /// </summary>
    public LimitState On(DateOnly day) => Chain is null ? State(day) : Chain.At(day).State(day);

    private LimitState State(DateOnly day)
    {
        // What was replaced before it began is over from then on.
        if (LastBasis == PeriodBasis.Replaced && day > Last)
        {
            return LimitState.Over;
        }

        if (First is { } first && day < first)
        {
            return LimitState.Upcoming;
        }

        if (Last is { } last)
        {
            return day > last ? LimitState.Over : First is not null ? LimitState.Running : Gap == PeriodGap.Event ? LimitState.Waiting : LimitState.Unknown;
        }

        return Gap switch
        {
            PeriodGap.Event => LimitState.Waiting,
            PeriodGap.None when First is not null && LastBasis == PeriodBasis.UntilRepealed => LimitState.Running,
            _ => LimitState.Unknown,
        };
    }
}
