using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.Plans;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>What a plan tells of itself: soon after a change, to each only what they may read, and right again after any crash.</summary>
public sealed class OverviewTests : IAsyncLifetime
{
    private const string Cycle = "2020-2025";
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AChoice_ReachesTheOverview_WithoutBeingAskedFor()
    {
        await ChooseAsync("3", "priority");

        var plan = await UntilAsync(Karel, plan => LevelOf(plan, "3") == "priority");

        Assert.Equal("consultation", plan.GetProperty("public").GetProperty("stage").GetString());
        await ChooseAsync("3", "regular-work");
        await UntilAsync(Karel, plan => LevelOf(plan, "3") == "regular-work");
    }

    [Theory]
    [InlineData("2020-2025", "consultation")]
    [InlineData("2026-2031", "preparation")]
    public async Task EveryCycle_HasAnOverviewOfItsOwn(string cycle, string stage)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, Karel);
        var plans = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri($"api/overview/{cycle}", UriKind.Relative));
        Assert.Equal(176, plans.GetArrayLength());
        Assert.All(plans.EnumerateArray(), plan => Assert.StartsWith($"plan/{cycle}/", plan.GetProperty("document").GetString(), StringComparison.Ordinal));
        Assert.All(plans.EnumerateArray(), plan => Assert.Equal(stage, plan.GetProperty("public").GetProperty("stage").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("api/overview/2032-2037")).StatusCode);
        Assert.Empty(await _host.Stores.Memory.ListAsync("plan/2026-2031/", CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task ADraftChoice_IsNotTold_ToAnObserver()
    {
        await ChooseAsync("3", "priority");
        await UntilAsync(Karel, plan => LevelOf(plan, "3") == "priority");

        var seen = await PlanAsync(Observer);

        Assert.Equal(JsonValueKind.Null, seen.GetProperty("working").ValueKind);
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("public").GetProperty("choices").ValueKind);
    }

    [Fact]
    public async Task AStage_IsThatOfThePlan_InTheListOfDocuments()
    {
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("submit-to-council");
        await UntilAsync(Karel, plan => plan.GetProperty("public").GetProperty("stage").GetString() == "council-review");

        using var visitor = await Visitor.SignInAsync(_host.Address, Karel);
        await Eventually.TrueAsync(async () =>
        {
            var documents = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/documents", UriKind.Relative));
            var found = documents.EnumerateArray().Single(document => document.GetProperty("document").GetString() == Plan);
            return found.GetProperty("stage").GetString() == "council-review" && !found.GetProperty("canWrite").GetBoolean();
        });
    }

    [Fact]
    public async Task AnOverview_ThatHasHeardNothing_FindsOutFromTheJournals_ThoughNobodyOpensAPlan()
    {
        await ChooseAsync("4", "attention-point");
        await _host.DisposeAsync();
        await using var next = await ServiceHost.StartAsync(_host.Stores.WithJournalsOnly());

        await UntilAsync(Karel, plan => LevelOf(plan, "4") == "attention-point", next);
    }

    [Fact]
    public async Task APlan_ThatHasNotYetToldOfItself_IsNotShownAsUntouched()
    {
        await ChooseAsync("4", "attention-point");
        await _host.DisposeAsync();
        var stores = _host.Stores.WithJournalsOnly();
        stores.Journal.Concerns = id => id.Value == Plan;
        for (var attempt = 0; attempt < 100; attempt++) stores.Journal.FailNext(AppendFault.BeforeWrite); // the plan cannot be woken, so it tells nothing
        await using var next = await ServiceHost.StartAsync(stores);

        var awaited = await PlanAsync(Karel, next);

        Assert.True(awaited.GetProperty("isAwaited").GetBoolean());
        Assert.Equal((true, true), await ListedAsync(Observer, next)); // who reads plans in force only: it may be in force
        stores.Journal.Concerns = _ => false;
        var told = await UntilAsync(Karel, plan => !plan.GetProperty("isAwaited").GetBoolean(), next);
        Assert.Equal("attention-point", LevelOf(told, "4"));
        await Eventually.TrueAsync(async () => await ListedAsync(Observer, next) == (false, false));
    }

    /// <summary>The list and opening agree: what a plan retains lets those in who read nothing of it but that.</summary>
    [Fact]
    public async Task APlan_OfWhichSomebodyReadsASectionAboutAPhenomenonOnly_IsListedAsOpenToThem_WhileThatIsShown()
    {
        const string An = "labour-prosecutor-antwerpen";
        using var visitor = await Visitor.SignInAsync(_host.Address, An);
        await using var an = await PlanningConnection.StartAsync(visitor);
        foreach (var (level, isShown) in new[] { ("regular-work", false), ("priority", true), ("regular-work", false) })
        {
            await ChooseAsync("8", level);
            await UntilAsync(Karel, plan => LevelOf(plan, "8") == level);
            await Eventually.TrueAsync(async () => (await ListedAsync(An, _host)).CanOpen == isShown);
            if (!isShown) Assert.Equal("forbidden", (await Assert.ThrowsAsync<RefusedException>(() => an.OpenDocumentAsync(Plan))).Code);
            else Assert.Equal("phenomenon/8@nl", Assert.Single((await an.OpenDocumentAsync(Plan)).Sections).Section);
        }
    }

    /// <summary>It names the entry by which the next one would not be newer: what it says of the moment has to be there already.</summary>
    [Fact]
    public async Task ASummary_ThatIsAskedForInTheMiddleOfAWrite_SaysWhenThatWas()
    {
        var plan = _host.Grains.GetGrain<IZonePlanGrain>(DocumentId.Parse(Plan)!.Value.GrainKey);
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true);
        _host.Journal.Hold();
        var choosing = lotte.EditAsync(doc => ((YMap)doc.GetMap("choices")["3"]!).Set("level", "priority"));
        await _host.Journal.HeldAsync();
        var asking = plan.GetSummary();
        await lotte.Connection.OpenSectionAsync(Plan, "mission@nl"); // the plan has the question: it answers another that came later
        _host.Journal.Release();
        await choosing;

        var summary = (await asking)!;

        Assert.Equal("priority", summary.Working.Choices["3"]);
        Assert.NotNull(summary.Public.WrittenAt);
        Assert.NotNull(summary.Working.LastActivity);
    }

    [Fact]
    public async Task ASummary_ThatArrivesLate_ChangesNothing()
    {
        await ChooseAsync("3", "priority");
        await UntilAsync(Karel, plan => LevelOf(plan, "3") == "priority");
        var older = new PlanSummary(
            DocumentId.Parse(Plan)!.Value, 1, new PublicSummary("drafting", null, null, null, null),
            new WorkingSummary(new Dictionary<string, string>(), [], new Dictionary<string, int>(), 0, 0, null), []);

        await _host.Grains.GetGrain<IOverviewGrain>(Cycle).Take(older);

        Assert.Equal("priority", LevelOf(await PlanAsync(Karel), "3"));
    }

    [Fact]
    public async Task ACycle_ThatNobodyPlanned_IsNotFound()
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, Karel);

        using var answer = await visitor.GetAsync("api/overview/1999-2004");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task ChooseAsync(string number, string level)
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, "choices", true);
        await lotte.EditAsync(doc => ((YMap)doc.GetMap("choices")[number]!).Set("level", level));
    }

    private async Task<JsonElement> UntilAsync(string persona, Func<JsonElement, bool> condition, ServiceHost? host = null)
    {
        JsonElement plan = default;
        await Eventually.TrueAsync(async () => condition(plan = await PlanAsync(persona, host)));
        return plan;
    }

    private async Task<JsonElement> PlanAsync(string persona, ServiceHost? host = null)
    {
        using var visitor = await Visitor.SignInAsync((host ?? _host).Address, persona);
        var plans = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri($"api/overview/{Cycle}", UriKind.Relative));
        return plans.EnumerateArray().Single(plan => plan.GetProperty("document").GetString() == Plan).Clone();
    }

    private static async Task<(bool IsAwaited, bool CanOpen)> ListedAsync(string persona, ServiceHost host)
    {
        using var visitor = await Visitor.SignInAsync(host.Address, persona);
        var documents = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/documents", UriKind.Relative));
        var plan = documents.EnumerateArray().Single(document => document.GetProperty("document").GetString() == Plan);
        return (plan.GetProperty("isAwaited").GetBoolean(), plan.GetProperty("canOpen").GetBoolean());
    }

    private static string? LevelOf(JsonElement plan, string number) =>
        plan.GetProperty("working") is { ValueKind: JsonValueKind.Object } working && working.GetProperty("choices").TryGetProperty(number, out var level)
            ? level.GetString()
            : null;
}
