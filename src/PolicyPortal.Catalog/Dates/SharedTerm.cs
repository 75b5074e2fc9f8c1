using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Catalog.Dates;

/// <summary>A limit among those of its document.</summary>
/// <param name="Paragraph">Ordinal of its paragraph.</param>
/// <param name="Measure">Id of its measure, or null.</param>
internal sealed record PlacedLimit(LimitTerms Terms, int Paragraph, string? Measure, LimitPeriod Period);

/// <summary>
/// A term told in two pieces beside each other: 自2020年2月起，…免征期限不超过5个月；…减征期限不超过3个月. The words are read as limits of their own; the beginning
/// takes the end of the others, and a length of the policy itself takes the beginning.
/// </summary>
internal static class SharedTerm
{
    /// <summary>Words for the term of the policy; 缓缴期限, 贷款期限 and the like run for each case from its own day.</summary>
    private static readonly string[] TermWords = ["执行期限", "实施期限", "减征期限", "免征期限", "减免期限", "减征期", "免征期", "政策期限", "补贴期限"];

    /// <summary>The periods with what each takes from those beside it.</summary>
    /// <param name="limits">The limits of one document in reading order.</param>
    public static List<LimitPeriod> Of(IReadOnlyList<PlacedLimit> limits)
    {
        List<PlacedLimit> begun = [.. limits.Select((limit, place) => limit with { Period = WithBeginning(limit, limits.Take(place)) })];
        return [.. begun.Select(limit => WithEnd(limit, begun))];
    }

    private static LimitPeriod WithBeginning(PlacedLimit limit, IEnumerable<PlacedLimit> before) =>
        limit is { Period: { First: null, Last: null, Gap: PeriodGap.LengthOnly } period, Terms: var terms }
        && TermWords.Any(word => terms.Quote.Contains(word, StringComparison.Ordinal))
        && IsoDuration.Parse(terms.Duration) is { } length
        && before.LastOrDefault(other => other.Paragraph == limit.Paragraph && IsOpen(other.Period)) is { } beginning
        && (beginning.Period.FirstIsMonth ? length.FromMonth(beginning.Period.First!.Value) : length.After(beginning.Period.First!.Value)) is { } last
            ? period with
            {
                First = beginning.Period.First,
                FirstIsMonth = beginning.Period.FirstIsMonth,
                FirstBasis = PeriodBasis.Beside,
                Last = last,
                LastIsMonth = beginning.Period.FirstIsMonth,
                LastBasis = PeriodBasis.Length,
                Gap = PeriodGap.None,
                Doubts = period.Doubts | beginning.Period.Doubts,
            }
            : limit.Period;

    /// <summary>The latest of the ends, since the open words speak of all of them.</summary>
    private static LimitPeriod WithEnd(PlacedLimit limit, IReadOnlyList<PlacedLimit> all) =>
        IsOpen(limit.Period) && all.Where(other => other != limit && IsTermOf(other, limit)).MaxBy(other => other.Period.Last)?.Period is { } longest
            ? limit.Period with
            {
                Last = longest.Last,
                LastIsMonth = longest.LastIsMonth,
                LastBasis = PeriodBasis.Beside,
                Gap = PeriodGap.None,
                Doubts = limit.Period.Doubts | longest.Doubts,
            }
            : limit.Period;

    /// <summary>A stated beginning to which the text gives no end; that of its document is none of its own.</summary>
    private static bool IsOpen(LimitPeriod period) => period is { First: not null, FirstBasis: PeriodBasis.Stated } and ({ Gap: PeriodGap.OpenEnd } or { LastBasis: PeriodBasis.Document });

    private static bool IsTermOf(PlacedLimit term, PlacedLimit open) =>
        term.Period.First == open.Period.First
        && term.Period.LastBasis is PeriodBasis.Stated or PeriodBasis.Length
        && (term.Period.FirstBasis == PeriodBasis.Beside || term.Terms.Kind == open.Terms.Kind)
        && (term.Paragraph == open.Paragraph || (term.Measure is not null && term.Measure == open.Measure));
}
