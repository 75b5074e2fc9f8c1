using System.Globalization;

namespace PolicyPortal.Catalog.Dates;

/// <summary>Reads a day as people type it: 2020-06-15, 20200615, 2020/6/15, 2020年6月15日, 昨天, today.</summary>
public static class DayReader
{
    /// <summary>The first day that is taken: before it there are no documents of this state.</summary>
    public static readonly DateOnly Earliest = new(1949, 10, 1);

    /// <summary>The last day that is taken.</summary>
    public static readonly DateOnly Latest = new(2199, 12, 31);

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-M-d", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d号"];
    private static readonly Dictionary<string, int> FromToday = new(StringComparer.OrdinalIgnoreCase)
    {
        ["今天"] = 0, ["今日"] = 0, ["today"] = 0,
        ["昨天"] = -1, ["昨日"] = -1, ["yesterday"] = -1,
        ["前天"] = -2, ["前日"] = -2,
        ["明天"] = 1, ["明日"] = 1, ["tomorrow"] = 1,
        ["后天"] = 2,
    };

    /// <summary>The day; null for what is no day of the calendar or lies outside <see cref="Earliest"/> to <see cref="Latest"/>.</summary>
    /// <param name="text">What was typed; full-width digits and blanks around are taken.</param>
    /// <param name="today">The day from which 昨天 and the like count.</param>
    public static DateOnly? Read(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return null;
        }

        var words = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '－' or '–' or '—' ? '-' : c is '／' ? '/' : c));
        var day = FromToday.TryGetValue(words, out var days) ? today.AddDays(days)
            : DateOnly.TryParseExact(words, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
            : (DateOnly?)null;
        return day >= Earliest && day <= Latest ? day : null;
    }
}
