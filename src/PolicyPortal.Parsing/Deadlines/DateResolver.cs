using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Deadlines;

/// <summary>Turns printed points into dates: a year that is left out comes from the sentence, else from the issue date, else from the unit.</summary>
internal sealed class DateResolver
{
    private readonly DateOnly? issueDate;
    private readonly int? unitYear;

    /// <param name="issueDate">成文日期 of the unit, if known.</param>
    /// <param name="unitYear">A year that the unit prints, for units without issue date.</param>
    public DateResolver(DateOnly? issueDate, int? unitYear)
    {
        this.issueDate = issueDate;
        this.unitYear = unitYear;
    }

    /// <summary>The last year printed in the current sentence; null at its start.</summary>
    public int? SentenceYear { get; set; }

    /// <summary>The last month printed in the current sentence, for bare days (2月3日前…，5日前).</summary>
    public int? SentenceMonth { get; set; }

    /// <summary>The day that the unit was issued on, if known.</summary>
    public DateOnly? IssueDate => issueDate;

    /// <summary>The first day or month that the point covers, and whether its year was not printed with it.</summary>
    public (PartialDate? Date, bool Inferred) First(DatePoint point)
    {
        var (year, inferred) = YearOf(point);
        if (year is not { } y)
        {
            return (null, false);
        }

        if (point.IsYear)
        {
            return (point.Part == PointPart.End ? PartialDate.Create(y, 12, 31) : PartialDate.Create(y, 1, 1), inferred);
        }

        var (year2, month) = MonthOf(point, y, last: false);
        return (month is { } m ? Day(point, year2, m, last: false) : null, inferred);
    }

    /// <summary>The last day or month that the point covers, and whether its year was not printed with it.</summary>
    public (PartialDate? Date, bool Inferred) Last(DatePoint point)
    {
        var (year, inferred) = YearOf(point);
        if (year is not { } y)
        {
            return (null, false);
        }

        if (point.IsYear)
        {
            return (point.Part == PointPart.First ? PartialDate.Create(y, 1, 31) : PartialDate.Create(y, 12, 31), inferred);
        }

        var (year2, month) = MonthOf(point, y, last: true);
        var date = month is { } m ? Day(point, year2, m, last: true) : null;

        // "于1月15日前报送" in a notice of November is next year's January. Half a year back is the border between what is over and what comes.
        if (inferred && point.YearShift is null && SentenceYear is null && issueDate is { } issued && date is { } d
            && d.Last < issued.AddMonths(-6) && point.MonthShift is null)
        {
            date = PartialDate.Create(d.Year + 1, d.Month, d.Day);
        }

        return (date, inferred);
    }

    /// <summary>Both ends of a range; an end before the start is in the next year (11月至次年3月).</summary>
    public (PartialDate? Start, PartialDate? End, bool Inferred) Range(DatePoint opening, DatePoint to)
    {
        // The year may stand with the second point only: "1月1日至2020年3月31日".
        if (opening is { Year: null, YearShift: null } && to.Year is not null && SentenceYear is null)
        {
            opening = opening with { Year = to.Year };
        }

        var (start, inferred) = First(opening);
        if (to is { Year: null, YearShift: null } && start is { } s)
        {
            to = to with { Year = s.Year };
        }
        else if (to.YearShift is 1 && start is { } before)
        {
            to = to with { Year = before.Year + 1, YearShift = null };
        }

        var (end, endInferred) = Last(to);
        if (start is { } a && end is { } b && b.Last < a.First)
        {
            end = PartialDate.Create(b.Year + 1, b.Month, b.Day);
        }

        return (start, end, inferred || endInferred);
    }

    private (int? Year, bool Inferred) YearOf(DatePoint point)
    {
        if (point.Year is { } printed)
        {
            return (printed, false);
        }

        if (point.YearOfEvent)
        {
            return (SentenceYear + point.YearShift, true);
        }

        var year = point.YearShift is not null ? issueDate?.Year ?? SentenceYear ?? unitYear : SentenceYear ?? issueDate?.Year ?? unitYear;
        return (year + (point.YearShift ?? 0), true);
    }

    private (int Year, int? Month) MonthOf(DatePoint point, int year, bool last)
    {
        if (point.MonthShift is { } shift)
        {
            // 次月 of an event has no date; 本月底 and 下月 count from the month of issue.
            if (issueDate is not { } issued || year != issued.Year || point.MonthAfterEvent)
            {
                return (year, null);
            }

            var month = new DateOnly(issued.Year, issued.Month, 1).AddMonths(shift);
            return (month.Year, month.Month);
        }

        return (year, (last ? point.LastMonth : point.Month) ?? SentenceMonth);
    }

    private static PartialDate? Day(DatePoint point, int year, int month, bool last) => (point.Part, last) switch
    {
        _ when point.Day is { } day => PartialDate.Create(year, month, day),
        (PointPart.End, _) => PartialDate.Create(year, month, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)),
        (PointPart.First, true) => PartialDate.Create(year, month, 10),
        (PointPart.First, false) => PartialDate.Create(year, month, 1),
        (PointPart.Middle, true) => PartialDate.Create(year, month, 20),
        (PointPart.Middle, false) => PartialDate.Create(year, month, 11),
        (PointPart.Last, true) => PartialDate.Create(year, month, DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month)),
        (PointPart.Last, false) => PartialDate.Create(year, month, 21),
        _ => PartialDate.Create(year, month),
    };
}
