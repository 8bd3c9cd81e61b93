using System.Net;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>Commands about a plan: durable before anyone sees them, once however often they are sent, refused with a reason.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task ACommand_SentAgainWithItsOperation_ChangesNothing()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        var operation = Guid.NewGuid();
        await karel.CarryAsync("resume-drafting", new { reason = "Nog niet klaar." }, operation);

        var standing = await karel.CarryAsync("resume-drafting", new { reason = "Nog niet klaar." }, operation);

        Assert.Equal("drafting", standing.GetProperty("stage").GetString());
        Assert.Equal(1, standing.GetProperty("history").GetArrayLength());
    }

    [Fact]
    public async Task AnOperation_OfAnotherCommand_IsAConflict()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        var operation = Guid.NewGuid();
        await karel.CarryAsync("resume-drafting", new { reason = "" }, operation);

        Assert.Equal(HttpStatusCode.Conflict, (await karel.RefusedAsync("submit-to-council", null, operation)).Status);
    }

    [Fact]
    public async Task WhoDecidesFasterThanAllowed_IsToldToWait_AndOthersAreNot()
    {
        await using var host = await ServiceHost.StartAsync(null, ("Documents:DecisionBurst", "2"), ("Documents:DecisionsPerMinute", "1"));
        using var karel = await Desk.OfAsync(host.Address, Karel, Plan);
        using var mayor = await Desk.OfAsync(host.Address, "mayor-antwerpen", Plan);
        var operation = Guid.NewGuid();
        await karel.CarryAsync("resume-drafting", new { reason = "" }, operation);
        Assert.Equal((HttpStatusCode.Forbidden, "stage"), await karel.RefusedAsync("submit-to-council"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "decision-rate"), await karel.RefusedAsync("submit-to-council"));

        await karel.CarryAsync("resume-drafting", new { reason = "" }, operation); // an answer that was lost is asked for again at no cost
        Assert.Equal((HttpStatusCode.Forbidden, "role"), await mayor.RefusedAsync("submit-to-council"));
        using (var onSheet = await Desk.OfAsync(host.Address, Karel, "phenomenon/2022-2025/3"))
            foreach (var reason in new[] { "role", "role", "decision-rate" })
                Assert.Equal(reason, (await onSheet.RefusedAsync("move", new { to = "drafting", date = (string?)null, reason = "Opnieuw." })).Reason);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((HttpStatusCode.Forbidden, "stage"), await karel.RefusedAsync("submit-to-council"));
    }

    [Theory]
    [InlineData(Lotte)]
    [InlineData(Coordinator)]
    [InlineData(Observer)]
    [InlineData(Administrator)]
    public async Task ACommand_OfSomebodyWhoMayNot_IsRefusedAndLeavesNothing(string persona)
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var other = await Desk.OfAsync(_host.Address, persona, Plan);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.RefusedAsync("submit-to-council")).Status);
        Assert.Equal("consultation", await karel.StageAsync());
    }

    [Fact]
    public async Task ADecision_ThatIsNotDurableYet_IsShownToNobody()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        using var dirco = await Visitor.SignInAsync(_host.Address, "dirco-antwerpen");
        await using var watching = await PlanningConnection.StartAsync(dirco);
        await watching.OpenDocumentAsync(Plan);
        await watching.OpenSectionAsync(Plan, Cooperation);
        await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, Cooperation, true);
        _host.Journal.Hold();
        var carried = karel.CarryAsync("resume-drafting", new { reason = "" });
        await _host.Journal.HeldAsync();

        var standing = karel.StageAsync();
        var opened = watching.OpenDocumentAsync(Plan); // refused once the decision counts: drafts are not for the DirCo
        await lotte.SetPresenceAsync("{\"at\":1}");
        await watching.WaitForAsync(heard => heard.OfType<HeardCarets>().Any(), "a caret, told after whatever was told of the decision");
        Assert.DoesNotContain(watching.Heard.OfType<HeardChange>(), change => change.Change.Stage is not null || change.Change.Sections is not null);
        Assert.False(carried.IsCompleted || standing.IsCompleted);

        _host.Journal.Release();
        await carried;
        Assert.Equal("drafting", await standing);
        await Assert.ThrowsAsync<RefusedException>(() => opened);
        await watching.WaitForAsync(heard => heard.OfType<HeardChange>().Any(change => change.Change.Sections is []), "the end of reading");
    }

    [Fact]
    public async Task AFailingJournal_LosesTheDecisionAndNothingElse()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);
        Assert.Equal("consultation", await karel.StageAsync());
        _host.Journal.FailNext(Kit.Journal.AppendFault.BeforeWrite);

        using (var answer = await karel.SendAsync("resume-drafting", new { reason = "" }, null)) Assert.False(answer.IsSuccessStatusCode);

        Assert.Equal("consultation", await karel.StageAsync());
        await karel.CarryAsync("resume-drafting", new { reason = "" });
        Assert.Equal("drafting", await karel.StageAsync());
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("")]
    public async Task ABody_ThatIsNoCommand_IsRefusedAsMalformed(string type)
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, Plan);

        Assert.Equal(HttpStatusCode.BadRequest, (await karel.RefusedAsync(type)).Status);
    }

    [Fact]
    public async Task APlan_ThatNobodyPlanned_IsNotFound()
    {
        using var karel = await Desk.OfAsync(_host.Address, Karel, "plan/2020-2025/9999");

        Assert.Equal(HttpStatusCode.NotFound, (await karel.RefusedAsync("submit-to-council")).Status);
    }
}
