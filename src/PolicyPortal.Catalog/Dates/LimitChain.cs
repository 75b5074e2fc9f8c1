namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// A limit with what other documents say of its end (docs/dates.md, "Chains"): on a day counts the newest that was issued by then. Where those of one day
/// disagree, or a new end lies before the one that it moves, both stand, and between the two ends the limit cannot be told.
/// </summary>
/// <param name="Original">The first term, as its own document tells it.</param>
/// <param name="Moves">What moves it, by issue date; what bears none stands last.</param>
public sealed record LimitChain(LimitPeriod Original, IReadOnlyList<LimitMove> Moves)
{
    /// <summary>When its document began or was issued: the beginning of a term that has none itself; null where neither is known.</summary>
    public DateOnly? Begun { get; init; }

    /// <summary>Whether sources disagree on the end, on any day.</summary>
    public bool IsDisputed => At(DateOnly.MaxValue).Doubts.HasFlag(PeriodDoubts.Disputed);

    /// <summary>The period as the documents issued by a day tell it.</summary>
    public LimitPeriod At(DateOnly day)
    {
        List<LimitPeriod> readings = [Original];
        var begun = false;
        foreach (var group in Moves.Where(m => m.Weight == MoveWeight.Counts && m.Issued <= day).GroupBy(m => m.Issued))
        {
            readings = After(readings, [.. group]);
            begun = true;
        }

        var period = readings.Count == 1 ? readings[0] : Disputed(readings, day);

        // A source that does not count but says otherwise makes the end doubtful from its issue on; one without a date, always.
        var differs = Moves.Any(m => m.Weight == MoveWeight.Shown && (m.Issued is null || m.Issued <= day) && !readings.Any(r => Says(r, m)));
        return period with { Chain = this, Doubts = period.Doubts | (differs || (begun && readings.Count > 1) ? PeriodDoubts.Disputed : 0) };
    }

    /// <summary>What holds after the documents of one day, each reading once.</summary>
    private List<LimitPeriod> After(List<LimitPeriod> readings, List<LimitMove> moves)
    {
        List<LimitPeriod> moved = [.. moves.SelectMany(move => readings.Select(reading => Apply(reading, move))).DistinctBy(p => (p.Last, p.Event?.Key, p.EventRegion))];

        // 延长 to a day before the present end: one of the two is wrong, and nothing tells which.
        var isShorter = moves.Exists(m => m.Kind == MoveKind.Extended) && readings is [{ Last: { } last } only] && moved.Exists(p => p.LastBasis == PeriodBasis.Moved && p.Last < last);
        return isShorter ? [.. readings, .. moved] : moved;
    }

    private LimitPeriod Apply(LimitPeriod period, LimitMove move)
    {
        if (move.Kind == MoveKind.Replaced)
        {
            // Without a beginning it still cannot be told why it holds before; that it ends is told.
            return period.Last <= move.Last ? period : period with
            {
                Last = move.Last,
                LastIsMonth = false,
                LastBasis = PeriodBasis.Replaced,
                Gap = period.First is null && period.Gap != PeriodGap.None ? period.Gap : PeriodGap.None,
                MovedBy = move,
            };
        }

        if ((move.Last ?? Longer(period.Last, move.Length)) is { } last)
        {
            return period.Last == last ? period : period with
            {
                First = period.First ?? (Begun <= last ? Begun : last),
                FirstBasis = period.First is null ? PeriodBasis.Issue : period.FirstBasis,
                Last = last,
                LastIsMonth = move.LastIsMonth || (move.Length is not null && period.LastIsMonth),
                LastBasis = PeriodBasis.Moved,
                Gap = PeriodGap.None,
                Doubts = period.Doubts | move.Doubts,
                MovedBy = move,
            };
        }

        return move.Event is { } hanging
            ? period with { Last = null, LastIsMonth = false, LastBasis = PeriodBasis.None, Gap = PeriodGap.Event, Event = hanging, EventRegion = move.EventRegion, Doubts = period.Doubts | move.Doubts, MovedBy = move }
            : period with { MovedBy = move };
    }

    /// <summary>Whether a reading ends as a source says.</summary>
    private static bool Says(LimitPeriod reading, LimitMove move) =>
        move.Last is { } last ? reading.Last == last : move.Event is not { } hanging || (reading.Event?.Key == hanging.Key && reading.Last is null);

    /// <summary>An end that is moved by a length; the end of a month stays the end of a month.</summary>
    private static DateOnly? Longer(DateOnly? last, IsoDuration? length)
    {
        if (last is not { } day || length is not { } by || by.After(day) is not { } moved)
        {
            return null;
        }

        return day.AddDays(1).Day == 1 && by is { Days: 0, WorkingDays: 0 } ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month)) : moved;
    }

    /// <summary>Up to the earliest end all readings agree, after the latest again; between them they do not.</summary>
    private static LimitPeriod Disputed(List<LimitPeriod> readings, DateOnly day)
    {
        var earliest = readings.Where(p => p.Last is not null).MinBy(p => p.Last) ?? readings[0];
        var latest = readings.Find(p => p.Last is null) ?? readings.MaxBy(p => p.Last)!;
        return day <= earliest.Last ? earliest
            : latest.Last is { } last && day > last ? latest
            : latest with { Last = null, LastIsMonth = false, LastBasis = PeriodBasis.None, Gap = PeriodGap.Disputed, Event = null, EventRegion = null };
    }
}
