using System.Globalization;
using System.Net.Http.Json;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Load;

/// <summary>
/// Many people who look at the status board through one node, of a few kinds of rights, while a plan goes from stage to stage and back: what
/// they cost, and how long it takes until the last of them has been told.
/// </summary>
internal static class BoardRun
{
    private const string Cycle = "2020-2025";
    private const string Zone = "5345";
    private const int Changes = 20;
    private const int OpenedAtOnce = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    // Each sees another board: everything in one zone, a district, an office, what is public.
    private static readonly string[] Personas =
        ["zone-chief-antwerpen", "coordinator-antwerpen", "prosecutor-brussel", "observer-cabinet", "zone-editor-eifel", "federal-owner-drugs"];

    public static async Task PrintAsync(IReadOnlyList<int> viewers)
    {
        Console.WriteLine($"{Changes} changes of a stage, one every {Pause.TotalSeconds:F0} s; viewers of {Personas.Length} kinds of rights");
        Console.WriteLine("| viewers | MiB per 1000 | opening s | cores idle | cores while it changes | last viewer p50 ms | p95   | max   |");
        Console.WriteLine("|--------:|-------------:|----------:|-----------:|-----------------------:|-------------------:|------:|------:|");
        foreach (var count in viewers) await PrintAsync(count);
    }

    private static async Task PrintAsync(int count)
    {
        await using var server = await ServerProcess.StartAsync(new ServerSettings
        {
            Values = new Dictionary<string, string> { ["Requests:Burst"] = "100000", ["Documents:DecisionBurst"] = "1000", ["Documents:SummaryPause"] = "00:00:01" },
        });
        using var chief = await Visitor.SignInAsync(server.Address, Personas[0]);
        var visitors = await Task.WhenAll(Personas.Select(persona => Visitor.SignInAsync(server.Address, persona)));
        await using (var warm = await PlanningConnection.StartAsync(visitors[0])) await warm.OpenBoardAsync(Cycle);
        await MoveAsync(chief, 0);
        await MoveAsync(chief, 1);
        await Task.Delay(Quiet);

        var before = MemoryOf(server.ProcessId);
        var started = TimeProvider.System.GetTimestamp();
        var told = new Told();
        var connections = new List<PlanningConnection>();
        foreach (var some in Enumerable.Range(0, count).Chunk(OpenedAtOnce)) connections.AddRange(await Task.WhenAll(some.Select(at => OpenAsync(visitors[at % visitors.Length], told))));
        var opening = TimeProvider.System.GetElapsedTime(started);
        await Task.Delay(Quiet);
        var memory = MemoryOf(server.ProcessId) - before;
        var idle = await CoresAsync(server.ProcessId, () => Task.Delay(Quiet));

        var latencies = new Latencies();
        var busy = await CoresAsync(server.ProcessId, async () =>
        {
            for (var change = 0; change < Changes; change++)
            {
                var all = told.Expect(StageAfter(change), count);
                var sent = TimeProvider.System.GetTimestamp();
                await MoveAsync(chief, change);
                await all.WaitAsync(TimeSpan.FromSeconds(60));
                latencies.Add(TimeProvider.System.GetElapsedTime(sent));
                await Task.Delay(Pause);
            }
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {count,7} | {memory / 1024.0 / 1024 * 1000 / count,12:F1} | {opening.TotalSeconds,9:F1} | {idle,10:F2} | {busy,22:F2} | {latencies.Percentile(0.5),18:F0} | {latencies.Percentile(0.95),5:F0} | {latencies.Percentile(1),5:F0} |"));
        await Parallel.ForEachAsync(connections, async (connection, _) => await connection.DisposeAsync());
        foreach (var visitor in visitors) visitor.Dispose();
    }

    private static async Task<PlanningConnection> OpenAsync(Visitor visitor, Told told)
    {
        var connection = await PlanningConnection.StartAsync(visitor);
        connection.Hearing += heard =>
        {
            if (heard is HeardBoard board) told.Hear(board.Board);
        };
        await connection.OpenBoardAsync(Cycle);
        return connection;
    }

    private static string StageAfter(int change) => change % 2 == 0 ? "drafting" : "consultation";

    private static async Task MoveAsync(Visitor chief, int change)
    {
        object command = change % 2 == 0
            ? new { type = "resume-drafting", operation = Guid.NewGuid(), reason = "Gemeten wordt hoe lang het duurt." }
            : new { type = "open-consultation", operation = Guid.NewGuid(), until = "2099-01-01" };
        using var answer = await chief.Http.PostAsJsonAsync(new Uri($"api/plans/{Cycle}/{Zone}/commands", UriKind.Relative), command);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<double> CoresAsync(int process, Func<Task> work)
    {
        var (cpu, started) = (ProcessorTimeOf(process), TimeProvider.System.GetTimestamp());
        await work();
        return (ProcessorTimeOf(process) - cpu) / TimeProvider.System.GetElapsedTime(started);
    }

    private static TimeSpan ProcessorTimeOf(int id)
    {
        using var process = System.Diagnostics.Process.GetProcessById(id);
        return process.TotalProcessorTime;
    }

    private static long MemoryOf(int id)
    {
        using var process = System.Diagnostics.Process.GetProcessById(id);
        return process.WorkingSet64;
    }

    /// <summary>Counts who has been told of a stage.</summary>
    private sealed class Told
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource _all = new();
        private string? _stage;
        private int _missing;

        public Task Expect(string stage, int viewers)
        {
            lock (_gate)
            {
                (_stage, _missing) = (stage, viewers);
                _all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _all.Task;
            }
        }

        public void Hear(BoardMessage board)
        {
            lock (_gate)
            {
                if (_stage is null || !board.Rows.Exists(row => row.Document == $"plan/{Cycle}/{Zone}" && row.Stage == _stage)) return;
                if (--_missing == 0) _all.SetResult();
            }
        }
    }
}
