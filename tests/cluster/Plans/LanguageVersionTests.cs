using System.Net;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;

namespace NvpOrleans.Tests.Cluster.Plans;

/// <summary>Two language versions of a section: which of them is newer, by what people wrote, until somebody says that they agree.</summary>
public sealed class LanguageVersionTests : IAsyncLifetime
{
    private const string Plan = "plan/2020-2025/5339";
    private const string Chief = "zone-chief-brussel";
    private const string Writer = "zone-editor-brussel";
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task TheVersionThatNobodyWroteInSince_IsBehind_AndThoseWhoAreThereHearIt()
    {
        await using var chief = await ConnectAsync(Chief);
        var before = await chief.OpenDocumentAsync(Plan);
        Assert.All(before.Sections, section => Assert.Null(section.NewerAt)); // what the service put there does not count
        await chief.OpenSectionAsync(Plan, "mission@nl");

        await WriteAsync("mission@fr", "La mission");

        await chief.WaitForAsync(heard => BehindIn(heard).Contains("mission@nl"), "the version that is behind");
        Assert.Equal(["mission@nl"], await BehindAsync(chief));
        Assert.Equal(before.AccessEpoch, (await chief.OpenDocumentAsync(Plan)).AccessEpoch); // a mark is no right
        Assert.DoesNotContain(chief.Heard.OfType<HeardChange>(), change => change.Change.Sections is not null);
        await WriteAsync("mission@nl", "De opdracht");
        Assert.Equal(["mission@fr"], await BehindAsync(chief));
    }

    [Fact]
    public async Task AGuestOfOneSection_HearsOfNoOther()
    {
        const string guestOfOne = "zone-editor-eifel";
        await _host.Grains.GiveAsync(guestOfOne, new Grant(Role.Guest, new Scope(ScopeKind.Zones, ["5339"]), ["communication"], Until: _host.Clock.GetUtcNow().AddDays(9)));
        await using var chief = await ConnectAsync(Chief);
        await chief.OpenDocumentAsync(Plan);
        await using var guest = await ConnectAsync(guestOfOne);
        await guest.OpenDocumentAsync(Plan);

        await WriteAsync("mission@fr", "La mission");
        await chief.WaitForAsync(heard => BehindIn(heard).Contains("mission@nl"), "a mark that the guest may not have");
        await WriteAsync("communication@fr", "La communication");

        await guest.WaitForAsync(heard => BehindIn(heard).Contains("communication@nl"), "its own");
        Assert.Equal(["communication@fr", "communication@nl"], MarkedIn(guest.Heard).Select(mark => mark.Section).Distinct().Order());
    }

    [Fact]
    public async Task VersionsThatAgree_AreEven_UntilOneIsWrittenInAgain()
    {
        await using var chief = await ConnectAsync(Chief);
        await chief.OpenDocumentAsync(Plan);
        await WriteAsync("mission@fr", "La mission");
        using var desk = await Desk.OfAsync(_host.Address, Writer, Plan);

        await desk.CarryAsync("confirm-versions", new { section = "mission" });

        Assert.Empty(await BehindAsync(chief));
        Assert.Equal((HttpStatusCode.Conflict, "uneven"), await desk.RefusedAsync("confirm-versions", new { section = "mission" }));
        await WriteAsync("mission@fr", "encore");
        Assert.Equal(["mission@nl"], await BehindAsync(chief));
    }

    [Fact]
    public async Task WhichVersionIsBehind_SurvivesARestart()
    {
        await WriteAsync("mission@fr", "La mission");
        await _host.DisposeAsync();
        _host = await ServiceHost.StartAsync(_host.Stores);

        await using var chief = await ConnectAsync(Chief);

        Assert.Equal(["mission@nl"], await BehindAsync(chief));
    }

    private async Task WriteAsync(string section, string text)
    {
        await using var writer = await Editor.OpenAsync(_host.Address, Writer, Plan, section);
        await writer.AppendAsync(text);
    }

    private static async Task<IEnumerable<string>> BehindAsync(PlanningConnection connection) =>
        (await connection.OpenDocumentAsync(Plan)).Sections.Where(section => section.NewerAt is not null).Select(section => section.Section);

    private static IEnumerable<MarksMessage> MarkedIn(IReadOnlyList<Heard> heard) => heard.OfType<HeardChange>().SelectMany(change => change.Change.Marks ?? []);

    private static IEnumerable<string> BehindIn(IReadOnlyList<Heard> heard) => MarkedIn(heard).Where(mark => mark.NewerAt is not null).Select(mark => mark.Section);

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));
}
