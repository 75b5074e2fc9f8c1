using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Measures;

namespace PolicyPortal.Parsing.Tests.Measures;

public sealed class MeasureLabelTests
{
    [Theory]
    [InlineData("一、提高疫情防治人员薪酬待遇。", "一", "Han", 1)]
    [InlineData("十二、加强组织领导", "十二", "Han", 12)]
    [InlineData("二十一、附则", "二十一", "Han", 21)]
    [InlineData("三.工作要求", "三", "Han", 3)]
    [InlineData("三．工作要求", "三", "Han", 3)]
    [InlineData("（八）简化流程", "（八）", "BracketedHan", 8)]
    [InlineData("(十二)简化流程", "(十二)", "BracketedHan", 12)]
    [InlineData("（三)简化流程", "（三)", "BracketedHan", 3)]
    [InlineData("（一）、基本原则", "（一）", "BracketedHan", 1)]
    [InlineData("1.加强监测", "1", "Digit", 1)]
    [InlineData("12、加强监测", "12", "Digit", 12)]
    [InlineData("３．加强监测", "３", "Digit", 3)]
    [InlineData("1)加强监测", "1", "Digit", 1)]
    [InlineData("1.2010年7月31日以前参加综合保险", "1", "Digit", 1)]
    [InlineData("3.8月第四周的工作日内", "3", "Digit", 3)]
    [InlineData("（1）登录网站", "（1）", "BracketedDigit", 1)]
    [InlineData("（１２）登录网站", "（１２）", "BracketedDigit", 12)]
    [InlineData("①营业执照", "①", "Circled", 1)]
    [InlineData("第一章总则", "第一章", "Chapter", 1)]
    [InlineData("第二节招生", "第二节", "Section", 2)]
    [InlineData("第一编总则", "第一编", "Part", 1)]
    [InlineData("第三条用人单位应当", "第三条", "Article", 3)]
    [InlineData("第一百二十条本法自", "第一百二十条", "Article", 120)]
    [InlineData("第15条用人单位", "第15条", "Article", 15)]
    public void Reads_every_form(string text, string label, string form, int number)
    {
        var read = MeasureLabel.Read(TextFold.Fold(text));
        Assert.NotNull(read);
        Assert.Equal((label, form, number), (text[..read.Value.TextLength], read.Value.Form.ToString(), read.Value.Number));
    }

    [Theory]
    [InlineData("2.4万元", "a decimal")]
    [InlineData("2020.2.1起", "a dotted date")]
    [InlineData("2020年2月", "a year")]
    [InlineData("一是加强领导", "running text")]
    [InlineData("一方面要", "running text")]
    [InlineData("第一季度缴费", "a quarter")]
    [InlineData("第一批名单", "a batch")]
    [InlineData("第一，要加强", "running text")]
    [InlineData("第一次会议", "an ordinal")]
    [InlineData("（略）", "a reference that is left out")]
    [InlineData("（国发〔2020〕5号）", "a number in brackets")]
    [InlineData("（2020年2月7日）", "a date in brackets")]
    [InlineData("1234、", "too large for a label")]
    [InlineData("100%的企业", "a share")]
    [InlineData("3月1日前", "a day")]
    [InlineData("5至10名", "a range")]
    [InlineData("一定要", "a word")]
    [InlineData("十分重要", "a word")]
    [InlineData("", "nothing")]
    public void Leaves_what_is_no_label(string text, string reason) => Assert.True(MeasureLabel.Read(TextFold.Fold(text)) is null, reason);

    [Theory]
    [InlineData("一、提高", "提高")]
    [InlineData("（八）简化", "简化")]
    [InlineData("1.加强", "加强")]
    [InlineData("第一百二十条之一用人", "用人")]
    [InlineData("①营业执照", "营业执照")]
    public void Knows_where_the_text_behind_it_starts(string text, string rest) => Assert.Equal(rest, text[MeasureLabel.Read(TextFold.Fold(text))!.Value.Length..]);
}
