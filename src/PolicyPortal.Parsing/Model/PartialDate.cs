using System.Globalization;

namespace PolicyPortal.Parsing.Model;

/// <summary>A calendar date of day or month precision (ISO 8601 reduced precision), as policy texts state them: 2020-02 or 2020-02-09.</summary>
public readonly record struct PartialDate(int Year, int Month, int? Day = null)
{
    /// <summary>The first day that the date covers.</summary>
    public DateOnly First => new(Year, Month, Day ?? 1);

    /// <summary>The last day that the date covers (the month's last where only a month is stated).</summary>
    public DateOnly Last => Day is { } day ? new(Year, Month, day) : new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>Makes the date where year, month and day exist in the calendar (years 1900–2199), else null.</summary>
    public static PartialDate? Create(int year, int month, int? day = null) =>
        year is < 1900 or > 2199 || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month)))
            ? null
            : new PartialDate(year, month, day);

    /// <summary>Reads the ISO 8601 form, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static PartialDate? Parse(string? text) =>
        text is { Length: 7 or 10 } && text[4] == '-' && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? text.Length == 7 ? Create(year, month)
                : text[7] == '-' && int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? Create(year, month, day) : null
            : null;

    /// <summary>The ISO 8601 form, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() =>
        Day is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
