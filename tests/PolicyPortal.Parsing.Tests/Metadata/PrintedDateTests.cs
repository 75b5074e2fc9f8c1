using PolicyPortal.Parsing.Metadata;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Metadata;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("2020年2月7日", 2020, 2, 7)]
    [InlineData("2020 年 1 月 26 日 ", 2020, 1, 26)]
    [InlineData("2020年２月12日", 2020, 2, 12)]
    [InlineData("２０２０年２月７日", 2020, 2, 7)]
    [InlineData("二〇二〇年二月七日", 2020, 2, 7)]
    [InlineData("二○二○年二月七日", 2020, 2, 7)]
    [InlineData("二零二零年二月二十一日", 2020, 2, 21)]
    [InlineData("二〇一九年十二月三十一日", 2019, 12, 31)]
    [InlineData("二〇二〇年十月十日", 2020, 10, 10)]
    [InlineData("2020-02-07", 2020, 2, 7)]
    [InlineData("2020.2.7", 2020, 2, 7)]
    [InlineData("2020/2/7", 2020, 2, 7)]
    [InlineData("（2020年2月7日）", 2020, 2, 7)]
    [InlineData("发布日期：2020年2月7日", 2020, 2, 7)]
    [InlineData("2020年2月29日", 2020, 2, 29)]
    public void Reads_a_line_that_is_a_day(string line, int year, int month, int day) => Assert.Equal((year, month, day), Line(line));

    [Theory]
    [InlineData("2019年2月29日", "no such day")]
    [InlineData("2020年13月1日", "no such month")]
    [InlineData("2020年2月", "a month")]
    [InlineData("2月7日", "no year")]
    [InlineData("2020年2月7日印发", "the day of printing, at the foot of the last page")]
    [InlineData("2020年2月7日起施行。", "a limit")]
    [InlineData("自2020年2月7日", "a limit")]
    [InlineData("1820年2月7日", "no year of these texts")]
    [InlineData("2020年2月7日至3月1日", "a period")]
    public void Leaves_what_is_no_single_day(string line, string reason) => Assert.True(Line(line) is null, reason);

    [Theory]
    [InlineData("国务院办公厅2020年3月3日", "国务院办公厅")]
    [InlineData("国务院办公厅 2020 年 3 月 3 日", "国务院办公厅")]
    [InlineData("国务院办公厅二〇二〇年三月三日", "国务院办公厅")]
    public void Cuts_a_day_off_a_signature(string line, string body)
    {
        var folded = Sample.TextLines(line)[0].Folded;
        var tail = PrintedDate.ReadTail(folded);
        Assert.NotNull(tail);
        Assert.Equal((body, (2020, 3, 3)), (folded[..tail.Value.BodyLength], tail.Value.Day));
    }

    [Fact]
    public void Reads_the_day_of_an_adoption_line() =>
        Assert.Equal((2020, 2, 7), PrintedDate.ReadInside("(2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过)"));

    private static (int, int, int)? Line(string line) => PrintedDate.ReadLine(Sample.TextLines(line)[0].Folded);
}
