using System.Globalization;
using PolicyPortal.Catalog.Dates;
using Xunit;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>Working days after the State Council's notices, and lengths counted by the civil code.</summary>
public class WorkCalendarTests
{
    [Theory]
    [InlineData("2020-01-31", false)] // Spring Festival, prolonged in 2020
    [InlineData("2020-02-02", false)] // its last day, a Sunday
    [InlineData("2020-02-03", true)]
    [InlineData("2020-01-19", true)] // a Sunday worked before the festival
    [InlineData("2020-05-09", true)] // a Saturday worked
    [InlineData("2022-10-08", true)]
    [InlineData("2023-06-25", true)]
    [InlineData("2024-02-09", true)] // the eve was no holiday in that year
    [InlineData("2026-01-01", false)]
    [InlineData("1999-01-02", false)] // a Saturday of a year without data
    [InlineData("1999-01-01", true)]
    public void Working_day(string day, bool works) => Assert.Equal(works, WorkCalendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2020-01-22", "P2WD", "2020-02-03")]
    [InlineData("2020-01-31", "P1M", "2020-02-29")]
    [InlineData("2020-02-10", "P3M", "2020-05-10")]
    [InlineData("2019-02-28", "P1Y", "2020-02-28")]
    [InlineData("2020-02-29", "P1Y", "2021-02-28")]
    [InlineData("2020-02-10", "P14D", "2020-02-24")]
    [InlineData("2020-02-10", "P2W", "2020-02-24")]
    [InlineData("2020-02-10", "PT48H", "2020-02-12")]
    [InlineData("2020-09-30", "P1WD", "2020-10-09")]
    public void Length_after_a_day(string day, string length, string last) =>
        Assert.Equal(Day(last), IsoDuration.Parse(length)!.Value.After(Day(day)));

    [Fact]
    public void Length_from_a_month_takes_whole_months() =>
        Assert.Equal(new DateOnly(2020, 6, 30), IsoDuration.Parse("P5M")!.Value.FromMonth(new DateOnly(2020, 2, 1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("3M")]
    [InlineData("P3X")]
    [InlineData("P3")]
    [InlineData("P999999999999Y")]
    [InlineData("P9000Y")]
    public void No_length(string? text) => Assert.Null(IsoDuration.Parse(text));

    [Fact]
    public void Past_the_end_of_the_calendar_there_is_no_day() =>
        Assert.Null(IsoDuration.Parse("P50Y")!.Value.After(new DateOnly(9990, 1, 1)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
