using System.Globalization;
using System.Text;
using PolicyPortal.Parsing;

namespace PolicyPortal.Benchmarks;

/// <summary>
/// How parsing goes with size: the seeds over and over up to 100 MB, and texts made to be slow (one character, brackets, digits, nested labels, lines that come
/// back). Processor time of the process, one run each: where it is linear, MB/s stays the same from line to line.
/// </summary>
internal static class ScaleReport
{
    private static readonly int[] Sizes = [1, 10, 50, 100];
    private static readonly int[] HostileSizes = [1, 10];

    private static readonly string[] Pieces =
    [
        "一", "（", "《", "》", "1", "、", "。", "〔2020〕", "（一）", "一、", "第一条", "2020年2月7日", "人民政府", "国务院关于", "《关于", "由财政部牵头，", "每人每月100元", "责任单位：",
        "财政部\n", "一\n", "（\n", "1\n", " \n", "2020年2月7日\n", "关于加强工作的通知\n", "附件：1.\n", "政策汇编\n1\n",
    ];

    public static void Write(TextWriter output)
    {
        var seeds = string.Join('\n', SeedGroup.All[^1].Texts());
        for (var warm = 0; warm < 40; warm++)
        {
            CompilationParser.Parse("seed.txt", seeds);
        }

        foreach (var size in Sizes)
        {
            Measure(output, "seeds", seeds, size);
        }

        foreach (var piece in Pieces)
        {
            foreach (var size in HostileSizes)
            {
                Measure(output, piece.Replace("\n", "\\n", StringComparison.Ordinal), piece, size);
            }
        }
    }

    private static void Measure(TextWriter output, string name, string piece, int megabytes)
    {
        var text = new StringBuilder().Insert(0, piece, Math.Max(1, (int)Math.Round(megabytes * 1e6 / Encoding.UTF8.GetByteCount(piece)))).ToString();
        GC.Collect();
        var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var parsed = CompilationParser.Parse("scale.txt", text);
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var size = Encoding.UTF8.GetByteCount(text) / 1e6;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24} {size,6:0.0} MB {seconds * 1000,9:0} ms {size / seconds,7:0.0} MB/s {(GC.GetTotalAllocatedBytes() - allocated) / 1e6 / size,6:0.0} MB allocated per MB, {parsed.Units.Count} units"));
    }
}
