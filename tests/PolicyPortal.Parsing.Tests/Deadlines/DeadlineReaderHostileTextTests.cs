using PolicyPortal.Parsing.Deadlines;
using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Model;

namespace PolicyPortal.Parsing.Tests.Deadlines;

/// <summary>Text made to cost time or to break offsets: fifty thousand characters in one paragraph are read to the end, nothing is thrown.</summary>
public sealed class DeadlineReaderHostileTextTests
{
    private const int Length = 50_000;

    [Theory]
    [InlineData("2")]
    [InlineData("《")]
    [InlineData("（")]
    [InlineData("〔2020〕")]
    [InlineData("自")]
    [InlineData("年月日")]
    [InlineData("之日")]
    [InlineData("期间")]
    [InlineData("疫情结束后")]
    [InlineData("1月、")]
    [InlineData("2020年1月1日至")]
    [InlineData("自2020年2月起3个月内")]
    [InlineData("十")]
    [InlineData("延长至")]
    [InlineData("3至")]
    [InlineData("9999年99月99日前")]
    [InlineData("第")]
    [InlineData("每年")]
    [InlineData("每月1日、")]
    [InlineData("1%至")]
    [InlineData("三免三减半")]
    [InlineData("“十四五”")]
    [InlineData("第一年至")]
    [InlineData("人民法院应当在三日内")]
    public void Reads_fifty_thousand_characters(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var paragraph = new ParsedParagraph(JoinedText.Of([new SourceLine(1, text, LineKind.Text)]), ParagraphRole.Body);
        var deadlines = DeadlineReader.Read([paragraph], new DateOnly(2020, 2, 20), UnitKind.Document);
        Assert.All(deadlines, deadline => Assert.Equal(deadline.Quote, paragraph.Text.Value.Substring(deadline.Offset, deadline.Quote.Length)));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("自")]
    [InlineData("1%至")]
    [InlineData("年月日")]
    public void Reads_ten_megabytes_in_one_paragraph(string piece)
    {
        // Ten megabytes of UTF-8 take well under a second each; a pattern that is not linear would take hours.
        var text = string.Concat(Enumerable.Repeat(piece, 3_400_000 / piece.Length));
        var paragraph = new ParsedParagraph(JoinedText.Of([new SourceLine(1, text, LineKind.Text)]), ParagraphRole.Body);
        Assert.Empty(DeadlineReader.Read([paragraph], new DateOnly(2020, 2, 20), UnitKind.Document));
    }

    [Theory]
    [InlineData("0001年1月起")]
    [InlineData("9999年12月31日起，期限999年")]
    [InlineData("2199年12月起减征期限不超过999个月")]
    [InlineData("明年2月30日前")]
    [InlineData("十十十十年内")]
    public void Survives_dates_that_no_calendar_has(string text)
    {
        foreach (var issued in (DateOnly?[])[null, DateOnly.MinValue, DateOnly.MaxValue])
        {
            var paragraph = new ParsedParagraph(JoinedText.Of([new SourceLine(1, text, LineKind.Text)]), ParagraphRole.Body);
            Assert.NotNull(DeadlineReader.Read([paragraph], issued, UnitKind.Document));
        }
    }
}
