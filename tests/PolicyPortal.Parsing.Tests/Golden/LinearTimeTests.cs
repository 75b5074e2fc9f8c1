using System.Diagnostics;

namespace PolicyPortal.Parsing.Tests.Golden;

/// <summary>Measured alone, so that other tests do not distort the times.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
public sealed class LinearTimeCollection;

/// <summary>
/// Four times the text takes about four times as long, whatever the text is made of. No absolute times: twelve times as long would be the sign of a square,
/// and a measurement that another process disturbed is repeated.
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
        Time(Repeat(piece, 2_000));
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < Attempts && ratio >= MaxRatio; attempt++)
        {
            // Below some milliseconds the clock and the garbage collector are all that is measured.
            ratio = Time(Repeat(piece, length * Factor)) / Math.Max(Time(Repeat(piece, length)), 5);
        }

        Assert.InRange(ratio, 0, MaxRatio);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Time(string text)
    {
        var watch = Stopwatch.StartNew();
        CompilationParser.Parse("x.txt", text);
        return watch.Elapsed.TotalMilliseconds;
    }
}
