using System.Text;
using PolicyPortal.Web.Presentation;

namespace PolicyPortal.Tests.Web;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("一、免征", "一、免征")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("他说\"好\"", "\"他说\"\"好\"\"\"")]
    [InlineData("两\n行", "\"两\n行\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝cmd|' /C calc'!A0", "'＝cmd|' /C calc'!A0")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("2020-02-07", "2020-02-07")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_and_never_a_formula(string? value, string expected)
    {
        var text = Encoding.UTF8.GetString(CsvText.Of([[value, "x"]]).AsSpan(3));
        Assert.Equal(expected + ",x\r\n", text);
    }

    [Fact]
    public void The_file_starts_with_the_byte_order_mark() => Assert.Equal([0xEF, 0xBB, 0xBF], CsvText.Of([["a"]])[..3]);
}
