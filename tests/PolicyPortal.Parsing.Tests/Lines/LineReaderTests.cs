using PolicyPortal.Parsing.Lines;

namespace PolicyPortal.Parsing.Tests.Lines;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("一\n二\n三", new[] { "一", "二", "三" }, "Unix")]
    [InlineData("一\r\n二\r\n三", new[] { "一", "二", "三" }, "Windows: one terminator, not a blank line between")]
    [InlineData("一\r二\r三", new[] { "一", "二", "三" }, "old word processors")]
    [InlineData("一\r\n二\n三\r四", new[] { "一", "二", "三", "四" }, "texts pasted together")]
    [InlineData("一\r\r\n二", new[] { "一", "", "二" }, "a carriage return too many is a blank line")]
    [InlineData("一\n\n二", new[] { "一", "", "二" }, "a blank line is a line")]
    [InlineData("一\n", new[] { "一" }, "the end of the last line begins none")]
    [InlineData("一\n\n", new[] { "一", "" }, "the blank line before the end is one")]
    [InlineData("一\f二\u2028三", new[] { "一\f二\u2028三" }, "form feed and Unicode separators are white space: line numbers stay those of an editor")]
    [InlineData("　一 \n", new[] { "　一 " }, "white space stays: columns are those of the file")]
    [InlineData("", new string[0], "an empty text has no line")]
    [InlineData("\n", new[] { "" }, "a single end ends a blank line")]
    public void Cuts_text_at_every_kind_of_line_end(string text, string[] expected, string reason) => Assert.True(expected.SequenceEqual(LineReader.Read(text)), reason);
}
