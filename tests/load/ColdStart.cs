using System.Globalization;
using System.Net;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Load;

/// <summary>How long after the start of the process somebody has the first page, and the first section open.</summary>
internal static class ColdStart
{
    private const int Runs = 5;

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nvp-load-");
        try
        {
            Console.WriteLine($"from process start, {Runs} runs; the first section includes sign-in, connection and OpenSection");
            Console.WriteLine("| data          | listening ms | page 200 ms | section open ms | worst open ms |");
            Console.WriteLine("|---------------|-------------:|------------:|----------------:|--------------:|");
            await PrintAsync("fresh", fresh: true, folder.FullName);
            await PrintAsync("kept", fresh: false, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PrintAsync(string name, bool fresh, string folder)
    {
        var (listening, page, section) = (new Latencies(), new Latencies(), new Latencies());
        for (var run = 0; run < Runs; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await using var server = await ServerProcess.StartAsync(new ServerSettings { DataFolder = fresh ? null : folder });
            listening.Add(TimeProvider.System.GetElapsedTime(started));
            using var anyone = Visitor.Anonymous(server.Address);
            using var answer = await anyone.GetAsync("");
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidOperationException($"The first page is {(int)answer.StatusCode}: is the client built (SkipClientBuild)?");
            page.Add(TimeProvider.System.GetElapsedTime(started));
            await using var editor = await Editor.OpenAsync(server.Address, "zone-editor-antwerpen", "plan/2020-2025/5345", "scan/context@nl");
            section.Add(TimeProvider.System.GetElapsedTime(started));
            await editor.AppendAsync("x"); // so that kept data has something to replay
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name,-13} | {listening.Percentile(0.5),12:F0} | {page.Percentile(0.5),11:F0} "
            + $"| {section.Percentile(0.5),15:F0} | {section.Percentile(1),13:F0} |"));
    }
}
