using System.Net;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>Promise 4: a changed right takes effect on live connections at once.</summary>
public sealed class ChangingRightsTests : IAsyncLifetime
{
    private static readonly Scope Antwerp = new(ScopeKind.Zones, ["5345"]);
    private static readonly Grant Editing = new(Role.ZoneEditor, Antwerp, []);
    private static readonly Grant Suggesting = new(Role.Coordinator, Antwerp, []);

    private ServiceHost _host = null!;

    public async Task InitializeAsync() =>
        _host = await ServiceHost.StartAsync(
            null, ("Documents:Housekeeping", "00:00:00.1"), ("Documents:GrantsTrusted", "00:00:00.1"),
            ("Documents:NodeExpiry", "1.00:00:00")); // the clock jumps by hours, and the node shall not seem gone

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AnEditor_WhoBecomesAReader_IsToldAndCannotWriteAnyMore()
    {
        await using var lotte = await OpenAsync(Lotte);
        await lotte.AppendAsync("nog wel ");
        await GrantAsync(Lotte, Suggesting);
        await lotte.WaitForAsync(() => lotte.Ability == "suggest", "the change");
        Assert.Equal("role-comments", lotte.Reason);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => lotte.AppendAsync("niet meer"));
        Assert.Equal(("forbidden", "role-comments"), (refused.Code, refused.Reason));

        await using var karel = await OpenAsync(Karel);
        await karel.AppendAsync("van Karel");
        await lotte.WaitForTextAsync("van Karel"); // still a reader
    }

    [Fact]
    public async Task AReader_WhoIsShutOut_HearsNothingAfterTheChangeReturned()
    {
        await using var karel = await OpenAsync(Karel);
        await using var lotte = await OpenAsync(Lotte);
        await lotte.Connection.OpenDocumentAsync(Plan);
        await karel.Connection.OpenDocumentAsync(Plan);
        await karel.Connection.WaitForAsync(heard => PeopleIn(heard).Contains(Lotte), "Lotte among the participants");
        await GrantAsync(Lotte);
        await lotte.WaitForAsync(() => lotte.Ability == "none", "the end");
        await lotte.Connection.WaitForAsync(heard => heard.OfType<HeardChange>().Any(change => change.Change is { Sections: [], Participants: [] }), "an empty outline, and nobody in it");
        await karel.Connection.WaitForAsync(heard => !PeopleIn(heard).Contains(Lotte), "Lotte to be gone from the participants");
        var heardBefore = lotte.Connection.Heard.Count;

        await karel.AppendAsync("onder ons");
        await karel.SetPresenceAsync("{\"at\":9}");
        await using var youssef = await OpenAsync(Youssef);
        await youssef.Connection.OpenDocumentAsync(Plan);
        await karel.Connection.WaitForAsync(heard => PeopleIn(heard).Contains(Youssef), "Youssef among the participants");
        await youssef.WaitForTextAsync("onder ons");
        await RefusedAsync("no-access", () => lotte.Connection.OpenDocumentAsync(Plan));
        await RefusedAsync("no-access", () => lotte.Connection.OpenSectionAsync(Plan, Cooperation));
        await RefusedAsync("not-open", () => lotte.Connection.PushAsync(Plan, Cooperation, 1, lotte.State));

        Assert.Equal(heardBefore, lotte.Connection.Heard.Count);
        Assert.DoesNotContain("onder ons", lotte.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain(lotte.ClientId, karel.Carets.Keys);
    }

    [Fact]
    public async Task AReader_WhoIsLetInAgain_CanGoOn()
    {
        await using var lotte = await OpenAsync(Lotte);
        await GrantAsync(Lotte);
        await lotte.WaitForAsync(() => lotte.Ability == "none", "the end");
        await GrantAsync(Lotte, Editing);
        await lotte.CatchUpAsync();
        await lotte.AppendAsync("terug");
        Assert.Contains("terug", await _host.XmlAsync(Cooperation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditor_WhoseGrantEnds_IsRefusedAtOnceAndTold()
    {
        await GrantAsync(Lotte, Editing with { Until = _host.Clock.GetUtcNow().AddHours(1) });
        await using var karel = await OpenAsync(Karel);
        await using var lotte = await OpenAsync(Lotte);
        await lotte.AppendAsync("op tijd ");
        _host.Clock.Advance(TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<RefusedException>(() => lotte.AppendAsync("te laat"));
        await lotte.WaitForAsync(() => lotte.Ability == "none", "the end of the grant");

        await karel.AppendAsync("zonder Lotte");
        await RefusedAsync("no-access", () => lotte.Connection.OpenSectionAsync(Plan, Cooperation));
        Assert.DoesNotContain("zonder Lotte", lotte.Xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnOpening_ThatWaitsWhileItsRightIsWithdrawn_IsRefused(bool ofTheDocument)
    {
        // The observer's call activates the document and is refused before anything is seeded.
        await using var observer = await ConnectAsync(Observer);
        await RefusedAsync("no-access", () => observer.OpenDocumentAsync(Plan));
        await using var lotte = await ConnectAsync(Lotte);
        _host.Journal.Hold();
        Task opening = ofTheDocument ? lotte.OpenDocumentAsync(Plan) : lotte.OpenSectionAsync(Plan, Cooperation);
        await _host.Journal.HeldAsync(); // the seed
        await GrantAsync(Lotte);
        _host.Journal.Release();
        await RefusedAsync("no-access", () => opening);
    }

    [Fact]
    public async Task AFetch_ThatWaitsWhileItsRightIsWithdrawn_IsRefused()
    {
        await using var karel = await OpenAsync(Karel);
        using var lotte = await Visitor.SignInAsync(_host.Address, Lotte);
        (await lotte.GetUpdatesAsync(Plan, Cooperation)).Dispose();
        _host.Journal.Hold();
        var typing = karel.AppendAsync("net niet");
        await _host.Journal.HeldAsync();
        var fetching = lotte.GetUpdatesAsync(Plan, Cooperation);
        (await lotte.GetUpdatesAsync(Plan, "mission@nl")).Dispose(); // the one before is with the document by now
        await GrantAsync(Lotte);
        _host.Journal.Release();
        await typing;
        using var fetched = await fetching;
        Assert.Equal(HttpStatusCode.Forbidden, fetched.StatusCode);
    }

    private static HashSet<string> PeopleIn(IReadOnlyList<Heard> heard) =>
        heard.OfType<HeardChange>().LastOrDefault(change => change.Change.Participants is not null)?.Change.Participants!
            .Select(entry => entry.Person.Id).ToHashSet() ?? [];

    private static async Task RefusedAsync(string reason, Func<Task> call) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<RefusedException>(call)).Reason);

    private Task<Editor> OpenAsync(string persona) => Editor.OpenAsync(_host.Address, persona, Plan, Cooperation);

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));

    private Task GrantAsync(string person, params Grant[] grants) => _host.Grains.SetGrantsAsync(person, grants);
}
