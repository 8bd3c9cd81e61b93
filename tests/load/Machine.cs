using System.Globalization;
using System.Runtime.InteropServices;

namespace NvpOrleans.Tests.Load;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    private const int Syncs = 200;

    public static string Describe()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        var sync = SyncTime();
        return string.Create(CultureInfo.InvariantCulture,
            $"""
            {processor ?? "unknown processor"}, {Environment.ProcessorCount} cores (shared by server and clients), {memory:F1} GiB
            {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}
            write and sync of 4 KiB in {Path.GetTempPath()}: p50 {sync.Percentile(0.5):F2} ms, p99 {sync.Percentile(0.99):F2} ms

            """);
    }

    private static Latencies SyncTime()
    {
        var times = new Latencies();
        var path = Path.GetTempFileName();
        using (var file = new FileStream(path, FileMode.Open))
        {
            var page = new byte[4096];
            for (var i = 0; i < Syncs; i++)
            {
                var started = TimeProvider.System.GetTimestamp();
                file.Write(page);
                file.Flush(flushToDisk: true);
                times.Add(TimeProvider.System.GetElapsedTime(started));
            }
        }

        File.Delete(path);
        return times;
    }
}
