using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>Whether a day is worked.</summary>
public enum DayWork
{
    Working,

    /// <summary>Saturday or Sunday without work.</summary>
    Weekend,

    /// <summary>Another day off by the State Council's notice.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday that the notice makes a working day.</summary>
    Shifted,
}

/// <summary>How many entries of one sort a day has, with the link to them.</summary>
public sealed record DayCount(DayMark Mark, string Kind, int Count, string Address);

/// <summary>A day of a month view.</summary>
/// <param name="Entries">All of its entries.</param>
/// <param name="Counts">The same by sort, where they are too many to be named in a cell; else empty.</param>
/// <param name="Address">The list of the day.</param>
public sealed record CalendarCell(DateOnly Day, DayWork Work, bool IsChosen, IReadOnlyList<DeadlineDay> Entries, IReadOnlyList<DayCount> Counts, string Address);

/// <summary>A month as weeks from Monday to Sunday.</summary>
public sealed class CalendarMonth
{
    /// <summary>Most entries that a cell names; more are counted.</summary>
    public const int MostNamed = 3;

    private const int DaysInWeek = 7;

    /// <summary>Lays out a month.</summary>
    /// <param name="month">Any day of it.</param>
    /// <param name="days">Its entries.</param>
    /// <param name="views">Makes the links to the lists of days.</param>
    public CalendarMonth(DateOnly month, DeadlineDays days, DeadlineViews views)
    {
        First = MonthReader.Of(month);
        Last = First.AddMonths(1).AddDays(-1);
        var entries = days.Entries.ToLookup(entry => entry.Day);
        var cells = Enumerable.Range(0, Last.Day).Select(offset => Cell(First.AddDays(offset)));

        // The days before the first Monday and behind the last Sunday belong to other months and stay empty.
        var before = ((int)First.DayOfWeek + DaysInWeek - (int)DayOfWeek.Monday) % DaysInWeek;
        CalendarCell?[] whole = [.. Enumerable.Repeat<CalendarCell?>(null, before), .. cells];
        Weeks = [.. whole.Chunk(DaysInWeek).Select(week => week.Length == DaysInWeek ? week : [.. week, .. new CalendarCell?[DaysInWeek - week.Length]])];

        CalendarCell Cell(DateOnly day)
        {
            DeadlineDay[] own = [.. entries[day]];
            var list = views.Agenda(day, day);
            DayCount[] counts = own.Length <= MostNamed ? [] : [.. own
                .GroupBy(entry => (entry.Mark, entry.Item.Kind))
                .Select(group => new DayCount(group.Key.Mark, group.Key.Kind, group.Count(), list.Set("kind", group.Key.Kind).ToString()))
                .OrderBy(count => count.Mark).ThenByDescending(count => count.Count)];
            return new(day, WorkOn(day), day == days.Day, own, counts, list.ToString());
        }
    }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; }

    /// <summary>Last day of the month.</summary>
    public DateOnly Last { get; }

    /// <summary>Weeks of seven days; null where a day belongs to another month.</summary>
    public IReadOnlyList<IReadOnlyList<CalendarCell?>> Weeks { get; }

    /// <summary>Whether the official holidays of the month's year are known; else weekends alone are off.</summary>
    public bool KnowsHolidays => WorkCalendar.Knows(First);

    /// <summary>Whether and why a day is worked.</summary>
    public static DayWork WorkOn(DateOnly day) => (WorkCalendar.IsWorkingDay(day), day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) switch
    {
        (true, false) => DayWork.Working,
        (true, true) => DayWork.Shifted,
        (false, true) => DayWork.Weekend,
        (false, false) => DayWork.Holiday,
    };
}
