using System.Globalization;
using PolicyPortal.Catalog.Dates;

namespace PolicyPortal.Tests.Catalog.Dates;

public sealed class MonthReaderTests
{
    private static readonly DateOnly Today = new(2020, 1, 31);

    [Theory]
    [InlineData("2020-06", "2020-06")]
    [InlineData("202006", "2020-06")]
    [InlineData("2020/6", "2020-06")]
    [InlineData("2020年6月", "2020-06")]
    [InlineData(" ２０２０年６月 ", "2020-06")]
    [InlineData("2020-06-15", "2020-06")]
    [InlineData("20200615", "2020-06")]
    [InlineData("本月", "2020-01")]
    [InlineData("上个月", "2019-12")]
    [InlineData("next month", "2020-02")]
    [InlineData("今天", "2020-01")]
    [InlineData("1949-10", "1949-10")]
    [InlineData("2199-12", "2199-12")]
    public void Months_are_read(string text, string month) => Assert.Equal(month, MonthReader.Read(text, Today)?.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2020-13")]
    [InlineData("0000-00")]
    [InlineData("9999-12")]
    [InlineData("1949-09")]
    [InlineData("2200-01")]
    [InlineData("2020-02-30")]
    [InlineData("2020")]
    [InlineData("June")]
    public void What_is_no_month_is_none(string? text) => Assert.Null(MonthReader.Read(text, Today));
}
