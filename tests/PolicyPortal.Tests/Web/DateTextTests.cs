using System.Globalization;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2020-02-07", "2020年2月7日", "7 February 2020")]
    [InlineData("2020-02", "2020年2月", "February 2020")]
    [InlineData("soon", null, null)]
    [InlineData("2020-02-30", null, null)]
    public void Dates_are_written_as_people_write_them(string date, string? chinese, string? english)
    {
        Assert.Equal(chinese, In("zh-Hans", () => DateText.Plain(date)));
        Assert.Equal(english, In("en", () => DateText.Plain(date)));
    }

    [Theory]
    [InlineData("P3M", "3个月", "3 months")]
    [InlineData("P1Y", "1年", "1 year")]
    [InlineData("P1Y6M", "1年6个月", "1 year, 6 months")]
    [InlineData("P14D", "14天", "14 days")]
    [InlineData("P2WD", "2个工作日", "2 working days")]
    [InlineData("P2W", "2周", "2 weeks")]
    [InlineData("PT48H", "48小时", "48 hours")]
    [InlineData("PT30M", "30分钟", "30 minutes")]
    [InlineData("P", "P", "P")]
    [InlineData("3 months", "3 months", "3 months")]
    public void Durations_are_put_in_words(string iso, string chinese, string english)
    {
        Assert.Equal(chinese, In("zh-Hans", () => DateText.Duration(iso)));
        Assert.Equal(english, In("en", () => DateText.Duration(iso)));
    }

    private static T In<T>(string language, Func<T> text)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return text();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
