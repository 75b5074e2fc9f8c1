using FsCheck;
using FsCheck.Fluent;
using PolicyPortal.Catalog.Dates;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>What holds for every limit with a chain and every day, whatever documents say of it.</summary>
public class LimitChainPropertyTests
{
    private static readonly DateOnly Origin = new(2019, 1, 1);
    private static readonly EventName Epidemic = EventVocabulary.Find("epidemic")!;

    private static Gen<DateOnly> Day => Gen.Choose(0, 1500).Select(Origin.AddDays);

    private static Gen<DateOnly?> MaybeDay => Gen.OneOf(Gen.Constant((DateOnly?)null), Day.Select(d => (DateOnly?)d));

    private static Gen<LimitPeriod> Original =>
        from first in MaybeDay
        from last in MaybeDay
        from gap in Gen.Elements(PeriodGap.OpenEnd, PeriodGap.Event, PeriodGap.LengthOnly, PeriodGap.NoDate)
        from untilRepealed in Gen.Elements(true, false)
        select (first, last) switch
        {
            ({ } a, { } b) => new LimitPeriod { First = a <= b ? a : b, Last = a <= b ? b : a, FirstBasis = PeriodBasis.Stated, LastBasis = PeriodBasis.Stated },
            ({ } a, null) when untilRepealed => new LimitPeriod { First = a, FirstBasis = PeriodBasis.Stated, LastBasis = PeriodBasis.UntilRepealed },
            ({ } a, null) => new LimitPeriod { First = a, FirstBasis = PeriodBasis.Stated, Gap = gap },
            (null, { } b) => new LimitPeriod { Last = b, LastBasis = PeriodBasis.Stated, Gap = PeriodGap.UndatedDocument },
            _ => new LimitPeriod { Gap = gap },
        };

    private static Gen<LimitMove> Move =>
        from kind in Gen.Elements(MoveKind.Extended, MoveKind.Extended, MoveKind.Replaced)
        from weight in Gen.Elements(MoveWeight.Counts, MoveWeight.Counts, MoveWeight.Counts, MoveWeight.Local, MoveWeight.Shown)
        from issued in Gen.Choose(0, 6).Select(month => Origin.AddMonths(month * 5))
        from last in Day
        from shape in Gen.Choose(0, 5)
        from id in Gen.Choose(1, 9)
        select new LimitMove
        {
            Kind = kind,
            Weight = weight,
            DocumentId = $"d{id}",
            Title = "通知",
            Region = "全国",
            Issued = weight == MoveWeight.Counts ? issued : null,
            Last = kind == MoveKind.Replaced || shape > 1 ? last : null,
            Length = kind == MoveKind.Extended && shape == 0 ? IsoDuration.Parse("P6M") : null,
            Event = kind == MoveKind.Extended && shape == 1 ? Epidemic : null,
            Quote = "延长",
        };

    private static Gen<LimitChain> Chains =>
        from original in Original
        from moves in Gen.ListOf(Move, 4)
        from count in Gen.Choose(0, 4)
        from begun in MaybeDay
        select new LimitChain(original, [.. moves.Take(count).OrderBy(m => m.Issued ?? DateOnly.MaxValue)]) { Begun = begun };

    [Fact]
    public void Every_limit_has_exactly_one_state_on_every_day_and_what_cannot_be_told_says_why() => Check((chain, day) =>
    {
        var period = chain.At(day);
        var state = period.On(day);
        return Enum.IsDefined(state) && state == (chain.Original with { Chain = chain }).On(day)
            && (state is not (LimitState.Unknown or LimitState.Waiting) || period.Gap != PeriodGap.None);
    });

    [Fact]
    public void A_state_changes_at_an_end_or_at_the_issue_of_what_moves_it_alone() => Check((chain, day) =>
    {
        var next = day.AddDays(1);
        if (chain.At(day).On(day) == chain.At(next).On(next))
        {
            return true;
        }

        // Told from the documents alone: the days on which any of them says that the limit begins, ends or was moved.
        var ends = new[] { chain.Original.Last, chain.At(day).Last, chain.At(next).Last }.Concat(chain.Moves.Select(m => m.Last)).Concat(Lengthened(chain));
        return next == chain.Original.First || next == chain.Begun || ends.Contains(day) || chain.Moves.Any(m => m.Issued == next);
    });

    [Fact]
    public void What_is_issued_later_changes_nothing_before() => Check((chain, day) =>
    {
        var known = chain with { Moves = [.. chain.Moves.Where(m => m.Issued is null || m.Issued <= day)] };
        return known.At(day) with { Chain = null } == chain.At(day) with { Chain = null };
    });

    [Fact]
    public void The_newest_document_alone_tells_the_end() => Check((chain, day) =>
    {
        var newest = chain.Moves.Where(m => m.Weight == MoveWeight.Counts && m.Issued <= day && m.Kind == MoveKind.Extended && m.Last is not null).ToList();
        var last = newest.LastOrDefault();
        var others = chain.Moves.Where(m => m.Weight == MoveWeight.Counts && m.Issued <= day && m.Issued >= last?.Issued && m != last);
        var period = chain.At(day);
        return last is null || others.Any() || period.Last == last.Last || period.Doubts.HasFlag(PeriodDoubts.Disputed);
    });

    [Fact]
    public void What_does_not_count_moves_nothing() => Check((chain, day) =>
    {
        var counting = chain with { Moves = [.. chain.Moves.Where(m => m.Weight == MoveWeight.Counts)] };
        return counting.At(day).On(day) == chain.At(day).On(day);
    });

    private static IEnumerable<DateOnly?> Lengthened(LimitChain chain) =>
        from start in chain.Moves.Select(m => m.Last).Append(chain.Original.Last)
        from months in Enumerable.Range(1, 4)
        where start is not null
        from shift in new[] { -1, 0, 1, 2, 3 }
        select (DateOnly?)start.Value.AddMonths(6 * months).AddDays(shift);

    private static void Check(Func<LimitChain, DateOnly, bool> holds) => Prop
        .ForAll(Arb.From(from chain in Chains from day in Day from near in Gen.Choose(0, 5) select (chain, day: Near(chain, day, near))), sample => holds(sample.chain, sample.day))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    /// <summary>Most samples stand on a day beside which something may change.</summary>
    private static DateOnly Near(LimitChain chain, DateOnly day, int near) => near switch
    {
        0 => chain.Original.First?.AddDays(-1) ?? day,
        1 => chain.Original.Last ?? day,
        2 => chain.Moves.FirstOrDefault()?.Last ?? day,
        3 => chain.Moves.LastOrDefault()?.Last ?? day,
        4 => chain.Moves.LastOrDefault()?.Issued?.AddDays(-1) ?? day,
        _ => day,
    };
}
