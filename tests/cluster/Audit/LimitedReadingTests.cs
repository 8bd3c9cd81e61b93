using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Grains.Catalog;
using NvpOrleans.Planning.Catalog;
using NvpOrleans.Tests.Cluster.Access;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using NvpOrleans.Tests.Kit.Plans;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Audit;

/// <summary>The catalogue marks one section as limited: who reads it is recorded before they see anything of it, whichever way they come.</summary>
public sealed class LimitedReadingTests : IAsyncLifetime
{
    private const string Limited = "communication";
    private const string Section = "communication@nl";
    private const string Public = "mission@nl";
    private const string Internal = "justice@nl";

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await StartAsync(new HostStores());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AReading_OverTheHub_IsRecordedOnceADay_WithTheRole()
    {
        await using var karel = await ConnectAsync(Karel);
        await karel.OpenSectionAsync(Plan, Section);
        await karel.CloseSectionAsync(Plan, Section);
        await karel.OpenSectionAsync(Plan, Section);
        await karel.OpenSectionAsync(Plan, Cooperation); // not limited
        await using var coordinator = await ConnectAsync(Coordinator);
        await coordinator.OpenSectionAsync(Plan, Section);

        var readings = await ReadingsAsync();

        Assert.Equal([(Karel, "zone-chief", "opening"), (Coordinator, "coordinator", "opening")], readings.Select(PartsOf));
        Assert.All(readings, reading => Assert.Equal($"{Plan}/{Section}", reading.GetProperty("subject").GetString()));
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await karel.OpenSectionAsync(Plan, Section);
        Assert.Equal(3, (await ReadingsAsync()).Count);
    }

    [Fact]
    public async Task AReading_IsRecordedOnce_AlsoAfterARestart()
    {
        await FetchAsync(Karel);
        await _host.DisposeAsync();
        _host = await StartAsync(_host.Stores);
        await FetchAsync(Karel);
        await FetchAsync(Lotte);
        await _host.DisposeAsync();
        _host = await StartAsync(_host.Stores); // what was recorded is now in a snapshot
        await FetchAsync(Karel);

        Assert.Equal([Karel, Lotte], (await ReadingsAsync()).Select(reading => PartsOf(reading).By));
    }

    [Fact]
    public async Task EveryWayOfReading_IsRecorded()
    {
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan))
        {
            await FetchAsync(Karel);
            await karel.CarryAsync("submit-to-council");
            await karel.VerifyAsync();
        }

        using var visitor = await Visitor.SignInAsync(_host.Address, Coordinator);
        await using var guest = await Guest.JoinAsync(visitor, $"{Plan}/{Section}"); // the second door
        await guest.WaitForSyncAsync();

        Assert.Equal(
            [(Karel, "zone-chief", "opening"), (Karel, "zone-chief", "verification"), (Coordinator, "coordinator", "opening")],
            (await ReadingsAsync()).Select(PartsOf));
    }

    /// <summary>Of a plan in force the council has the public sections, other authorities those for authorities too, and only who worked on it the rest.</summary>
    [Theory]
    [InlineData("council-secretary-antwerpen", Public)]
    [InlineData(Observer, Public, Internal)]
    [InlineData("zone-chief-brussel", Public, Internal)]
    [InlineData(Coordinator, Public, Internal, Section)]
    public async Task APublishedText_LeavesOutWhatIsNotMeantForItsReader_OverEveryDoor(string persona, params string[] meant)
    {
        string[] sections = [Public, Internal, Section];
        foreach (var section in sections)
        {
            await using var lotte = await Editor.OpenAsync(_host.Address, Lotte, Plan, section);
            await lotte.AppendAsync(WordIn(section));
        }

        await PlanInForce.BringAsync(_host.Address);
        var door = new EveryDoor([.. sections.Select(section => (Plan, section))]);
        var inForce = await door.AskAsync(_host.Address, persona);
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("open-addendum", new { reason = "Nieuw plan." });
        var version = await door.AskAsync(_host.Address, persona);

        Assert.Equal(meant, sections.Where(section => inForce.Contains(WordIn(section), StringComparison.Ordinal)));
        Assert.Equal(meant, sections.Where(section => version.Contains(WordIn(section), StringComparison.Ordinal)));

        static string WordIn(string section) => $"GEHEIM{Array.IndexOf([Public, Internal, Section], section)}X";
    }

    [Fact]
    public async Task WhatMayNotBeRead_IsNoReading()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await FetchAsync(Observer)).StatusCode);

        Assert.Empty(await ReadingsAsync());
    }

    [Fact]
    public async Task AReading_ThatCannotBeRecorded_DoesNotHappen()
    {
        await FetchAsync(Karel); // the document is seeded
        _host.Journal.Concerns = id => id.Value == "audit";
        _host.Journal.FailNext(AppendFault.BeforeWrite);

        Assert.False((await FetchAsync(Lotte)).IsSuccessStatusCode);
        Assert.True((await FetchAsync(Lotte)).IsSuccessStatusCode);

        Assert.Equal([Karel, Lotte], (await ReadingsAsync()).Select(reading => PartsOf(reading).By));
    }

    private static Task<ServiceHost> StartAsync(HostStores stores) =>
        ServiceHost.StartAsync(services => services.AddSingleton(RulesWithALimitedSection), stores);

    private static CurrentRules RulesWithALimitedSection(IServiceProvider services)
    {
        var rules = ActivatorUtilities.CreateInstance<CurrentRules>(services);
        rules.Use(PlanningCatalogFile.Load(OpenData));
        return rules;
    }

    private static TextReader OpenData(string name)
    {
        using var stream = typeof(PlanningCatalogFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        if (name != "plan-sections.json") return new StringReader(text);
        var at = text.IndexOf("\"handling\"", text.IndexOf($"\"slug\": \"{Limited}\"", StringComparison.Ordinal), StringComparison.Ordinal);
        return new StringReader(string.Concat(text.AsSpan(0, at), "\"handling\": \"limited\"", text.AsSpan(text.IndexOf(',', at))));
    }

    private async Task<HttpResponseMessage> FetchAsync(string persona)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);
        return await visitor.GetUpdatesAsync(Plan, Section);
    }

    private async Task<IReadOnlyList<JsonElement>> ReadingsAsync()
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, Administrator);
        var text = await visitor.Http.GetStringAsync(new Uri("api/audit", UriKind.Relative));
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Where(line => line.TryGetProperty("entry", out _))
                .Select(line => line.GetProperty("entry"))
                .Where(entry => entry.GetProperty("kind").GetString() == "read"),
        ];
    }

    private static (string By, string Role, string Way) PartsOf(JsonElement reading) => (
        reading.GetProperty("by").GetString()!, reading.GetProperty("role").GetString()!,
        reading.GetProperty("details").GetProperty("way").GetString()!);

    private async Task<PlanningConnection> ConnectAsync(string persona) =>
        await PlanningConnection.StartAsync(await Visitor.SignInAsync(_host.Address, persona));
}
