using System.Net;
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
        Assert.All((await chief.OpenDocumentAsync(Plan)).Sections, section => Assert.Null(section.NewerAt)); // what the service put there does not count
        await chief.OpenSectionAsync(Plan, "mission@nl");

        await WriteAsync("mission@fr", "La mission");

        await chief.WaitForAsync(heard => BehindIn(heard).Contains("mission@nl"), "the version that is behind");
        Assert.Equal(["mission@nl"], await BehindAsync(chief));
        await WriteAsync("mission@nl", "De opdracht");
        Assert.Equal(["mission@fr"], await BehindAsync(chief));
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

    private static IEnumerable<string> BehindIn(IReadOnlyList<Heard> heard) =>
        heard.OfType<HeardChange>().SelectMany(change => change.Change.Sections ?? []).Where(section => section.NewerAt is not null).Select(section => section.Section);

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));
}
