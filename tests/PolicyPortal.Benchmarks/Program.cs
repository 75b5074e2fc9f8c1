using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PolicyPortal.Benchmarks;

if (args is ["scale"])
{
    ScaleReport.Write(Console.Out);
    return;
}

// In this process, so that no project is generated and built under the rules of the repository; without concurrent collection (see the project file) all work is one thread's.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(15))
    .AddColumn(StatisticColumn.Min, PerMegabyteColumn.Throughput, PerMegabyteColumn.Allocation)
    .HideColumns(Column.Error, Column.StdDev, Column.Median, Column.RatioSD, Column.AllocRatio)
    .WithOption(ConfigOptions.DisableLogFile, true);
BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
