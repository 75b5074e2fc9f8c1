using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using PolicyPortal.Parsing;

namespace PolicyPortal.Benchmarks;

/// <summary>
/// Parsing alone, from decoded text to the parsed compilation, beside a yardstick that any reader of texts has to do at least: read the files, decode them and
/// run one compiled pattern over the text.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public partial class ParsingBenchmarks
{
    private IReadOnlyList<string> texts = [];

    /// <summary>The texts.</summary>
    [ParamsSource(nameof(Groups))]
    public SeedGroup Seeds { get; set; } = SeedGroup.All[0];

    public static IEnumerable<SeedGroup> Groups => SeedGroup.All;

    [GlobalSetup]
    public void Decode() => texts = Seeds.Texts();

    [Benchmark(Baseline = true)]
    public int ReadDecodeAndMatch()
    {
        var count = 0;
        foreach (var path in Seeds.Paths)
        {
            count += DatePattern().Count(Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        }

        return count;
    }

    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var text in texts)
        {
            count += CompilationParser.Parse("seed.txt", text).Units.Count;
        }

        return count;
    }

    // 2020年2月7日
    [GeneratedRegex(@"(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?")]
    private static partial Regex DatePattern();
}
