using System.Diagnostics;

namespace PolicyPortal.Tests.Support;

/// <summary>Processor time, which other processes of the machine do not add to.</summary>
internal static class CpuTime
{
    /// <summary>Milliseconds of processor time of this process while the work was done; at least one, so that it can be divided by.</summary>
    public static double Of(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return Math.Max(1, (process.TotalProcessorTime - before).TotalMilliseconds);
    }
}
