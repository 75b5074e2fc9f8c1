using PolicyPortal.Parsing.Facts;

namespace PolicyPortal.Parsing.Tests.Facts;

/// <summary>Text made to break offsets: it is read to the end, and every quote stands where it says. That it takes linear time is for <c>LinearTimeTests</c>.</summary>
public sealed class MeasureFactReaderHostileTextTests
{
    private const int Length = 30_000;

    [Theory]
    [InlineData("2")]
    [InlineData("1,")]
    [InlineData("一")]
    [InlineData("万")]
    [InlineData("1万亿元")]
    [InlineData("元")]
    [InlineData("%")]
    [InlineData("1%至")]
    [InlineData("（")]
    [InlineData("）")]
    [InlineData("（财政部")]
    [InlineData("〔")]
    [InlineData("《")]
    [InlineData("责任单位：")]
    [InlineData("责任单位：财政部、")]
    [InlineData("由财政部牵头，")]
    [InlineData("各市、县")]
    [InlineData("财政部和")]
    [InlineData("企业")]
    [InlineData("除企业")]
    [InlineData("每人每天")]
    [InlineData("百分之")]
    [InlineData("免除")]
    [InlineData("不超过")]
    [InlineData("全额")]
    [InlineData("，")]
    [InlineData("、")]
    [InlineData("负责")]
    public void Reads_hostile_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var paragraph = FactTexts.Paragraph(text);
        var facts = FactTexts.Read(text, "北京市");
        var value = paragraph.Text.Value;
        Assert.All(facts.Amounts, a => Assert.Equal(a.Quote, value.Substring(a.Offset, a.Quote.Length)));
        Assert.All(facts.Audiences, a => Assert.Equal(a.Quote, value.Substring(a.Offset, a.Quote.Length)));
        Assert.All(facts.ResponsibleUnits, u => Assert.Equal(u.Quote, value.Substring(u.Offset, u.Quote.Length)));
    }

    [Theory]
    [InlineData("99999999999999999999亿元")]
    [InlineData("万万万万万万万万亿亿亿元")]
    [InlineData("百分之零")]
    [InlineData("零分之一")]
    [InlineData(".5.5.5%")]
    [InlineData("点点点点元")]
    [InlineData("，1元")]
    [InlineData("，1%，2%，3%")]
    [InlineData("元/人/人/人/")]
    [InlineData("1元每")]
    [InlineData("（）（）元")]
    public void Survives_numbers_that_are_none(string text) => Assert.NotNull(FactTexts.Read(text));

    [Fact]
    public void Reads_nothing_where_there_is_no_measure() => Assert.Same(MeasureFacts.None, MeasureFactReader.Read([FactTexts.Paragraph("给予1000元补贴")], [], null));
}
