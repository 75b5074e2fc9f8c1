using PolicyPortal.Catalog.Search;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Joins what documents say of each other's time to chains: pure, made with the snapshot.</summary>
internal sealed class ChainBuilder
{
    private readonly IReadOnlyList<ChainWork> works;
    private readonly Func<int, LimitPeriod?> own;
    private readonly Func<int, IEnumerable<TargetLimit>> limits;
    private readonly IReadOnlyDictionary<string, LimitPeriod> periods;
    private readonly Dictionary<int, MoveTarget> targets = [];
    private readonly Dictionary<string, List<LimitMove>> ofLimit = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<LimitMove>> ofWork = [];
    private readonly Dictionary<string, List<MovedTerm>> byMover = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> homes = new(StringComparer.Ordinal);

    private ChainBuilder(IReadOnlyList<ChainWork> works, Func<int, LimitPeriod?> own, Func<int, IEnumerable<TargetLimit>> limits, IReadOnlyDictionary<string, LimitPeriod> periods) =>
        (this.works, this.own, this.limits, this.periods) = (works, own, limits, periods);

    /// <summary>The chains.</summary>
    /// <param name="works">The works in the snapshot's order.</param>
    /// <param name="own">A work's own period as its text tells it.</param>
    /// <param name="limits">The limits of a work; asked for where another document speaks of it.</param>
    /// <param name="periods">The days of each limit as its own document tells them, by its id.</param>
    public static LimitChains Build(IReadOnlyList<ChainWork> works, Func<int, LimitPeriod?> own, Func<int, IEnumerable<TargetLimit>> limits, IReadOnlyDictionary<string, LimitPeriod> periods)
    {
        List<(int Mover, StatedMove Move)> stated = [.. works.Index().Where(w => w.Item.Mover is not null).SelectMany(w => MoveReader.Read(w.Item.Mover!).Select(move => (w.Index, move)))];
        if (stated.Count == 0)
        {
            return LimitChains.None;
        }

        var builder = new ChainBuilder(works, own, limits, periods);
        var movers = stated.Select(s => s.Move.Limit?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (mover, move) in stated)
        {
            builder.Add(mover, move, movers.Contains);
        }

        return new LimitChains(
            builder.ofLimit.Select(entry => (entry.Key, Moves: Felt(periods[entry.Key], Settled(builder.WithFollowing(entry.Value), periods[entry.Key].LastBasis)))).Where(entry => entry.Moves.Count > 0).ToDictionary(entry => entry.Key, entry => entry.Moves, StringComparer.Ordinal),
            builder.ofWork.Select(entry => (entry.Key, Moves: Settled(builder.WithFollowing(entry.Value), PeriodBasis.Beside))).Where(entry => entry.Moves.Count > 0).ToDictionary(entry => entry.Key, entry => entry.Moves),
            builder.byMover.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<MovedTerm>)[.. entry.Value.Distinct()], StringComparer.Ordinal));
    }

    private void Add(int mover, StatedMove move, Func<string, bool> isMover)
    {
        var (from, to) = (works[mover], works[move.Target]);
        if (to.Family.Contains(mover) || from.Issued < to.Issued || (move.Kind == MoveKind.Replaced && (!from.IsDocument || move.Day is null)) || Weight(from, to) is not { } weight)
        {
            return;
        }

        var met = Target(move.Target).Meet(move, isMover);
        var period = move.Limit?.Period;
        var made = new LimitMove
        {
            Kind = move.Kind,
            Weight = weight,
            DocumentId = from.Id,
            Title = from.Title,
            DocumentNumber = from.Number,
            Region = from.Region,
            Issued = from.Issued,
            LimitId = move.Limit?.Id,
            Last = move.Kind == MoveKind.Replaced ? move.Day!.Value.AddDays(-1) : period?.Last,
            LastIsMonth = period?.LastIsMonth ?? false,
            Length = period is { Last: null, Gap: PeriodGap.LengthOnly } ? IsoDuration.Parse(move.Limit!.Terms.Duration) : null,
            Event = period is { Last: null } ? period.Event : null,
            EventRegion = period is { Last: null } ? period.EventRegion : null,
            Doubts = (period?.Doubts ?? PeriodDoubts.None) & ~(PeriodDoubts.ImpliedStart | PeriodDoubts.EndsOnHoliday) | met.Doubts,
            Quote = move.Words,
        };
        foreach (var id in met.Limits.Where(id => id != made.LimitId))
        {
            List(ofLimit, id).Add(made);
        }

        foreach (var work in met.IsOwn ? to.Family : [])
        {
            List(ofWork, work).Add(made);
        }

        if (made.LimitId is { } link)
        {
            List(byMover, link).AddRange(Terms(to, met, link));
        }
    }

    /// <summary>What a move meets, as its own words are shown it: the limits; where it meets none, the document as a whole.</summary>
    private IEnumerable<MovedTerm> Terms(ChainWork to, MetLimits met, string mover)
    {
        List<string> others = [.. met.Limits.Where(id => id != mover)];
        return others.Count > 0 ? others.Select(id => Term(works[homes[id]], id))
            : met.IsOwn ? [new MovedTerm(to.Id, to.Title, to.Number, null, null)]
            : [];

        MovedTerm Term(ChainWork home, string id) => new(home.Id, home.Title, home.Number, id, periods[id]);
    }

    /// <summary>
    /// A document moves what holds in its region and in those below it. One of a region below speaks for itself alone, one of elsewhere not at all; an
    /// interpretation or article, and what bears no date, is shown where it says otherwise.
    /// </summary>
    private static MoveWeight? Weight(ChainWork mover, ChainWork target) =>
        RegionName.WithLevelsAbove(target.Region).Contains(mover.Region, StringComparer.Ordinal) ? mover.IsDocument && mover.Issued is not null ? MoveWeight.Counts : MoveWeight.Shown
        : RegionName.WithLevelsAbove(mover.Region).Contains(target.Region, StringComparer.Ordinal) ? MoveWeight.Local
        : null;

    private MoveTarget Target(int work)
    {
        if (!targets.TryGetValue(work, out var target))
        {
            List<TargetLimit> all = [];
            foreach (var member in works[work].Family)
            {
                foreach (var limit in limits(member))
                {
                    homes[limit.Id] = member;
                    all.Add(limit);
                }
            }

            target = targets[work] = new MoveTarget(all, own(work));
        }

        return target;
    }

    /// <summary>Moves with what moves them in their turn: what is said of the prolonging document's end is said of what it prolonged.</summary>
    private List<LimitMove> WithFollowing(List<LimitMove> direct)
    {
        List<LimitMove> all = [.. direct];
        for (var at = 0; at < all.Count; at++)
        {
            foreach (var next in all[at] is { Kind: MoveKind.Extended, LimitId: { } link } && ofLimit.TryGetValue(link, out var further) ? further : [])
            {
                if (next.Kind == MoveKind.Extended && !all.Contains(next))
                {
                    all.Add(next);
                }
            }
        }

        return all;
    }

    /// <summary>
    /// The moves by issue date: an interpretation counts where no document says anything and is left out where it repeats one; of several ends that one
    /// document gives to words that stand for all of them (自2020年2月起) the latest.
    /// </summary>
    private static IReadOnlyList<LimitMove> Settled(List<LimitMove> moves, PeriodBasis basis)
    {
        var isSilent = !moves.Exists(m => m.Weight == MoveWeight.Counts);
        List<LimitMove> settled = [.. moves
            .Select(m => isSilent && m is { Weight: MoveWeight.Shown, Issued: not null } ? m with { Weight = MoveWeight.Counts } : m)
            .Where(m => m.Weight != MoveWeight.Shown || !moves.Exists(other => other.Weight == MoveWeight.Counts && other.Last == m.Last && other.Event?.Key == m.Event?.Key))
            .DistinctBy(m => (m.DocumentId, m.Kind, m.Last, m.Length, m.Event?.Key))
            .OrderBy(m => m.Issued ?? DateOnly.MaxValue).ThenBy(m => m.Weight)];
        return basis != PeriodBasis.Beside ? settled : [.. settled.Where(m => m.Kind == MoveKind.Replaced || m.Last is null || !settled.Exists(other => other != m && other.DocumentId == m.DocumentId && other.Kind == m.Kind && other.Last > m.Last))];
    }

    /// <summary>The moves without repeals that came when the limit was over anyway.</summary>
    private static IReadOnlyList<LimitMove> Felt(LimitPeriod original, IReadOnlyList<LimitMove> moves)
    {
        List<LimitMove> felt = [];
        foreach (var move in moves)
        {
            if (move.Kind != MoveKind.Replaced || !(new LimitChain(original, felt).At(DateOnly.MaxValue).Last <= move.Last))
            {
                felt.Add(move);
            }
        }

        return felt;
    }

    private static List<T> List<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}
