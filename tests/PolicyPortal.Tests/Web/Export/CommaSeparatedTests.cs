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

    [Fact]
    public async Task Holds_neither_rows_nor_file()
    {
        const int Rows = 200_000;
        const int Step = 20_000;
        List<WeakReference> words = [];
        List<long> sent = [];
        using var target = new MemoryStream();
        IEnumerable<string?> Many()
        {
            for (var i = 0; i < Rows; i++)
            {
                var text = $"第{i}行：自2020年2月起，免征期限不超过5个月";
                if (i % Step == 0)
                {
                    words.Add(new WeakReference(text));
                    sent.Add(target.Length);
                }

                yield return text;
            }
        }

        await CommaSeparated.WriteAsync(target, new ExportTable<string?>("x", [], [new("原文", 10, t => t)], Many()), CancellationToken.None);
        GC.Collect();
        Assert.All(words.SkipLast(1), row => Assert.False(row.IsAlive));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second > pair.First, "The file is sent while rows are still being made."));
    }

    private static async Task<byte[]> Bytes(ExportTable<string?> table)
    {
        using var target = new MemoryStream();
        await CommaSeparated.WriteAsync(target, table, CancellationToken.None);
        return target.ToArray();
    }
}
