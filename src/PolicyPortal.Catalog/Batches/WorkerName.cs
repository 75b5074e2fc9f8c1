using System.Diagnostics;
using System.Globalization;

namespace PolicyPortal.Catalog.Batches;

/// <summary>Names the program that is at work on a batch, so that another one can tell whether it still is.</summary>
internal static class WorkerName
{
    /// <summary>Machine, process and when the process began: a process number comes back, the moment does not.</summary>
    public static string Own { get; } = Of(Process.GetCurrentProcess());

    /// <summary>Whether that program still runs. Of a program on another machine that cannot be told: it is taken to.</summary>
    public static bool IsAlive(string worker)
    {
        var parts = worker.Split(' ');
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return Of(process) == worker;
        }
        catch (ArgumentException)
        {
            return false; // There is no such process.
        }
    }

    private static string Of(Process process) =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {process.Id} {new DateTimeOffset(process.StartTime).ToUnixTimeSeconds()}");
}
