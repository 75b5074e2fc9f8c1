using System.Text;
using PolicyPortal.Web.Export;
using Xunit;

namespace PolicyPortal.Tests.Web.Export;

public class CommaSeparatedTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("说\"好\"", "\"说\"\"好\"\"\"")]
    [InlineData("两\n行", "\"两\n行\"")]
    [InlineData("平常", "平常")]
    [InlineData(null, "")]
    public async Task Text_is_quoted_and_no_formula(string? text, string written)
    {
        var bytes = await Bytes(new ExportTable<string?>("x", [], [new("原文", 10, t => t), new("截止", 10, _ => new DateOnly(2020, 6, 30))], [text]));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal($"原文,截止\r\n{written},2020-06-30\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    private static async Task<byte[]> Bytes(ExportTable<string?> table)
    {
        using var target = new MemoryStream();
        await CommaSeparated.WriteAsync(target, table, CancellationToken.None);
        return target.ToArray();
    }
}
