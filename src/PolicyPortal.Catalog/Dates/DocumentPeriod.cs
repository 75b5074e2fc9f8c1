using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A document's own period (施行日期, 有效期), from its limits of that kind.</summary>
public static class DocumentPeriod
{
    /// <summary>
    /// Joins the limits of the kind <c>effective</c> that are certain: the earliest beginning that one of them states, and the end of the one that
    /// gives an end or hangs on an event; several ends: the latest. Without an end it holds until repealed. Null where no limit says anything.
    /// </summary>
    /// <param name="limits">The document's limits in reading order.</param>
    /// <param name="document">What is known of the document; its own period is not looked at.</param>
    /// <param name="events">The dates of events.</param>
    public static LimitPeriod? Of(IEnumerable<LimitTerms> limits, DocumentTerms document, EventCalendar events)
    {
        List<LimitPeriod> own = [.. limits
            .Where(l => l is { Kind: DeadlineKind.Effective, Certain: true } && SpeaksOfTheText(l))
            .Select(l => PeriodResolver.Resolve(l, document with { Effective = null }, events))];
        if (own.Count == 0)
        {
            return null;
        }

        // A limit that says only until when begins, of itself, with the issue; one that says from when knows better.
        var first = own.Where(p => p.First is not null).OrderBy(p => p.LastBasis is not (PeriodBasis.None or PeriodBasis.UntilRepealed) && p.FirstBasis == PeriodBasis.Issue).ThenBy(p => p.First).FirstOrDefault();
        var last = own.Where(p => p.Last is not null).MaxBy(p => p.Last);
        var waiting = own.Find(p => p.Gap == PeriodGap.Event);
        var end = waiting is not null && last is null ? waiting : last ?? first ?? own[0];
        return end with
        {
            First = first?.First,
            FirstIsMonth = first?.FirstIsMonth ?? false,
            FirstBasis = first?.FirstBasis ?? PeriodBasis.None,
            Quote = first is null || first == end || end.Quote.Contains(first.Quote, StringComparison.Ordinal) ? end.Quote : $"{first.Quote}…{end.Quote}",
            Doubts = end.Doubts | (first?.Doubts ?? PeriodDoubts.None),
        };
    }

    /// <summary>
    /// Whether the words speak of the whole text: they name it (本通知, 以上政策措施), or its taking effect or validity. A single step with a day of its
    /// own (自2月28日起) does not.
    /// </summary>
    private static bool SpeaksOfTheText(LimitTerms limit) =>
        Cues.Any(cue => limit.Quote.Contains(cue, StringComparison.Ordinal)) || limit.Pattern.Contains("from-issue", StringComparison.Ordinal);

    private static readonly string[] Cues = ["本", "以上", "上述", "施行", "实施", "有效", "生效", "执行", "适用", "试行"];
}
