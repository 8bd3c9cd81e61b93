using System.Net;
using System.Text.Json;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Cluster.Plans;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Tests.Kit.Journal;
using static NvpOrleans.Tests.Cluster.Hosting.Places;

namespace NvpOrleans.Tests.Cluster.Audit;

/// <summary>What must be answerable for later stands in a chain that an administrator can export, and nobody else can.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private const string Log = "api/audit";
    private const string LogOfPlan = "api/audit/plan/2020-2025/5345";

    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task AChangeOfGrants_IsRecorded_WithWhatWasBeforeAndAfter()
    {
        await GrantAsync();

        var line = Assert.Single(await ExportAsync(Log), line => KindOf(line) == "grants-changed");

        var entry = line.GetProperty("entry");
        Assert.Equal((Administrator, "administrator", Lotte), (Text(entry, "by"), Text(entry, "role"), Text(entry, "subject")));
        Assert.DoesNotContain("mission", Text(entry.GetProperty("details"), "before"), StringComparison.Ordinal);
        Assert.Contains("mission", Text(entry.GetProperty("details"), "after"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExport_IsItselfRecorded()
    {
        await ExportAsync(Log);

        Assert.Contains(await ExportAsync(Log), line => KindOf(line) == "exported" && Text(line.GetProperty("entry"), "by") == Administrator);
    }

    [Fact]
    public async Task TheDecisionsOfADocument_AreTheEntriesOfItsJournal()
    {
        using (var karel = await Desk.OfAsync(_host.Address, Karel, Plan)) await karel.CarryAsync("resume-drafting", new { reason = "Nog niet klaar." });

        var line = Assert.Single(await ExportAsync(LogOfPlan));

        var frames = await _host.Stores.Memory.ReadAllAsync(JournalId.Of(Plan));
        var frame = frames.Single(frame => frame.Sequence == line.GetProperty("sequence").GetInt64());
        Assert.Equal((frame.Position.Hash.ToString(), frame.Previous.ToString()), (Text(line, "hash"), Text(line, "previous")));
        Assert.Equal((Karel, "drafting-resumed"), (Text(line.GetProperty("entry"), "by"), Text(line.GetProperty("entry").GetProperty("details"), "type")));
    }

    [Theory]
    [InlineData(Karel)]
    [InlineData(Observer)]
    public async Task AnybodyElse_IsRefused(string persona)
    {
        using var visitor = await Visitor.SignInAsync(_host.Address, persona);

        using var log = await visitor.GetAsync(Log);
        using var ofPlan = await visitor.GetAsync(LogOfPlan);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (log.StatusCode, ofPlan.StatusCode));
    }

    [Fact]
    public async Task TheLog_GoesOn_AfterARestart()
    {
        await ExportAsync(Log);
        await using var next = await ServiceHost.StartAsync(_host.Stores);

        var lines = await ExportAsync(Log, next);

        Assert.Equal(2, lines.Count);
        Assert.True(lines[0].GetProperty("sequence").GetInt64() < lines[1].GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task AChangeOfGrants_ThatCannotBeRecorded_DoesNotHappen()
    {
        await ExportAsync(Log);
        _host.Journal.Concerns = _ => true;
        _host.Journal.FailNext(AppendFault.BeforeWrite);

        await Assert.ThrowsAnyAsync<Exception>(() => GrantAsync());

        var lotte = await _host.Grains.GetGrain<IPersonGrain>(Lotte).GetPerson();
        Assert.Single(lotte!.Grants);
    }

    private async Task GrantAsync()
    {
        var give = new GrantCommand.Give(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), ["mission"]) { Operation = Guid.NewGuid() };
        Assert.True((await _host.Grains.GetGrain<IPersonGrain>(Lotte).Carry(new PersonId(Administrator), give)).IsAllowed);
    }

    private async Task<List<JsonElement>> ExportAsync(string log, ServiceHost? host = null)
    {
        using var visitor = await Visitor.SignInAsync((host ?? _host).Address, Administrator);
        using var answer = await visitor.GetAsync(log);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string KindOf(JsonElement line) => Text(line.GetProperty("entry"), "kind");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
