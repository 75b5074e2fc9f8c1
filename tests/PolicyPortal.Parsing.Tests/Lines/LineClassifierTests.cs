using PolicyPortal.Parsing.Lines;
using PolicyPortal.Parsing.Tests.Support;

namespace PolicyPortal.Parsing.Tests.Lines;

public sealed class LineClassifierTests
{
    private const string Footer = "0 1 0 - 6 5 1 0 2 6 9 8      凯 联 律 师 事 务 所      w w w . k i n d l a n d l a w . c o m   ";

    [Theory]
    [InlineData("12")]
    [InlineData(" 8 ")]
    [InlineData("-12-")]
    [InlineData("- 12 -")]
    [InlineData("— 12 —")]
    [InlineData("－１２－")]
    [InlineData("第12页")]
    [InlineData("第 3 页 共 10 页")]
    [InlineData("第3页，共10页")]
    [InlineData("3/10")]
    public void Takes_a_page_number_out(string line) => Assert.Equal(LineKind.Furniture, Kind($"各地要抓好落实\n{line}\n各项工作。", line));

    [Theory]
    [InlineData("12345", "too long for a page")]
    [InlineData("12.", "a label")]
    [InlineData("12、", "a label")]
    [InlineData("2020年", "a year")]
    [InlineData("12元", "a table cell")]
    [InlineData("（12）", "a label")]
    [InlineData("1.5", "a table cell")]
    [InlineData("第12条", "an article")]
    [InlineData("一", "a label without its separator")]
    public void Keeps_what_only_resembles_a_page_number(string line, string reason) => Assert.True(Kind($"各地要抓好落实\n{line}\n各项工作。", line) is LineKind.Text, reason);

    [Fact]
    public void Takes_a_running_head_out_that_comes_back_beside_page_numbers()
    {
        const string Head = "人力资源法律政策 2020 第 2 期 ";
        var text = $"第一页文字，\n{Footer}\n8 \n{Head}\n第二页文字，\n{Footer}\n20 \n{Head}\n第三页文字。\n";
        Assert.Equal(LineKind.Furniture, Kind(text, Head));
        Assert.Equal(LineKind.Furniture, Kind(text, Footer));
        Assert.Equal(LineKind.Text, Kind(text, "第二页文字，"));
    }

    [Fact]
    public void Takes_a_head_of_two_columns_out_that_is_printed_doubled() =>
        Assert.Equal(LineKind.Furniture, Kind("第一页文字，\n45\n综合类综合类\n第二页文字。\n", "综合类综合类"));

    // A signature comes back as well, but beside dates.
    [Fact]
    public void Keeps_a_signature_that_comes_back()
    {
        var unit = "各地要抓好落实。\n重庆市人力资源和社会保障局\n2020年2月9日\n";
        var lines = Sample.Lines($"{unit}{unit}12\n{unit}{unit}");
        Assert.All(lines.Where(line => line.Raw.StartsWith("重庆市", StringComparison.Ordinal)), line => Assert.Equal(LineKind.Text, line.Kind));
    }

    [Fact]
    public void Keeps_a_repeated_line_where_no_page_number_is_printed() =>
        Assert.All(Sample.Lines("政策汇编\n一、总则\n政策汇编\n二、附则\n"), line => Assert.Equal(LineKind.Text, line.Kind));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u3000\u00A0\t")]
    public void Calls_white_space_blank(string line) => Assert.Equal(LineKind.Blank, Kind($"甲\n{line}\n乙", line));

    private static LineKind Kind(string text, string line) => Sample.Lines(text).First(l => l.Raw == line).Kind;
}
