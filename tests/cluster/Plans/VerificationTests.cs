using System.Net.Http.Json;
using System.Text.Json;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Plans;
using Orleans.Core.Internal;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>What is signed is what was frozen, and the journal proves it.</summary>
public sealed class VerificationTests : IAsyncLifetime
{
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync(null, ("News:LookEvery", "00:00:00.050"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task TheHash_ThatWasShown_IsRecomputedFromTheJournal()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        await lotte.AppendAsync("Wij werken samen.");
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        var standing = await karel.CarryAsync("submit-to-council");

        var proof = await VerifyAsync();

        Assert.True(proof.GetProperty("matches").GetBoolean());
        Assert.Equal(HashesOf(standing), proof.GetProperty("recomputed").GetRawText());
    }

    [Fact]
    public async Task ASignature_OfAnotherHash_IsAConflict()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan);
        await karel.CarryAsync("submit-to-council");

        var (status, _) = await mayor.RefusedAsync("sign", new { office = "mayor:Antwerpen", hashes = new { nl = new string('0', 64) } });

        Assert.Equal(System.Net.HttpStatusCode.Conflict, status);
    }

    [Fact]
    public async Task ATextThatChangedAfterAReturn_HasAnotherHash_AndTheSignaturesAreVoid()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan);
        var first = await karel.CarryAsync("submit-to-council");
        await mayor.CarryAsync("sign", new { office = "mayor:Antwerpen", hashes = Hashes(first) });
        await mayor.CarryAsync("return-from-council", new { reason = "Nog een zin." });
        await lotte.WaitForAsync(() => lotte.Ability == "write", "the return");
        await lotte.AppendAsync("Nog een zin.");
        await karel.CarryAsync("open-consultation", new { until = "2030-01-01" });

        var second = await karel.CarryAsync("submit-to-council");

        Assert.NotEqual(HashesOf(first), HashesOf(second));
        Assert.Equal(0, second.GetProperty("approval").GetProperty("signatures").GetArrayLength());
        Assert.True((await VerifyAsync()).GetProperty("matches").GetBoolean());
    }

    [Fact]
    public async Task TheWayToForce_NeedsEveryOfficeAndBothMinistries()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan);
        using var prosecutor = await Desk.OfAsync(_host.Address, "prosecutor-antwerpen", Plan);
        using var interior = await Desk.OfAsync(_host.Address, "ministry-interior", Plan);
        using var justice = await Desk.OfAsync(_host.Address, "ministry-justice", Plan);
        var frozen = Hashes(await karel.CarryAsync("submit-to-council"));

        Assert.Equal("council-review", StageOf(await mayor.CarryAsync("sign", new { office = "mayor:Antwerpen", hashes = frozen })));
        Assert.Equal("council-approved", StageOf(await prosecutor.CarryAsync("sign", new { office = "prosecutor", hashes = frozen })));
        Assert.Equal("submitted", StageOf(await karel.CarryAsync("submit-to-ministers")));
        Assert.Equal("submitted", StageOf(await interior.CarryAsync("approve-as-ministry", new { ministry = "interior", hashes = frozen })));
        var inForce = await justice.CarryAsync("approve-as-ministry", new { ministry = "justice", hashes = frozen });

        Assert.Equal("in-force", StageOf(inForce)); // the cycle has begun, so nothing else is waited for
        Assert.Equal(1, (await karel.StandingAsync()).GetProperty("versionInForce").GetInt32());
        Assert.True((await VerifyAsync("?version=1")).GetProperty("matches").GetBoolean());
    }

    [Fact]
    public async Task AVersion_ComesIntoForceOnItsDay_ThoughNobodyOpensThePlan()
    {
        _host.Clock.Advance(new DateTimeOffset(2019, 12, 15, 12, 0, 0, TimeSpan.Zero) - _host.Clock.GetUtcNow());
        await PlanInForce.BringAsync(_host.Address);
        await Eventually.TrueAsync(async () => await StageSeenAsync() == "ministers-approved");
        await _host.Grains.GetDocument(DocumentId.Parse(Plan)!.Value).AsReference<IGrainManagementExtension>().DeactivateOnIdle();

        _host.Clock.Advance(TimeSpan.FromDays(17)); // the first of January 2020

        await Eventually.TrueAsync(async () => await StageSeenAsync() == "in-force");
    }

    // In the list of plans, which opens none of them.
    private async Task<string?> StageSeenAsync()
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, Observer);
        var plans = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("api/overview/2020-2025", UriKind.Relative));
        return plans.EnumerateArray().Single(plan => plan.GetProperty("document").GetString() == Plan).GetProperty("public").GetProperty("stage").GetString();
    }

    private async Task<JsonElement> VerifyAsync(string query = "")
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, Karel);
        using var answer = await visitor.GetAsync("api/plans/2020-2025/5345/verification" + query);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string StageOf(JsonElement standing) => standing.GetProperty("stage").GetString()!;

    private static JsonElement Hashes(JsonElement standing) => standing.GetProperty("approval").GetProperty("hashes");

    private static string HashesOf(JsonElement standing) => Hashes(standing).GetRawText();
}
