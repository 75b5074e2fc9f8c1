using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace PolicyPortal.Benchmarks;

/// <summary>A figure by the size of the texts, in MB (1 000 000 bytes) of UTF-8.</summary>
public sealed class PerMegabyteColumn(string name, string legend, Func<BenchmarkReport, BenchmarkCase, double, double?> figure) : IColumn
{
    /// <summary>MB of text that are read in a second, in the quickest measurement: what other processes take away is none of the parser's.</summary>
    public static PerMegabyteColumn Throughput { get; } = new("MB/s", "MB of UTF-8 text in a second, by Min", (report, _, megabytes) => megabytes / (report.ResultStatistics?.Min / 1e9));

    /// <summary>MB that are allocated for a MB of text.</summary>
    public static PerMegabyteColumn Allocation { get; } =
        new("Alloc MB/MB", "MB allocated for a MB of UTF-8 text", (report, benchmark, megabytes) => report.GcStats.GetBytesAllocatedPerOperation(benchmark) / 1e6 / megabytes);

    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { ResultStatistics: not null } report && benchmarkCase.Parameters["Seeds"] is SeedGroup seeds
            ? figure(report, benchmarkCase, seeds.Bytes / 1e6)?.ToString("0.0", CultureInfo.InvariantCulture) ?? "?"
            : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
