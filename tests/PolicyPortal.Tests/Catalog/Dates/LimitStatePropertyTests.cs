using FsCheck;
using FsCheck.Fluent;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>What holds for every limit and every day, whatever the text says.</summary>
public class LimitStatePropertyTests
{
    private static readonly DateOnly Origin = new(2019, 1, 1);

    private static Gen<DateOnly> Day => Gen.Choose(0, 1500).Select(Origin.AddDays);

    private static Gen<string?> Stated => Gen.OneOf(
        Gen.Constant((string?)null),
        Day.Select(d => (string?)d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Day.Select(d => (string?)d.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));

    private static Gen<LimitTerms> Terms =>
        from kind in Gen.Elements(Enum.GetValues<DeadlineKind>())
        from start in Stated
        from end in Stated
        from duration in Gen.Elements<string?>(null, "P3M", "P5M", "P30D", "P10WD", "P1Y", "PT48H", "P2W", "x")
        from anchor in Gen.Elements<string?>(null, "疫情解除", "疫情防控期间", "印发之日", "施行之日", "省级一级响应解除之日", "受理之日", "隔离期期满或者紧急措施结束")
        from pattern in Gen.Elements("from", "by", "range", "within-length", "from-issue", "until-event", "moved-to-event", "after-event", "period", "at-most", "cycle", "from-issue+holds-until", "prolonged-by")
        from quote in Gen.Elements("words", "原则上")
        from certain in Gen.Elements(true, false)
        from inferred in Gen.Elements(true, false)
        select new LimitTerms(kind, quote, start, end, duration, anchor, pattern, certain, inferred);

    private static Gen<EventCalendar> Events =>
        from first in MaybeDay
        from last in MaybeDay
        from key in Gen.Elements("epidemic", "response-1", "flood")
        from region in Gen.Elements("全国", "江西省", "江西省/南昌市")
        select first is null && last is null || first > last ? EventCalendar.Empty : new EventCalendar([new EventDate(key, region, first, last)]);

    private static Gen<DateOnly?> MaybeDay => Gen.OneOf(Gen.Constant((DateOnly?)null), Day.Select(d => (DateOnly?)d));

    private static Gen<LimitPeriod> Periods =>
        from terms in Terms
        from issued in MaybeDay
        from earliest in MaybeDay
        from events in Events
        from own in Terms
        from hasOwn in Gen.Elements(true, false)
        let document = new DocumentTerms("江西省/南昌市", issued, earliest, null)
        select PeriodResolver.Resolve(terms, document with { Effective = hasOwn ? DocumentPeriod.Of([own with { Kind = DeadlineKind.Effective, Certain = true, Quote = "本通知" }], document, events) : null }, events);

    [Fact]
    public void Every_limit_has_exactly_one_state_on_every_day() => Check((period, day) =>
    {
        // Told from the definition in docs/dates.md, each for itself.
        var isUpcoming = day < period.First;
        var isOver = day > period.Last && !isUpcoming;
        var isInside = (period.First is null || day >= period.First) && (period.Last is null || day <= period.Last);
        var isRunning = isInside && period.First is not null && (period.Last is not null || (period.LastBasis == PeriodBasis.UntilRepealed && period.Gap == PeriodGap.None));
        var isWaiting = isInside && !isRunning && period.Gap == PeriodGap.Event;
        var isUnknown = isInside && !isRunning && !isWaiting;
        var states = new[] { isUpcoming, isRunning, isOver, isWaiting, isUnknown };
        return states.Count(s => s) == 1 && period.On(day) == (LimitState)Array.IndexOf(states, true);
    });

    [Fact]
    public void A_state_changes_on_the_first_day_and_on_the_day_after_the_last_alone() => Check((period, day) =>
        period.On(day) == period.On(day.AddDays(1)) || day.AddDays(1) == period.First || day == period.Last);

    [Fact]
    public void What_is_over_stays_over_and_nothing_is_to_come_again() => Check((period, day) =>
        (period.On(day) != LimitState.Over || period.On(day.AddDays(400)) == LimitState.Over) && (period.On(day) == LimitState.Upcoming || period.On(day.AddDays(400)) != LimitState.Upcoming));

    [Fact]
    public void A_period_does_not_end_before_it_begins() => Check((period, _) => period.First is null || period.Last is null || period.First <= period.Last);

    [Fact]
    public void What_cannot_be_told_says_why() => Check((period, day) =>
        period.On(day) is not (LimitState.Unknown or LimitState.Waiting) || period.Gap != PeriodGap.None);

    [Fact]
    public void Each_day_of_a_period_rests_on_something() => Check((period, _) =>
        (period.First is null || period.FirstBasis != PeriodBasis.None) && (period.Last is null || period.LastBasis != PeriodBasis.None));

    private static void Check(Func<LimitPeriod, DateOnly, bool> holds) => Prop
        .ForAll(Arb.From(from period in Periods from day in Day from atEnd in Gen.Choose(0, 3) select (period, day: Near(period, day, atEnd))), sample => holds(sample.period, sample.day))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    /// <summary>Half the samples stand on an end or beside it, where states change.</summary>
    private static DateOnly Near(LimitPeriod period, DateOnly day, int atEnd) => atEnd switch
    {
        0 => period.First?.AddDays(-1) ?? day,
        1 => period.Last ?? day,
        _ => day,
    };
}
