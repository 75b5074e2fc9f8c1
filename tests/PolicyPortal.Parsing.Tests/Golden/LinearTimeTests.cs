namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>Measured alone, so that other tests do not distort the times.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
public sealed class LinearTimeCollection;

/// <summary>
/// Four times the text takes about four times as much work, whatever the text is made of: processor time of this process, which other processes do not
/// add to, and the least of several measurements. No absolute times: sixteen times would be a square, and twelve leaves room for memory that is collected.
/// </summary>
[Collection(nameof(LinearTimeTests))]
public sealed class LinearTimeTests
{
    private const int Factor = 4;
    private const double MaxRatio = 12;
    private const int Attempts = 3;
    private const int LineLength = 150_000;
    private const int LinesLength = 20_000;

    [Theory]
    [InlineData("国务院关于加强疫情防控工作")]
    [InlineData("1")]
    [InlineData("（")]
    [InlineData("《")]
    [InlineData("》")]
    [InlineData("一、")]
    [InlineData("（一）")]
    [InlineData("2020年2月7日")]
    [InlineData("〔2020〕")]
    [InlineData("人民政府")]
    [InlineData("《关于")]
    [InlineData("印发《关于的通知》")]
    [InlineData("现将")]
    [InlineData("为。")]
    [InlineData("、")]
    [InlineData("\uD800")]
    [InlineData("100元")]
    [InlineData("1%至")]
    [InlineData("1万亿元")]
    [InlineData("每人每月")]
    [InlineData("由财政部牵头，")]
    [InlineData("责任单位：")]
    [InlineData("第一条")]
    public void Reads_one_long_line_in_linear_time(string piece) => AssertLinear(piece, LineLength);

    [Theory]
    [InlineData("一\n")]
    [InlineData("一、关于\n")]
    [InlineData("关于加强工作的通知\n")]
    [InlineData("国务院\n关于印发《关于\n")]
    [InlineData("关于印发《关于加强工作的意见》的通知\n各单位：\n现将《关于加强工作的意见》印发给你们。\n2020年2月7日\n")]
    [InlineData("2020年2月7日\n")]
    [InlineData("国发〔2020〕5号\n")]
    [InlineData("附件：1.\n")]
    [InlineData("附件1\n")]
    [InlineData("政策汇编\n\n12\n")]
    [InlineData("财政部\n")]
    [InlineData("第一条 为了加强工作。\n")]
    [InlineData("# 关于加强工作的通知\n")]
    [InlineData("# 财税政策\n## 关于加强工作的通知\n")]
    [InlineData("关于加强工作的通知\n国发〔2020〕5号\n")]
    [InlineData("# 关于加强工作的通知\n\n\n\n")]
    [InlineData("此件公开发布\n")]
    [InlineData("问：什么是？\n答：这是。\n")]
    [InlineData("《关于加强工作的通知》（国发〔2020〕5号）。\n")]
    [InlineData("（\n")]
    [InlineData("1\n")]
    [InlineData("政策汇编\n1\n")]
    [InlineData("一、加强工作。\n第三条的规定。\n")]
    [InlineData("关于印发《管理办法》的通知\n现将《管理办法》印发给你们。\n管理\n")]
    [InlineData(" \n")]
    public void Reads_many_lines_in_linear_time(string piece) => AssertLinear(piece, LinesLength);

    // The largest text that an import takes is far smaller; nothing may be kept per character that is not text.
    [Fact]
    public void Reads_ten_megabytes_on_one_line()
    {
        var parsed = CompilationParser.Parse("x.txt", Repeat("各地要压实属地管理责任", 10_000_000 / 3));
        Assert.Single(parsed.Units);
    }

    [Fact]
    public void Reads_two_hundred_thousand_short_lines()
    {
        var parsed = CompilationParser.Parse("x.txt", Repeat("一、\n\n关于\n。\n", 200_000 / 4 * 9));
        Assert.Equal(200_000, parsed.Lines.Count);
    }

    private static void AssertLinear(string piece, int length)
    {
        Work(Repeat(piece, 2_000));
        var (once, more, ratio) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < Attempts && ratio >= MaxRatio; attempt++)
        {
            // Below some milliseconds the clock and the garbage collector are all that is measured.
            once = Math.Min(once, Work(Repeat(piece, length)));
            more = Math.Min(more, Work(Repeat(piece, length * Factor)));
            ratio = more / Math.Max(once, 5);
        }

        Assert.InRange(ratio, 0, MaxRatio);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Work(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        CompilationParser.Parse("x.txt", text);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
