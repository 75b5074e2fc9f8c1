using System.Globalization;
using PolicyPortal.Catalog.Dates;
using PolicyPortal.Tests.Support;

namespace PolicyPortal.Tests.Catalog.Dates;

/// <summary>Days as people type them.</summary>
public class DayReaderTests
{
    private static readonly DateOnly Today = new(2020, 6, 15);

    [Theory]
    [InlineData("2020-06-15", "2020-06-15")]
    [InlineData("20200615", "2020-06-15")]
    [InlineData("2020-6-5", "2020-06-05")]
    [InlineData("2020/6/15", "2020-06-15")]
    [InlineData("2020.6.15", "2020-06-15")]
    [InlineData("2020年6月15日", "2020-06-15")]
    [InlineData("2020 年 6 月 15 日", "2020-06-15")]
    [InlineData("２０２０－０６－１５", "2020-06-15")]
    [InlineData(" 2020-02-29 ", "2020-02-29")]
    [InlineData("昨天", "2020-06-14")]
    [InlineData("明天", "2020-06-16")]
    [InlineData("今天", "2020-06-15")]
    [InlineData("Today", "2020-06-15")]
    [InlineData("YESTERDAY", "2020-06-14")]
    public void Reads(string text, string day) => Assert.Equal(day, DayReader.Read(text, Today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2020-02-30")]
    [InlineData("2019-02-29")]
    [InlineData("2020-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("1949-09-30")]
    [InlineData("2020-06")]
    [InlineData("202006")]
    [InlineData("15-06-2020")]
    [InlineData("soon")]
    [InlineData("2020-06-15T00:00")]
    [InlineData("-1")]
    public void Is_no_day(string? text) => Assert.Null(DayReader.Read(text, Today));

    [Theory]
    [InlineData("2020-06-14T15:59:59Z", "2020-06-14")]
    [InlineData("2020-06-14T16:00:00Z", "2020-06-15")]
    public void Today_is_the_day_in_china(string moment, string day) =>
        Assert.Equal(day, ChinaTime.Today(new FixedTime(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
