using System.ComponentModel;
using System.Diagnostics;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Durability.Tracing;

/// <summary>The real server under strace, one update pushed after the other, and what the trace says.</summary>
internal static class TracedServer
{
    private const string Plan = "plan/2020-2025/5345";
    private const string Section = "scan/context@nl";

    // The whole of a page of the log (4096 bytes) is noted, so that updates are found in it.
    private static readonly string[] Strace =
    [
        "strace", "-D", "-f", "--seccomp-bpf", "-ttt", "-yy", "-s", "4200",
        "-e", "trace=fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg",
    ];

    /// <param name="synchronous"><c>Journal:Synchronous</c>.</param>
    /// <param name="pushes">How many updates.</param>
    public static async Task<SyncAudit> AuditAsync(string synchronous, int pushes)
    {
        await RequireStraceAsync();
        var folder = Directory.CreateTempSubdirectory("nvp-trace-");
        try
        {
            var trace = Path.Combine(folder.FullName, "trace");
            var tokens = Enumerable.Range(1, pushes).Select(number => $"token-{number:D3}.").ToList();
            await PushAsync(
                new ServerSettings
                {
                    DataFolder = folder.FullName,
                    Values = new Dictionary<string, string> { ["Journal:Synchronous"] = synchronous },
                    Wrapper = [.. Strace, "-o", trace],
                },
                tokens);
            return SyncAudit.Of(StraceLines.Read(File.ReadLines(trace)), tokens);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PushAsync(ServerSettings settings, List<string> tokens)
    {
        await using var server = await ServerProcess.StartAsync(settings);
        await using var writer = await Editor.OpenAsync(server.Address, "zone-editor-antwerpen", Plan, Section);
        await using var reader = await Editor.OpenAsync(server.Address, "coordinator-antwerpen", Plan, Section);
        foreach (var token in tokens)
        {
            // The next begins when this one has reached everybody, so that each stands alone in the trace.
            await writer.AppendAsync(token);
            await reader.WaitForTextAsync(token);
            await writer.WaitForAsync(() => writer.Sequence >= reader.Sequence, $"the echo of {token}");
        }

        await server.StopAsync(); // strace shares its output streams, so it has written everything too
    }

    private static async Task RequireStraceAsync()
    {
        try
        {
            var start = new ProcessStartInfo("strace", ["-D", "-f", "-o", "/dev/null", "true"]) { RedirectStandardError = true };
            using var probe = Process.Start(start)!;
            var error = await probe.StandardError.ReadToEndAsync();
            await probe.WaitForExitAsync();
            Assert.True(
                error.Length == 0 && probe.ExitCode == 0,
                $"strace cannot trace here, so nothing can be shown (does the container allow ptrace?): {error}");
        }
        catch (Win32Exception)
        {
            Assert.Fail("strace is not installed; tests/run.sh installs it.");
        }
    }
}
