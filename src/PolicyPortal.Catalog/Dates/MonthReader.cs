using System.Globalization;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Reads a month as people type it: 2020-06, 202006, 2020/6, 2020年6月, 本月, last month; a day stands for its month.</summary>
public static class MonthReader
{
    /// <summary>The first month that is taken, see <see cref="DayReader.Earliest"/>.</summary>
    public static readonly DateOnly Earliest = new(DayReader.Earliest.Year, DayReader.Earliest.Month, 1);

    /// <summary>The last month that is taken.</summary>
    public static readonly DateOnly Latest = new(DayReader.Latest.Year, DayReader.Latest.Month, 1);

    private static readonly string[] Formats = ["yyyy-MM", "yyyy-M", "yyyyMM", "yyyy/M", "yyyy.M", "yyyy年M月"];

    private static readonly Dictionary<string, int> FromToday = new(StringComparer.OrdinalIgnoreCase)
    {
        ["本月"] = 0, ["这个月"] = 0, ["当月"] = 0, ["thismonth"] = 0,
        ["上月"] = -1, ["上个月"] = -1, ["lastmonth"] = -1,
        ["下月"] = 1, ["下个月"] = 1, ["nextmonth"] = 1,
    };

    /// <summary>The first day of the month; null for what is no month or lies outside <see cref="Earliest"/> to <see cref="Latest"/>.</summary>
    /// <param name="text">What was typed; blanks are taken, and full-width digits.</param>
    /// <param name="today">The day from which 上月 and the like count.</param>
    public static DateOnly? Read(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return null;
        }

        var words = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '－' or '–' or '—' ? '-' : c is '／' ? '/' : c));
        var day = FromToday.TryGetValue(words, out var months) ? today.AddMonths(months)
            : DateOnly.TryParseExact(words, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
            : DayReader.Read(text, today);
        return day is { } any && Of(any) is var month && month >= Earliest && month <= Latest ? month : null;
    }

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);
}
