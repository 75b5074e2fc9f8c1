using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Lines;

public sealed class JoinedTextTests
{
    [Theory]
    [InlineData("有效减少\n人员聚集", "有效减少人员聚集", "a wrapped line goes on without a blank")]
    [InlineData("现将延长\n\n2020 年春节假期", "现将延长2020年春节假期", "a blank line between is layout")]
    [InlineData("自 2020 年 2 月起", "自2020年2月起", "blanks beside digits are layout in Chinese text")]
    [InlineData("Excel Home 网站", "Excel Home网站", "one blank stays between two Latin words")]
    [InlineData("2 0 2 0 年", "2020年", "letter-spaced digits are one number")]
    [InlineData("各地\n12\n区县", "各地区县", "a page number between is left out")]
    public void Joins_lines_into_one_paragraph(string text, string expected, string reason) => Assert.True(JoinedText.Of(Sample.Lines(text)).Value == expected, reason);

    [Fact]
    public void Knows_where_each_character_stands()
    {
        var text = JoinedText.Of(Sample.Lines("　　一、延长 2020\n\n 年春节假期"));
        Assert.Equal("一、延长2020年春节假期", text.Value);
        Assert.Equal((1, 2), text.PositionAt(0));
        Assert.Equal((1, 7), text.PositionAt(4));
        Assert.Equal((3, 1), text.PositionAt(8));
        Assert.Equal(new SourceSpan(1, 7, 3, 2), text.SpanOf(4, 5));
    }

    [Theory]
    [InlineData("［﹝〔【", "〔〔〔〔")]
    [InlineData("（１）．：％～", "(1).:%~")]
    [InlineData("二○二〇", "二〇二〇")]
    [InlineData("\u3000\u00A0", "  ")]
    public void Folds_forms_one_character_to_one(string text, string expected) => Assert.Equal(expected, TextFold.Fold(text));
}
