using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Catalog.Queries;

namespace PolicyPortal.Web.Presentation;

/// <summary>Reads parameters of an address. What cannot be read becomes a problem and its default; nothing is thrown.</summary>
public static class Parameter
{
    /// <summary>The largest page number that is asked for.</summary>
    public const int FarthestPage = 100_000;

    /// <summary>The text without outer spaces; null where nothing is left.</summary>
    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>The values that are not empty, each once.</summary>
    public static IReadOnlyList<string> List(string[]? values) =>
        values is null ? [] : [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value.Trim()).Distinct()];

    /// <summary>A day, <c>yyyy-MM-dd</c>, between the bounds of <see cref="DayReader"/>; other forms have been read before (<c>DayInAddress</c>).</summary>
    public static DateOnly? Day(string name, string? value, ICollection<FilterProblem> problems)
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= DayReader.Earliest && day <= DayReader.Latest)
        {
            return day;
        }

        problems.Add(new(name, text));
        return null;
    }

    /// <summary>The first day of a month, <c>yyyy-MM</c>, between the bounds of <see cref="MonthReader"/>; other forms have been read before (<c>DayInAddress</c>).</summary>
    public static DateOnly? Month(string name, string? value, ICollection<FilterProblem> problems)
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month >= MonthReader.Earliest && month <= MonthReader.Latest)
        {
            return month;
        }

        problems.Add(new(name, text));
        return null;
    }

    /// <summary>A whole number between two bounds, both inclusive.</summary>
    public static int Number(string name, string? value, int least, int most, int fallback, ICollection<FilterProblem> problems)
    {
        if (Text(value) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        problems.Add(new(name, text));
        return fallback;
    }

    /// <summary>A switch that is on with <c>1</c> or <c>true</c>.</summary>
    public static bool Switch(string name, string? value, ICollection<FilterProblem> problems)
    {
        switch (Text(value)?.ToLowerInvariant())
        {
            case null or "0" or "false":
                return false;
            case "1" or "true":
                return true;
            default:
                problems.Add(new(name, Text(value)!));
                return false;
        }
    }

    /// <summary>
    /// A page number from 1. One far behind any last page is taken as <see cref="FarthestPage"/>, so that the answer is "there are only so many pages"
    /// for every number that is one.
    /// </summary>
    public static int Page(string? value, ICollection<FilterProblem> problems) =>
        Math.Min(Number("page", value, 1, int.MaxValue, 1, problems), FarthestPage);

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public static T Choice<T>(string name, string? value, T fallback, ICollection<FilterProblem> problems)
        where T : struct, Enum
    {
        if (Text(value) is not { } text)
        {
            return fallback;
        }

        // TryParse also takes numbers, which no address should carry.
        if (Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && char.IsAsciiLetter(text[0]))
        {
            return choice;
        }

        problems.Add(new(name, text));
        return fallback;
    }
}
