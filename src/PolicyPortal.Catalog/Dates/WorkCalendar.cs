using System.Collections.Frozen;
using System.Globalization;

namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// Working days of mainland China: Monday to Friday, less the public holidays, plus the weekend days that the State Council's yearly notices make
/// working days. Outside the years that the data holds only weekends are off.
/// </summary>
public static class WorkCalendar
{
    private static readonly FrozenDictionary<DateOnly, bool> Exceptions = Read();

    /// <summary>First and last year whose notices are known.</summary>
    public static (int First, int Last) Years { get; } = (Exceptions.Keys.Min(d => d.Year), Exceptions.Keys.Max(d => d.Year));

    /// <summary>Whether the notices of the day's year are known.</summary>
    public static bool Knows(DateOnly day) => day.Year >= Years.First && day.Year <= Years.Last;

    /// <summary>Whether the day is a working day.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        Exceptions.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day on which a number of working days, the first counted on the day after, have passed.</summary>
    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            day = NextWorkingDay(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public static DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static FrozenDictionary<DateOnly, bool> Read()
    {
        Dictionary<DateOnly, bool> days = [];
        foreach (var columns in DateData.Rows("holidays.tsv"))
        {
            var last = DateOnly.ParseExact(columns[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            for (var day = DateOnly.ParseExact(columns[0], "yyyy-MM-dd", CultureInfo.InvariantCulture); day <= last; day = day.AddDays(1))
            {
                days[day] = columns[2] == "work";
            }
        }

        return days.ToFrozenDictionary();
    }
}
