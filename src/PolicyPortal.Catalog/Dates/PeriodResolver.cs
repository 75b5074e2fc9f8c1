using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// From the terms of a limit to its days: pure, one rule after the other, each written down in docs/dates.md. The text goes first, then the
/// document, then events; what is not told stays open.
/// </summary>
public static class PeriodResolver
{
    /// <summary>Finds the days of a limit.</summary>
    /// <param name="terms">What the text says.</param>
    /// <param name="document">What its document gives.</param>
    /// <param name="events">The dates of events.</param>
    public static LimitPeriod Resolve(LimitTerms terms, DocumentTerms document, EventCalendar events)
    {
        var start = PartialDate.Parse(terms.Start);
        var end = PartialDate.Parse(terms.End);
        var period = new LimitPeriod
        {
            First = start?.First,
            Last = end?.Last,
            FirstBasis = start is null ? PeriodBasis.None : terms.Pattern.Contains("from-issue", StringComparison.Ordinal) ? PeriodBasis.Issue : PeriodBasis.Stated,
            LastBasis = end is null ? PeriodBasis.None : terms.Duration is not null && start is not null ? PeriodBasis.Length : PeriodBasis.Stated,
            FirstIsMonth = start is { Day: null },
            LastIsMonth = end is { Day: null },
            Quote = terms.Quote,
            Doubts = Doubts(terms),
        };
        var length = IsoDuration.Parse(terms.Duration);
        if (IsWait(terms) && period is { First: { } from, Last: null })
        {
            period = Opened(period, terms, from, PeriodBasis.Length, length);
        }

        if (terms.Anchor is { } anchor && period is not { First: not null, Last: not null })
        {
            period = WithEvent(period, terms, EventVocabulary.Read(anchor, document.Region), length, document, events);
        }

        period = WithLength(period, terms, start, length);
        period = WithDocument(period, terms, document);
        period = WithGap(period, terms, length);
        return period is { First: { } first, Last: { } last } && first > last ? period with { First = last } : WithHoliday(period, terms);
    }

    private static PeriodDoubts Doubts(LimitTerms terms) =>
        (terms.YearInferred ? PeriodDoubts.ImpliedYear : 0)
        | (terms.Certain ? 0 : PeriodDoubts.Uncertain)
        | (terms.Quote.Contains("原则上", StringComparison.Ordinal) ? PeriodDoubts.InPrinciple : 0);

    private static LimitPeriod WithEvent(LimitPeriod period, LimitTerms terms, EventReference reference, IsoDuration? length, DocumentTerms document, EventCalendar events)
    {
        period = period with { Event = reference.Event, EventRegion = reference.Region };
        var (first, last, gap) = reference.Event.Kind switch
        {
            EventKind.Document when OwnDay(reference.Event, document) is { } day => (day, day, PeriodGap.None),
            EventKind.Document => (null, null, PeriodGap.UndatedDocument),
            EventKind.Occasion when events.Find(reference.Event.Key, reference.Region) is { } known =>
                (known.First, known.Last, known.Last is not null && IsAfter(reference, terms, length) ? PeriodGap.None : PeriodGap.Event),
            EventKind.Occasion => (null, null, PeriodGap.Event),
            _ => ((DateOnly?)null, (DateOnly?)null, PeriodGap.CaseByCase),
        };
        period = period with { Gap = gap };
        var basis = reference.Event.Kind == EventKind.Document ? PeriodBasis.Issue : PeriodBasis.Event;
        return reference switch
        {
            _ when IsWait(terms) => period.First is null && last is { } counting ? Opened(period, terms, counting, basis == PeriodBasis.Event ? basis : PeriodBasis.Length, length) : period,
            _ when terms.Pattern.StartsWith("ahead", StringComparison.Ordinal) => last is { } ahead ? Set(period, null, basis, length?.Before(ahead), basis) : period,
            { IsPeriod: true } => Set(period, first, basis, last, basis),
            _ when IsUntil(terms) => Set(period, null, basis, length is { } after ? last is { } turned ? after.After(turned) : null : last, basis),
            _ when length is { } counted => Set(period, last, basis, last is { } from ? counted.After(from) : null, basis),
            _ => Set(period, reference.Event.Kind == EventKind.Document ? last : last?.AddDays(1), basis, null, basis),
        };
    }

    /// <summary>Whether the limit begins behind the event or a wait after it, and the text does not say how long it lasts (疫情结束后恢复): with the event's end all is known that will be.</summary>
    private static bool IsAfter(EventReference reference, LimitTerms terms, IsoDuration? length) => !reference.IsPeriod && (length is null || IsWait(terms)) && !IsUntil(terms);

    /// <summary>Whether the event ends the limit (至…止, 延长至…; of a document's own period 疫情结束后3个月内有效) instead of beginning it.</summary>
    private static bool IsUntil(LimitTerms terms) =>
        (terms.Kind == DeadlineKind.Effective && terms.Duration is not null && terms.Start is null && !IsWait(terms))
        || terms.Pattern.Split('+').Any(part => part.EndsWith("until-event", StringComparison.Ordinal) || part.EndsWith("to-event", StringComparison.Ordinal))
        || (terms.Kind == DeadlineKind.Extension && terms.Pattern.Contains("prolonged", StringComparison.Ordinal));

    /// <summary>Whether the length has to pass before the limit begins (期满3个月后方可, 自公布之日起30日后施行) instead of lasting as long.</summary>
    private static bool IsWait(LimitTerms terms) => terms.Pattern.Split('+').Any(part => part is "after-length" or "effect-after");

    /// <summary>A wait ends with the last day of its length: 满 and 后 take in the day after, 30日后施行 is read as the parser reads it, the thirtieth day.</summary>
    private static LimitPeriod Opened(LimitPeriod period, LimitTerms terms, DateOnly from, PeriodBasis basis, IsoDuration? length) =>
        length?.After(from) is not { } passed ? period : period with
        {
            First = terms.Kind == DeadlineKind.Effective ? passed : passed.AddDays(1),
            FirstBasis = basis,
            FirstIsMonth = false,
        };

    private static DateOnly? OwnDay(EventName name, DocumentTerms document) =>
        name.Key == "effect" ? document.Effective?.First ?? document.Issued : document.Issued;

    private static LimitPeriod Set(LimitPeriod period, DateOnly? first, PeriodBasis firstBasis, DateOnly? last, PeriodBasis lastBasis) => period with
    {
        First = period.First ?? first,
        FirstBasis = period.First is null && first is not null ? firstBasis : period.FirstBasis,
        Last = period.Last ?? last,
        LastBasis = period.Last is null && last is not null ? lastBasis : period.LastBasis,
    };

    /// <summary>A length counts from a stated beginning; one that begins with a month takes whole months.</summary>
    private static LimitPeriod WithLength(LimitPeriod period, LimitTerms terms, PartialDate? start, IsoDuration? length) =>
        period is { First: { } first, Last: null, FirstBasis: PeriodBasis.Stated or PeriodBasis.Issue } && !IsWait(terms) && period.Event?.Kind != EventKind.Case && length is { } counted
        && terms.Pattern != "cycle" && (start is { Day: null } ? counted.FromMonth(first) : counted.After(first)) is { } last
            ? period with { Last = last, LastBasis = PeriodBasis.Length, LastIsMonth = start is { Day: null } && last == PartialDate.Create(last.Year, last.Month)?.Last }
            : period;

    /// <summary>
    /// A limit that says only until when has begun with its document, and one that says only from when ends with its document where that has an end.
    /// A document's own period without an end holds until repealed.
    /// </summary>
    private static LimitPeriod WithDocument(LimitPeriod period, LimitTerms terms, DocumentTerms document)
    {
        if (period is { First: null, Last: { } last })
        {
            var (first, basis) = document switch
            {
                { Effective.First: { } effective } when terms.Kind != DeadlineKind.Effective && effective <= last => (effective, PeriodBasis.Document),
                { Issued: { } issued } => (issued, PeriodBasis.Issue),
                { Earliest: { } earliest } => (earliest, PeriodBasis.Compilation),
                _ => ((DateOnly?)null, PeriodBasis.None),
            };
            return first is null ? period : period with
            {
                First = first <= last ? first : last,
                FirstBasis = basis,
                Doubts = period.Doubts | (basis == PeriodBasis.Compilation ? PeriodDoubts.ImpliedStart : 0),
            };
        }

        if (period is { First: { } begun, Last: null } && period.Gap == PeriodGap.None)
        {
            return terms.Kind == DeadlineKind.Effective
                ? period with { LastBasis = PeriodBasis.UntilRepealed }
                : document.Effective?.Last is { } documentEnd && documentEnd >= begun ? period with { Last = documentEnd, LastBasis = PeriodBasis.Document } : period;
        }

        return period;
    }

    private static LimitPeriod WithGap(LimitPeriod period, LimitTerms terms, IsoDuration? length) => period switch
    {
        { Last: not null } => period with { Gap = period.First is null ? PeriodGap.UndatedDocument : PeriodGap.None },
        { Gap: not PeriodGap.None } or { LastBasis: PeriodBasis.UntilRepealed } => period,
        { First: not null } => period with { Gap = PeriodGap.OpenEnd },
        _ => period with { Gap = length is null ? PeriodGap.NoDate : PeriodGap.LengthOnly },
    };

    private static LimitPeriod WithHoliday(LimitPeriod period, LimitTerms terms) =>
        terms.Kind == DeadlineKind.Due && period.Last is { } last && period.LastBasis != PeriodBasis.Document && WorkCalendar.Knows(last) && !WorkCalendar.IsWorkingDay(last)
            ? period with { Doubts = period.Doubts | PeriodDoubts.EndsOnHoliday }
            : period;
}
