using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Journal;
using NvpOrleans.Journal.State;
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
        var entry = line.GetProperty("entry");
        Assert.Equal((Karel, "zone-chief", "drafting-resumed"), (Text(entry, "by"), Text(entry, "role"), Text(entry.GetProperty("details"), "type")));
        Assert.Equal(("chief", "1"), (Text(entry.GetProperty("details"), "signsAs"), Text(entry.GetProperty("details"), "grant")));
    }

    [Fact]
    public async Task ADecisionAboutANationalDocument_NamesTheRoleToo()
    {
        using (var owner = await Desk.OfAsync(_host.Address, "federal-owner-drugs", "phenomenon/2022-2025/3"))
            await owner.CarryAsync("move", new { to = "drafting", date = (string?)null, reason = "Een hoofdstuk ontbreekt." });

        var line = Assert.Single(await ExportAsync("api/audit/phenomenon/2022-2025/3"));

        Assert.Equal("federal-owner", Text(line.GetProperty("entry"), "role"));
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

    [Fact]
    public async Task AChangeOfGrants_ThatIsLostAfterItsRecord_IsInTheLog_AndHappensWhenItIsAskedForAgain()
    {
        var states = new ForgetfulStates(_host.Stores.States);
        await using var host = await ServiceHost.StartAsync(services => services.AddSingleton<IGrainStateStore>(states), _host.Stores);
        var operation = Guid.NewGuid();
        states.FailNext();

        await Assert.ThrowsAnyAsync<Exception>(() => GrantAsync(host, operation));
        var recorded = await ChangesAsync(host);
        Assert.Single((await host.Grains.GetGrain<IPersonGrain>(Lotte).GetPerson())!.Grants);
        await GrantAsync(host, operation);

        Assert.Equal([$"{operation}"], recorded);
        Assert.Equal([$"{operation}", $"{operation}"], await ChangesAsync(host));
        Assert.Equal(2, (await host.Grains.GetGrain<IPersonGrain>(Lotte).GetPerson())!.Grants.Count);

        async Task<IEnumerable<string>> ChangesAsync(ServiceHost of) => (await ExportAsync(Log, of))
            .Where(line => KindOf(line) == "grants-changed").Select(line => Text(line.GetProperty("entry").GetProperty("details"), "operation")).ToList();
    }

    private async Task GrantAsync(ServiceHost? host = null, Guid? operation = null)
    {
        var give = new GrantCommand.Give(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), ["mission"]) { Operation = operation ?? Guid.NewGuid() };
        Assert.True((await (host ?? _host).Grains.GetGrain<IPersonGrain>(Lotte).Carry(new PersonId(Administrator), give)).IsAllowed);
    }

    private async Task<List<JsonElement>> ExportAsync(string log, ServiceHost? host = null)
    {
        using var visitor = await Visitor.SignInAsync((host ?? _host).Address, Administrator);
        using var answer = await visitor.GetAsync(log);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
                .Where(line => line.TryGetProperty("entry", out _)), // what is left out are the bare links of the chain
        ];
    }

    private static string KindOf(JsonElement line) => Text(line.GetProperty("entry"), "kind");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>A store that is killed before it writes, once.</summary>
    private sealed class ForgetfulStates(IGrainStateStore inner) : IGrainStateStore
    {
        private int _failures;

        public void FailNext() => Interlocked.Increment(ref _failures);

        public ValueTask<GrainStateRecord?> ReadAsync(string key, CancellationToken cancellation) => inner.ReadAsync(key, cancellation);

        public ValueTask<string> WriteAsync(string key, string? expectedETag, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
            Interlocked.Exchange(ref _failures, 0) > 0
                ? throw new JournalUnavailableException("Killed.", new IOException())
                : inner.WriteAsync(key, expectedETag, payload, cancellation);

        public ValueTask ClearAsync(string key, string? expectedETag, CancellationToken cancellation) => inner.ClearAsync(key, expectedETag, cancellation);
    }
}
