using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Presence;

/// <summary>Carets and participants: live, lossy, and with the name that the service knows.</summary>
public sealed class PresenceTests(SharedService service) : IClassFixture<SharedService>
{
    private const string Section = "mission@nl";

    [Fact]
    public async Task ACaret_WhoseStateClaimsAnotherName_ArrivesWithTheSignedInOne()
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        await lotte.SetPresenceAsync("{\"user\":{\"name\":\"De Koning\",\"id\":\"zone-chief-antwerpen\"}}");
        await youssef.WaitForAsync(() => youssef.Carets.ContainsKey(lotte.ClientId), "the caret");
        var person = youssef.Carets[lotte.ClientId].Person;
        Assert.Equal((Lotte, "Lotte Voorbeeld", "zone-editor"), (person.Id, person.Name, person.Role));
        Assert.Equal(("PZ Antwerpen", "zonal"), (person.Organisation, person.OrganisationKind));
    }

    [Fact]
    public async Task ACaret_OfAReader_IsSeen()
    {
        await using var coordinator = await service.OpenAsync(Coordinator, Section);
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await coordinator.SetPresenceAsync("{\"at\":3}");
        await lotte.WaitForAsync(() => lotte.Carets.ContainsKey(coordinator.ClientId), "the reader's caret");
        Assert.Equal("coordinator", lotte.Carets[coordinator.ClientId].Person.Role);
    }

    [Fact]
    public async Task Carets_OfNewcomers_AreThereOnOpening()
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        await lotte.SetPresenceAsync("{\"at\":1}");
        await youssef.WaitForAsync(() => youssef.Carets.ContainsKey(lotte.ClientId), "the caret");
        await using var karel = await service.OpenAsync(Karel, Section);
        Assert.Contains(lotte.ClientId, karel.Carets.Keys);
    }

    [Theory]
    [InlineData("disconnects")]
    [InlineData("closes the section")]
    [InlineData("takes it back")]
    public async Task ACaret_WhenItsOwnerLeaves_Vanishes(string how)
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        await lotte.SetPresenceAsync("{\"at\":1}");
        await youssef.WaitForAsync(() => youssef.Carets.ContainsKey(lotte.ClientId), "the caret");
        await (how switch
        {
            "disconnects" => lotte.DisconnectAsync(),
            "closes the section" => lotte.Connection.CloseSectionAsync(Plan, Section),
            _ => lotte.SetPresenceAsync(null),
        });
        await youssef.WaitForAsync(() => !youssef.Carets.ContainsKey(lotte.ClientId), "the caret to vanish");
    }

    [Fact]
    public async Task ACaret_ForSomeoneElsesClientId_IsRefused()
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        await using var youssef = await service.OpenAsync(Youssef, Section);
        await using var karel = await service.OpenAsync(Karel, Section);
        await lotte.SetPresenceAsync("{\"at\":1}");
        await karel.WaitForAsync(() => karel.Carets.ContainsKey(lotte.ClientId), "the caret");

        await RefusedAsync(() => youssef.Connection.SetPresenceAsync(Plan, Section, lotte.ClientId, 1_000, "{\"at\":666}"));
        await RefusedAsync(() => youssef.Connection.SetPresenceAsync(Plan, Section, lotte.ClientId, 1_001, null));
        await RefusedAsync(() => youssef.Connection.SetPresenceAsync(Plan, Section, 31_337, 1, "{\"never\":\"opened\"}"));
        await youssef.SetPresenceAsync("{\"at\":2}");
        await karel.WaitForAsync(() => karel.Carets.ContainsKey(youssef.ClientId), "the caret that is Youssef's");
        Assert.Equal((Lotte, "{\"at\":1}"), (karel.Carets[lotte.ClientId].Person.Id, karel.Carets[lotte.ClientId].State));
        Assert.DoesNotContain(31_337ul, karel.Carets.Keys);
    }

    [Fact]
    public async Task ACaret_OfMoreThanFourKilobytes_IsTooLarge()
    {
        await using var lotte = await service.OpenAsync(Lotte, Section);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => lotte.SetPresenceAsync(new string('x', 4097)));
        Assert.Equal("too-large", refused.Code);
    }

    [Fact]
    public async Task Participants_WhenPeopleComeAndGo_AreTold()
    {
        await using var karel = await PlanningConnection.StartAsync(await Visitor.SignInAsync(service.Address, Karel));
        await karel.OpenDocumentAsync(Plan);
        var lotte = await service.OpenAsync(Lotte, "justice@nl");
        await karel.WaitForAsync(heard => SectionsOf(heard, Lotte)?.Contains("justice@nl") == true, "Lotte in the section");
        await lotte.DisposeAsync();
        await karel.WaitForAsync(heard => SectionsOf(heard, Lotte) is null && heard.OfType<HeardChange>().Any(), "Lotte to be gone");
        Assert.NotNull(SectionsOf(karel.Heard, Karel));
    }

    [Fact]
    public async Task Participants_WhoEndTheirConnectionWhileTheyOpen_DoNotStayBehind()
    {
        await using var host = await ServiceHost.StartAsync();
        await using var karel = await Editor.OpenAsync(host.Address, Karel, Plan, Section);
        await karel.Connection.OpenDocumentAsync(Plan);
        host.Journal.Hold();
        var typing = karel.AppendAsync("x");
        await host.Journal.HeldAsync();
        var lotte = await PlanningConnection.StartAsync(await Visitor.SignInAsync(host.Address, Lotte));
        var opening = lotte.OpenSectionAsync(Plan, Section);
        await lotte.OpenSectionAsync(Plan, "justice@nl"); // the one before waits at the document by now
        await lotte.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => opening);
        host.Journal.Release();
        await typing;

        await using var youssef = await Editor.OpenAsync(host.Address, Youssef, Plan, Section);
        await youssef.AppendAsync("y");
        await karel.Connection.WaitForAsync(heard => SectionsOf(heard, Youssef) is not null && SectionsOf(heard, Lotte) is null, "Lotte to be gone");
    }

    private static async Task RefusedAsync(Func<Task> call) =>
        Assert.Equal("client-id", (await Assert.ThrowsAsync<RefusedException>(call)).Reason);

    /// <summary>Where a person is, as last told; null when not here.</summary>
    private static List<string>? SectionsOf(IReadOnlyList<Heard> heard, string person) =>
        heard.OfType<HeardChange>().LastOrDefault(change => change.Change.Participants is not null)?.Change.Participants!
            .FirstOrDefault(entry => entry.Person.Id == person)?.Sections;
}
