using System.Collections.Concurrent;
using System.Diagnostics;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Running;

/// <summary>What a trace shows of a push.</summary>
public sealed class TraceTests
{
    private static readonly ActivitySource Tests = new("NvpOrleans.Tests.Traces");

    [Fact]
    public async Task OverlappingPushes_EachHaveATrace_FromTheHubThroughTheGrainToTheStore()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("NvpOrleans", StringComparison.Ordinal)
                || source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal)
                || source.Name.StartsWith("Microsoft.AspNetCore.SignalR", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await ServiceHost.StartAsync();
        await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Cooperation);
        await using var youssef = await Editor.OpenAsync(host.Address, Youssef, Plan, Cooperation);

        host.Journal.Hold();
        var (first, lottesTrace) = Push(lotte, "eerst");
        await host.Journal.HeldAsync();
        var (second, youssefsTrace) = Push(youssef, "dan"); // waits for the next batch
        host.Journal.ReleaseOne();
        await first;
        host.Journal.Release();
        await second;

        Assert.All([lottesTrace, youssefsTrace], trace =>
        {
            var ofTrace = spans.Where(span => span.TraceId == trace).ToList();
            var append = Assert.Single(ofTrace, span => span.OperationName == "journal append");
            var above = PathUp(append, ofTrace).ToList();
            Assert.Contains(above, span => span.Source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal));
            Assert.Contains(above, span => span.Source.Name == "Microsoft.AspNetCore.SignalR.Server");
        });
    }

    private static (Task Done, ActivityTraceId Trace) Push(Editor editor, string text)
    {
        using var activity = Tests.StartActivity("test")!;
        return (editor.AppendAsync(text), activity.TraceId);
    }

    private static IEnumerable<Activity> PathUp(Activity span, IReadOnlyList<Activity> all)
    {
        for (var above = span; above is not null; above = all.FirstOrDefault(candidate => candidate.SpanId == above.ParentSpanId)) yield return above;
    }
}
