using PolicyPortal.Catalog.Dates;

namespace PolicyPortal.Web.Presentation;

/// <summary>The stretch of days that a timeline shows, and the stretches that lead closer, farther and sideways; these are whole months.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
public sealed record PeriodWindow(DateOnly First, DateOnly Last)
{
    private const int MonthsBefore = 3;
    private const int UsualMonths = 12;

    /// <summary>Length in days.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Length in months, a begun one counted whole.</summary>
    public int Months => ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;

    /// <summary>A year: three months before the chosen day's month, that month and eight behind it; or what is asked for, a year where one end is.</summary>
    public static PeriodWindow Of(DateOnly? from, DateOnly? to, DateOnly day) => (from, to) switch
    {
        ({ } first, { } last) => new(first, last),
        ({ } first, null) => new(first, Clamped(Added(first, UsualMonths).AddDays(-1))),
        (null, { } last) => new(Clamped(Added(last, -UsualMonths).AddDays(1)), last),
        _ => Around(day, UsualMonths, MonthsBefore),
    };

    /// <summary>Half as long, around the chosen day where it is in sight; null where nothing shorter than a month is left.</summary>
    public PeriodWindow? Closer(DateOnly day) => Months > 1 ? Around(Centre(day), Math.Max(1, Months / 2), Math.Max(1, Months / 2) / 2) : null;

    /// <summary>Twice as long; null where all days that the portal knows are shown.</summary>
    public PeriodWindow? Farther(DateOnly day) => Around(Centre(day), Months * 2, Months) is var farther && farther != this ? farther : null;

    /// <summary>Half a length back; null at the beginning.</summary>
    public PeriodWindow? Earlier => Moved(-Math.Max(1, Months / 2));

    /// <summary>Half a length on; null at the end.</summary>
    public PeriodWindow? Later => Moved(Math.Max(1, Months / 2));

    /// <summary>Whether the day lies within.</summary>
    public bool Holds(DateOnly day) => day >= First && day <= Last;

    /// <summary>A day's place from the left edge, where its morning is, in per cent; beyond the edges clamped to them.</summary>
    public double Place(DateOnly day) => Math.Clamp(100.0 * (day.DayNumber - First.DayNumber) / Days, 0, 100);

    /// <summary>The whole months of a stretch.</summary>
    public static PeriodWindow Whole(DateOnly first, DateOnly last) => new(Clamped(MonthReader.Of(first)), MonthReader.Of(last).AddMonths(1).AddDays(-1));

    private PeriodWindow? Moved(int months)
    {
        var moved = Whole(Added(First, months), Clamped(Added(Last, months)));
        return moved == this ? null : moved;
    }

    private DateOnly Centre(DateOnly day) => Holds(day) ? day : First.AddDays(Days / 2);

    /// <summary>So many months, some of them before a day's month; at the edges of what days are taken fewer.</summary>
    private static PeriodWindow Around(DateOnly day, int months, int before)
    {
        var first = Added(MonthReader.Of(day), -before);
        return Whole(Clamped(first), Clamped(Added(first, months - 1)));
    }

    /// <summary>Months added, no farther than the bounds.</summary>
    private static DateOnly Added(DateOnly day, int months)
    {
        var years = Math.Clamp(day.Year + (months / 12), DayReader.Earliest.Year - 1, DayReader.Latest.Year + 1);
        return new DateOnly(years, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(years, day.Month))).AddMonths(months % 12);
    }

    private static DateOnly Clamped(DateOnly day) => day < DayReader.Earliest ? DayReader.Earliest : day > DayReader.Latest ? DayReader.Latest : day;
}
