using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>From the moment a plan is laid before the council nobody changes its text, whatever is open where.</summary>
public sealed class FreezeTests : IAsyncLifetime
{
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync(null, ("Documents:Housekeeping", "01:00:00")); // nobody is told by the look that the document takes now and then

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AnOpenEditor_IsToldOfTheFreeze_AndRefused()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        await lotte.AppendAsync("voor de raad ");
        await lotte.Connection.OpenDocumentAsync(Plan);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);

        var standing = await karel.CarryAsync("submit-to-council");

        Assert.Equal("council-review", standing.GetProperty("stage").GetString());
        await lotte.WaitForAsync(() => lotte.Ability == "comment", "the freeze");
        Assert.Equal("frozen", lotte.Reason);
        await lotte.Connection.WaitForAsync(
            heard => heard.OfType<HeardChange>().Any(change => change.Change is { Stage: "council-review", Decisions: > 0 }), "the new stage");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => lotte.AppendAsync("te laat"));
        Assert.Equal(("forbidden", "frozen"), (refused.Code, refused.Reason));
        Assert.DoesNotContain("te laat", await _host.XmlAsync(Cooperation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEdit_MadeOfflineBeforeTheFreeze_IsRefusedAfterIt()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        await lotte.DisconnectAsync();
        _ = lotte.AppendAsync("offline"); // waits for a connection, and ends with this editor
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("submit-to-council");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => lotte.ReconnectAsync()); // it sends what waits

        Assert.Equal(("forbidden", "frozen"), (refused.Code, refused.Reason));
        Assert.DoesNotContain("offline", await _host.XmlAsync(Cooperation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReturn_LetsTheZoneWriteAgain()
    {
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(_host.Address, "mayor-antwerpen", Plan);
        await karel.CarryAsync("submit-to-council");
        await lotte.WaitForAsync(() => lotte.Ability == "comment", "the freeze");

        await mayor.CarryAsync("return-from-council", new { reason = "De cijfers zijn van 2019." });

        await lotte.WaitForAsync(() => lotte.Ability == "write", "the return");
        await lotte.AppendAsync("nieuwe cijfers");
        var standing = await karel.StandingAsync();
        Assert.Equal("drafting", standing.GetProperty("stage").GetString());
        Assert.Contains(standing.GetProperty("history").EnumerateArray(), move => move.GetProperty("reason").GetString() == "De cijfers zijn van 2019.");
    }

    [Fact]
    public async Task TheStage_IsThatOfTheJournal_AfterARestart()
    {
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("submit-to-council");
        await using var next = await ServiceHost.StartAsync(_host.Stores);
        using var again = await Desk.OfAsync(next.Address, Karel, Plan);
        await using var lotte = await Editor.OpenAsync(next.Address, Lotte, Plan, Cooperation, true);

        Assert.Equal("council-review", await again.StageAsync());
        Assert.Equal(("comment", "frozen"), (lotte.Ability, lotte.Reason));
    }
}
