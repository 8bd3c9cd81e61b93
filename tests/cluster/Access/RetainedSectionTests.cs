using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Yjs;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>A section about a phenomenon is there when the plan retains it, for everybody who is in the plan at that moment.</summary>
public sealed class RetainedSectionTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Choices = "choices";
    private const string FederalOwner = "federal-owner-drugs";

    [Fact]
    public async Task Sections_WhenAPhenomenonIsRetained_AppearForThoseWhoAreHereAndGoAgain()
    {
        await using var karel = await ConnectAsync(Karel);
        Assert.DoesNotContain("phenomenon/2@nl", await OutlineAsync(karel));
        await RefusedAsync(() => karel.OpenSectionAsync(Plan, "phenomenon/2@nl"));

        await using var lotte = await service.OpenAsync(Lotte, Choices);
        await lotte.EditAsync(doc => Choice(doc, "2").Set("level", "attention-point"));
        await karel.WaitForAsync(heard => LastOutline(heard)?.Contains("phenomenon/2@nl") == true, "the section");
        Assert.Contains("phenomenon/2@nl", await OutlineAsync(karel));
        await using (var editor = await service.OpenAsync(Youssef, "phenomenon/2@nl")) Assert.Equal("write", editor.Ability);

        await lotte.EditAsync(doc => Choice(doc, "2").Set("level", "regular-work"));
        await karel.WaitForAsync(heard => LastOutline(heard)?.Contains("phenomenon/2@nl") == false, "the section to be gone");
        await RefusedAsync(() => karel.OpenSectionAsync(Plan, "phenomenon/2@nl"));
    }

    [Fact]
    public async Task Sections_InWhichSomebodyHasWritten_StayWhenThePhenomenonIsNoLongerRetained()
    {
        await using var lotte = await service.OpenAsync(Lotte, Choices);
        await lotte.EditAsync(doc => Choice(doc, "T2").Set("level", "priority"));
        await using var youssef = await service.OpenAsync(Youssef, "phenomenon/t2@nl");
        await youssef.AppendAsync("een beeld");
        await lotte.EditAsync(doc => Choice(doc, "T2").Set("level", ""));
        await using var karel = await ConnectAsync(Karel);
        Assert.Contains("phenomenon/t2@nl", await OutlineAsync(karel));
        await youssef.AppendAsync(" en meer");
    }

    [Fact]
    public async Task AFederalOwner_SeesThePlansThatRetainTheOwnPhenomenonAndNothingElseOfThem()
    {
        await using var owner = await ConnectAsync(FederalOwner);
        await RefusedAsync(() => owner.OpenDocumentAsync(Plan));
        await using var lotte = await service.OpenAsync(Lotte, Choices);
        await lotte.EditAsync(doc => Choice(doc, "3").Set("level", "priority"));
        Assert.Equal(["phenomenon/3@nl"], await OutlineAsync(owner));
        await lotte.EditAsync(doc => Choice(doc, "3").Set("level", "not-retained"));
        await RefusedAsync(() => owner.OpenDocumentAsync(Plan));
    }

    [Fact]
    public async Task Sections_AfterARestart_AreThoseThatWereRetained()
    {
        var stores = new HostStores();
        await using (var host = await ServiceHost.StartAsync(stores))
        {
            await using var lotte = await Editor.OpenAsync(host.Address, Lotte, Plan, Choices);
            await lotte.EditAsync(doc => Choice(doc, "7").Set("level", "priority"));
        }

        await using var restarted = await ServiceHost.StartAsync(stores);
        await using var karel = await PlanningConnection.StartAsync(await Visitor.SignInAsync(restarted.Address, Karel));
        Assert.Contains("phenomenon/7@nl", await OutlineAsync(karel));
    }

    private static YMap Choice(Doc doc, string number) => (YMap)doc.GetMap("choices")[number]!;

    private static async Task<List<string>> OutlineAsync(PlanningConnection connection) =>
        [.. (await connection.OpenDocumentAsync(Plan)).Sections.Select(section => section.Section)];

    private static List<string>? LastOutline(IReadOnlyList<Heard> heard) =>
        heard.OfType<HeardChange>().LastOrDefault(change => change.Change.Sections is not null)?.Change.Sections?.Select(section => section.Section).ToList();

    private static async Task RefusedAsync(Func<Task> call)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(call);
        Assert.Equal(("forbidden", "no-access"), (refused.Code, refused.Reason));
    }

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, persona));
}
