using System.Globalization;

namespace PolicyPortal.Catalog.Dates;

/// <summary>
/// A length of time as ISO 8601 writes it (P3M, P1Y, P14D, P2W, PT48H), with working days as <c>P2WD</c>.
/// </summary>
/// <param name="Months">Years and months together, in months.</param>
/// <param name="Days">Weeks and days together, in days; hours count as full days, a started day as a whole one.</param>
/// <param name="WorkingDays">Working days.</param>
public readonly record struct IsoDuration(int Months, int Days, int WorkingDays)
{
    private const int Longest = 1200;

    /// <summary>Reads a duration; null for what is none or longer than a century.</summary>
    public static IsoDuration? Parse(string? text)
    {
        if (text is not ['P', .. var rest] || rest.Length == 0)
        {
            return null;
        }

        var (months, days, working, hours, inTime) = (0, 0, 0, 0, false);
        for (var at = 0; at < rest.Length;)
        {
            if (rest[at] == 'T')
            {
                (inTime, at) = (true, at + 1);
                continue;
            }

            var digits = at;
            while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            {
                digits++;
            }

            if (digits == at || digits == rest.Length || !int.TryParse(rest.AsSpan(at, digits - at), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
            {
                return null;
            }

            var unit = rest.AsSpan(digits);
            var isWorking = unit.StartsWith("WD", StringComparison.Ordinal);
            switch (unit[0])
            {
                case 'Y' when !inTime: months += count * 12; break;
                case 'M' when !inTime: months += count; break;
                case 'W' when isWorking: working += count; break;
                case 'W' when !inTime: days += count * 7; break;
                case 'D' when !inTime: days += count; break;
                case 'H' when inTime: hours += count; break;
                case 'M' or 'S' when inTime: hours += 1; break;
                default: return null;
            }

            at = digits + (isWorking ? 2 : 1);
        }

        days += (hours + 23) / 24;
        return months > Longest || days > Longest * 31 || working > Longest * 31 ? null : new IsoDuration(months, days, working);
    }

    /// <summary>
    /// The last day of the length counted from a day. The first day is not counted, and a length in months or years ends on the day of the same
    /// number, or on the month's last where there is none (民法典 第二百零一条、第二百零二条). Null past the calendar's end.
    /// </summary>
    public DateOnly? After(DateOnly day)
    {
        if (day.Year + (Months / 12) + (Days / 365) + (WorkingDays / 200) + 1 >= DateOnly.MaxValue.Year)
        {
            return null;
        }

        var end = day.AddMonths(Months).AddDays(Days);
        return WorkingDays == 0 ? end : WorkCalendar.AddWorkingDays(end, WorkingDays);
    }

    /// <summary>The last day that leaves the whole length before a day (施行之日30日前); null for working days and before the calendar's beginning.</summary>
    public DateOnly? Before(DateOnly day) => WorkingDays > 0 || day.Year - (Months / 12) - (Days / 365) - 2 <= DateOnly.MinValue.Year ? null : day.AddMonths(-Months).AddDays(-Days);

    /// <summary>The last day of the length where it begins with a month as a whole: 2020-02 and P5M end on 2020-06-30. Null past the calendar's end.</summary>
    public DateOnly? FromMonth(DateOnly firstOfMonth) =>
        Days == 0 && WorkingDays == 0 && Months > 0
            ? firstOfMonth.Year + (Months / 12) + 1 >= DateOnly.MaxValue.Year ? null : firstOfMonth.AddMonths(Months).AddDays(-1)
            : After(firstOfMonth);
}
