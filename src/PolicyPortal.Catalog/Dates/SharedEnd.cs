namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// A beginning without an end that stands beside a limit with the same beginning: 自2020年2月起，…免征期限不超过5个月；…减征期限不超过3个月. The words are
/// read as limits of their own, but the first one ends with the others.
/// </summary>
internal static class SharedEnd
{
    /// <summary>The period of an open limit with the end that its neighbours give it: the latest, since the open words speak of all of them.</summary>
    /// <param name="open">The period; returned as it is where it has an end or does not state its beginning.</param>
    /// <param name="beside">Periods of limits of the same kind in the same paragraph or measure.</param>
    public static LimitPeriod Of(LimitPeriod open, IEnumerable<LimitPeriod> beside) =>
        open is { Last: null, Gap: PeriodGap.OpenEnd, FirstBasis: PeriodBasis.Stated }
        && beside.Where(other => other.First == open.First && other.FirstBasis == PeriodBasis.Stated && other.Last is not null).MaxBy(other => other.Last) is { } longest
            ? open with
            {
                Last = longest.Last,
                LastIsMonth = longest.LastIsMonth,
                LastBasis = PeriodBasis.Beside,
                Gap = PeriodGap.None,
                Doubts = open.Doubts | longest.Doubts,
            }
            : open;
}
