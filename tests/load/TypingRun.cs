using System.Collections.Concurrent;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Load;

/// <summary>
/// Some writers in one section, and one person who listens. A writer has one update of a few characters in flight. Measured is from the
/// call of the push to its answer, and to the arrival of the same bytes at the listener.
/// </summary>
internal sealed class TypingRun
{
    private const string Plan = "plan/2020-2025/5345";
    private const string Section = "scan/context@nl";

    private static readonly string[] Personas = ["zone-editor-antwerpen", "zone-editor-antwerpen-2", "zone-chief-antwerpen"];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<string, long> _underWay = [];
    private readonly TimeSpan _pace;
    private readonly CancellationToken _stop;
    private long _from = long.MaxValue;

    private TypingRun(TimeSpan pace, CancellationToken stop) => (_pace, _stop) = (pace, stop);

    public Latencies Acknowledged { get; } = new();

    public Latencies Heard { get; } = new();

    public static async Task<TypingRun> MeasureAsync(int writers, TimeSpan duration, TimeSpan pace)
    {
        await using var server = await ServerProcess.StartAsync(
            new ServerSettings { Values = new Dictionary<string, string> { ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning" } });
        await using var listener = await ConnectAsync(server.Address, "coordinator-antwerpen");
        using var stop = new CancellationTokenSource();
        var run = new TypingRun(pace, stop.Token);
        await listener.OpenSectionAsync(Plan, Section);
        listener.Hearing += run.Hear;

        var connections = new List<PlanningConnection>();
        for (var i = 0; i < writers; i++) connections.Add(await ConnectAsync(server.Address, Personas[i % Personas.Length]));
        var typing = connections.Select((connection, index) => run.TypeAsync(connection, index)).ToList();

        await Task.WhenAny(Task.Delay(WarmUp, CancellationToken.None), Task.WhenAll(typing));
        Volatile.Write(ref run._from, TimeProvider.System.GetTimestamp());
        await Task.WhenAny(Task.Delay(duration, CancellationToken.None), Task.WhenAll(typing));
        await stop.CancelAsync();
        await Task.WhenAll(typing);
        foreach (var connection in connections) await connection.DisposeAsync();
        return run;
    }

    private static async Task<PlanningConnection> ConnectAsync(Uri server, string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(server, persona));

    private async Task TypeAsync(PlanningConnection connection, int index)
    {
        var random = new Random(index);
        var clientId = (ulong)random.NextInt64(1000, 1L << 32);
        var opened = await connection.OpenSectionAsync(Plan, Section, clientId);
        var keyboard = new Keyboard(clientId, opened.Update);
        if (_pace > TimeSpan.Zero) await Task.Delay(_pace * random.NextDouble(), CancellationToken.None); // not all at the same moment
        while (!_stop.IsCancellationRequested)
        {
            var update = keyboard.Press();
            var started = TimeProvider.System.GetTimestamp();
            _underWay[Convert.ToHexString(update)] = started;
            await connection.PushAsync(Plan, Section, opened.Generation, update);
            var taken = TimeProvider.System.GetElapsedTime(started);
            if (started >= Volatile.Read(ref _from)) Acknowledged.Add(taken);
            if (_pace > taken) await Task.Delay(_pace - taken, CancellationToken.None);
        }
    }

    private void Hear(Heard heard)
    {
        if (heard is not HeardUpdates batch) return;
        var now = TimeProvider.System.GetTimestamp();
        foreach (var update in batch.Updates)
        {
            if (_underWay.TryRemove(Convert.ToHexString(update), out var started) && started >= Volatile.Read(ref _from))
                Heard.Add(TimeProvider.System.GetElapsedTime(started, now));
        }
    }
}
