using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Cluster.Durability;

/// <summary>A real process gets SIGKILL after a change is durable and before the overview could hear of it. Nobody opens the plan again.</summary>
public sealed class OverviewAfterKillTests
{
    private const string Plan = "plan/2020-2025/5345";
    private const string Phenomenon = "5";
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(30);

    // A plan waits this long before it tells the overview, before the kill and after it: what the overview knows, it has found out by itself.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    [Fact]
    public async Task AChange_ThatWasNotToldBeforeTheKill_IsInTheOverviewWithinHalfAMinute_ThoughNobodyTouchesThePlan()
    {
        var folder = Directory.CreateTempSubdirectory("nvp-");
        try
        {
            await ChangeAndKillAsync(folder.FullName);
            var states = JournalFile.StatesInCopy(Path.Combine(folder.FullName, "nvp.db"));
            Assert.Contains(states, key => key.StartsWith("watchers-person/", StringComparison.Ordinal));
            Assert.DoesNotContain(states, key => key.Contains("overview", StringComparison.Ordinal)); // the plan did not tell it, and it found out nothing

            await using var again = await ServerProcess.StartAsync(SettingsIn(folder.FullName));
            using var visitor = await Visitor.SignInAsync(again.Address, "zone-chief-antwerpen");
            using var first = await visitor.GetAsync("health/live"); // before anybody asks the overview
            DateTimeOffset right = default;
            await Eventually.TrueAsync(async () =>
            {
                (var level, right) = await LevelAsync(visitor);
                return level == "attention-point";
            });
            Assert.InRange(right - first.Headers.Date!.Value, TimeSpan.Zero, Promised); // by the service's own clock
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ChangeAndKillAsync(string folder)
    {
        await using var server = await ServerProcess.StartAsync(SettingsIn(folder));
        await using var lotte = await Editor.OpenAsync(server.Address, "zone-editor-antwerpen", Plan, "choices", true);
        await lotte.EditAsync(doc => ((YMap)doc.GetMap("choices")[Phenomenon]!).Set("level", "attention-point")); // ends when it is acknowledged
        await server.KillAsync();
    }

    private static ServerSettings SettingsIn(string folder) => new()
    {
        DataFolder = folder,
        Values = new Dictionary<string, string> { ["Documents:SummaryPause"] = Pause.ToString("c") },
    };

    /// <returns>The level that the overview shows, and when the service answered.</returns>
    private static async Task<(string? Level, DateTimeOffset At)> LevelAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("api/overview/2020-2025");
        var plans = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var working = plans.EnumerateArray().Single(plan => plan.GetProperty("document").GetString() == Plan).GetProperty("working");
        return (working.GetProperty("choices").TryGetProperty(Phenomenon, out var level) ? level.GetString() : null, answer.Headers.Date!.Value);
    }
}
