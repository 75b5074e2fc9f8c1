using PolicyPortal.Catalog.Search;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>The periods of a snapshot: what each document gives to its limits, the dates of events, and how works and measures stand on a day.</summary>
internal sealed class CatalogPeriods
{
    private const int KeptDays = 16;

    private readonly Dictionary<int, StandingLimit[]> ofWork;
    private readonly Dictionary<(int Work, int Measure), StandingLimit[]> ofMeasure;
    private readonly ILookup<int, int> issued;
    private readonly IReadOnlyList<SnapshotDocument> works;
    private readonly DocumentTerms[] terms;
    private readonly Lock keeping = new();
    private readonly LinkedList<DayStandings> kept = [];

    /// <param name="works">The works in the snapshot's order.</param>
    /// <param name="terms">What each gives to its limits.</param>
    /// <param name="deadlines">The limits in the snapshot's order.</param>
    /// <param name="events">The dates of events.</param>
    public CatalogPeriods(IReadOnlyList<SnapshotDocument> works, DocumentTerms[] terms, IReadOnlyList<SnapshotDeadline> deadlines, EventCalendar events)
    {
        (this.works, this.terms, Events) = (works, terms, events);
        List<(SnapshotDeadline Deadline, StandingLimit Limit)> limits = [.. deadlines.Select(d => (d, new StandingLimit(d.Item.Id, d.Kind, d.Period)))];
        ofWork = limits.GroupBy(l => l.Deadline.Document).ToDictionary(group => group.Key, group => group.Select(l => l.Limit).ToArray());
        issued = works.Where(w => w.Parent >= 0 && w.Kind == UnitKind.Document).ToLookup(w => w.Parent, w => w.Index);
        ofMeasure = limits.Where(l => l.Deadline.Measure >= 0).GroupBy(l => (l.Deadline.Document, l.Deadline.Measure)).ToDictionary(group => group.Key, group => group.Select(l => l.Limit).ToArray());
    }

    /// <summary>The dates of events.</summary>
    public EventCalendar Events { get; }

    /// <summary>What a work gives to its limits.</summary>
    /// <param name="work">Index of the work.</param>
    public DocumentTerms Terms(int work) => terms[work];

    /// <summary>
    /// The limits of any printing of a work with what other documents say of them: as of the limit with that id, else (another printing) of the one with
    /// its words and days, the first for the first of several alike and so on.
    /// </summary>
    /// <param name="work">Index of the work.</param>
    /// <param name="limits">The printing's limits in reading order.</param>
    public Dictionary<string, LimitPeriod> WithChains(int work, IEnumerable<(string Id, LimitPeriod Period)> limits)
    {
        var known = ofWork.GetValueOrDefault(work) ?? [];
        var byId = known.ToDictionary(limit => limit.Id, StringComparer.Ordinal);
        var alike = known.GroupBy(limit => Words(limit.Period)).ToDictionary(group => group.Key, group => new Queue<LimitPeriod>(group.Select(limit => limit.Period)));
        return limits.ToDictionary(limit => limit.Id, limit => Same(limit.Id, limit.Period) is { } same ? limit.Period with { Chain = same.Chain, Moves = same.Moves } : limit.Period, StringComparer.Ordinal);

        LimitPeriod? Same(string id, LimitPeriod period) =>
            byId.TryGetValue(id, out var own) ? own.Period : alike.TryGetValue(Words(period), out var queue) && queue.TryDequeue(out var next) ? next : null;

        static (string Quote, DateOnly? First, DateOnly? Last) Words(LimitPeriod period) => (period.Quote, period.First, period.Last);
    }

    /// <summary>How works and measures stand on a day; the answers of the days asked for last are kept.</summary>
    public DayStandings On(DateOnly day)
    {
        lock (keeping)
        {
            var node = kept.First;
            while (node is not null && node.Value.Day != day)
            {
                node = node.Next;
            }

            if (node is null)
            {
                node = new LinkedListNode<DayStandings>(new DayStandings(day, this));
                if (kept.Count == KeptDays)
                {
                    kept.RemoveLast();
                }
            }
            else
            {
                kept.Remove(node);
            }

            kept.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>
    /// A work's standing: its own period; else that of its limits together; a notice that says nothing itself has the standing of the text that it issues.
    /// </summary>
    internal Standing OfWork(int work, DateOnly day)
    {
        if (OwnPeriod(work, day) is { } own)
        {
            return Standing.Of(own, day);
        }

        return Told(ofWork.GetValueOrDefault(work), StandingSource.Own) ?? Told(IssuedLimits(), StandingSource.Below) ?? Standing.Untold;

        Standing? Told(StandingLimit[]? limits, StandingSource source) => limits is not null && StandingRules.Choose(limits, day) is { } chosen
            ? Standing.Of(chosen.Limit, chosen.State, source)
            : null;

        StandingLimit[] IssuedLimits() => [.. issued[work].SelectMany(child => ofWork.GetValueOrDefault(child) ?? [])];
    }

    /// <summary>
    /// A work's own period on a day, or null where it tells nothing: without a beginning it tells that the work is over, since another replaced it, and no more.
    /// </summary>
    private LimitPeriod? OwnPeriod(int work, DateOnly day) =>
        terms[work].Effective?.At(day) is { } own && StandingRules.Tells(own) && (own.LastBasis != PeriodBasis.Replaced || own.First is not null || own.On(day) == LimitState.Over) ? own : null;

    /// <summary>A measure's standing: its own limits; else those of the nearest measure above that has some; else those below; else its document's own period.</summary>
    internal Standing OfMeasure(int work, int measure, DateOnly day)
    {
        var measures = works[work].Measures;
        Standing? untold = null;
        for (var (at, depth) = (measure, 0); at >= 0 && depth < measures.Length; at = measures[at].Parent, depth++)
        {
            if (Told(ofMeasure.GetValueOrDefault((work, at)), at == measure ? StandingSource.Own : StandingSource.Above) is { } standing)
            {
                return standing;
            }
        }

        var below = Below(measure).ToArray();
        if (Told(below, StandingSource.Below) is { } parts)
        {
            return parts;
        }

        return OwnPeriod(work, day) is { } own ? Standing.Of(own, day) : untold ?? Standing.Untold;

        Standing? Told(StandingLimit[]? limits, StandingSource source)
        {
            if (limits is null || StandingRules.Choose(limits, day) is not { } chosen)
            {
                return null;
            }

            var standing = Standing.Of(chosen.Limit, chosen.State, source);
            untold ??= standing;
            return StandingRules.Tells(chosen.Limit.Period) ? standing : null;
        }

        IEnumerable<StandingLimit> Below(int top)
        {
            for (var at = top + 1; at < measures.Length && IsBelow(at, top); at++)
            {
                foreach (var limit in ofMeasure.GetValueOrDefault((work, at)) ?? [])
                {
                    yield return limit;
                }
            }
        }

        // Measures stand in reading order, so what is below one follows it without a gap.
        bool IsBelow(int at, int top)
        {
            for (var depth = 0; at >= 0 && depth < measures.Length; at = measures[at].Parent, depth++)
            {
                if (measures[at].Parent == top)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>The standings of one day, each told once.</summary>
internal sealed class DayStandings(DateOnly day, CatalogPeriods periods)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(int Work, int Measure), Standing> told = new();

    /// <summary>The day.</summary>
    public DateOnly Day => day;

    /// <summary>How a work stands.</summary>
    public Standing OfWork(int work) => told.GetOrAdd((work, -1), static (key, at) => at.Periods.OfWork(key.Work, at.Day), (Periods: periods, Day: day));

    /// <summary>How a measure of a work stands.</summary>
    public Standing OfMeasure(int work, int measure) => told.GetOrAdd((work, measure), static (key, at) => at.Periods.OfMeasure(key.Work, key.Measure, at.Day), (Periods: periods, Day: day));
}
