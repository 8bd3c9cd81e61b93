using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Overview;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Tests.Cluster.Gateway;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Tests.Kit;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>A silo is lost, and what lived on it had no time to tell anybody.</summary>
public sealed class LostSiloTests : IAsyncLifetime
{
    private static readonly PersonId Karel = new(Places.Karel);
    private static readonly DocumentId Plan = DocumentId.Parse(Places.Plan)!.Value;
    private static readonly SectionId Section = SectionId.Parse(Places.Cooperation)!.Value;

    // The test cluster's kill lets grains say farewell, and nobody hears it, as with a real one.
    private readonly SiloPair _silos = new() { Also = silo => silo.AddOutgoingGrainCallFilter(LoseFarewells) };

    public Task InitializeAsync() => _silos.InitializeAsync();

    public Task DisposeAsync() => _silos.DisposeAsync();

    [Fact]
    public async Task AGrant_TakenAfterTheSiloOfItsHolderWasLost_IsToldToWhereItIsUsed_BeforeTheAnswer()
    {
        var (holder, silos) = (new PersonId("zone-editor-eifel"), _silos.Silos);
        var grains = _silos.ServicesOf(silos.First).GetRequiredService<IGrainFactory>();
        var (plan, person) = (grains.GetDocument(Plan), grains.GetGrain<IPersonGrain>(holder.Value));
        await Placing.AtAsync(silos.First, () => plan.OpenDocument(Karel));
        await Placing.AtAsync(silos.Second, person.GetPerson);
        Assert.Equal(silos, (_silos.SiloOf(plan), _silos.SiloOf(person)));
        var give = new GrantCommand.Give(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), [Section.Slug]) { Operation = Guid.NewGuid() };
        Assert.True((await person.Carry(Karel, give)).IsAllowed);
        var opened = (await plan.OpenSection(new OpenSectionRequest(holder, Section, [], 77, 1, 0))).Value!;
        Assert.Equal(Ability.Write, opened.Access.Ability);

        await _silos.LoseAsync(silos.Second);
        Assert.True((await person.Carry(Karel, new GrantCommand.Take(give.Operation.ToString("n")) { Operation = Guid.NewGuid() })).IsAllowed);

        var unsent = Change.Alone(77, opened.Update, doc => Change.Type(doc, "te laat"));
        Assert.Equal(RefusalCode.Forbidden, (await plan.PushUpdate(holder, Section, 1, 1, unsent)).Refusal?.Code);
    }

    [Fact]
    public async Task ADocument_WhoseSiloWasLost_IsAskedAgainByTheNodesOfItsReaders_WithoutWaitingForTheirTurn()
    {
        var silos = _silos.Silos;
        var node = _silos.ServicesOf(silos.First);
        var grains = node.GetRequiredService<IGrainFactory>();
        var plan = grains.GetDocument(Plan);
        var opening = (await Placing.AtAsync(silos.Second, () => plan.OpenDocument(Karel))).Value!;
        Assert.Equal(silos.Second, _silos.SiloOf(plan));

        // Neither is started: no turn of theirs ever comes.
        using var gateway = new DocumentGateway(grains, SlowReader.Instruments, TimeProvider.System, NullLogger<DocumentGateway>.Instance);
        using var inboxes = new InboxGateway(grains, TimeProvider.System, NullLogger<InboxGateway>.Instance);
        using var boards = new BoardGateway(grains, TimeProvider.System, NullLogger<BoardGateway>.Instance);
        using var lost = new LostSilos(node.GetRequiredService<IClusterMembershipService>(), gateway, inboxes, boards);
        await lost.StartAsync(CancellationToken.None);
        var feed = await gateway.Enter(Plan);
        Assert.True(feed.Watch(new SlowReader("reader", new MessagePackHubProtocol()).Outbox, Karel, opening));

        await _silos.LoseAsync(silos.Second);

        await Eventually.TrueAsync(() => Task.FromResult(feed.Activation != opening.Activation));
        await lost.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ABoard_WhoseSiloWasLost_IsAskedForAgain_AndWhoLooksIsShownAllOfIt()
    {
        var silos = _silos.Silos;
        var node = _silos.ServicesOf(silos.First);
        var grains = node.GetRequiredService<IGrainFactory>();
        var overview = grains.GetGrain<IOverviewGrain>(Plan.Cycle);
        await Placing.AtAsync(silos.Second, () => overview.Show(Karel));
        Assert.Equal(silos.Second, _silos.SiloOf(overview));

        // None is started: no turn of theirs ever comes.
        using var documents = new DocumentGateway(grains, SlowReader.Instruments, TimeProvider.System, NullLogger<DocumentGateway>.Instance);
        using var inboxes = new InboxGateway(grains, TimeProvider.System, NullLogger<InboxGateway>.Instance);
        using var boards = new BoardGateway(grains, TimeProvider.System, NullLogger<BoardGateway>.Instance);
        using var lost = new LostSilos(node.GetRequiredService<IClusterMembershipService>(), documents, inboxes, boards);
        await lost.StartAsync(CancellationToken.None);
        var reader = new SlowReader("reader", new MessagePackHubProtocol(), Karel);
        var opened = (await boards.Open(reader.Outbox, Plan.Cycle, null))!;
        _ = reader.Outbox.Run();

        await _silos.LoseAsync(silos.Second);

        var calls = await reader.ReadUntilAsync(call => call.Target == "BoardChanged");
        var board = (IDictionary<object, object>)calls[^1].Arguments[0]!;
        Assert.True((bool)board["isFull"]);
        Assert.NotEqual(opened.Epoch, (string)board["epoch"]);
        await lost.StopAsync(CancellationToken.None);
    }

    private static Task LoseFarewells(IOutgoingGrainCallContext call) =>
        call.InterfaceMethod.Name == nameof(IDocumentAudience.Ended) ? Task.CompletedTask : call.Invoke();
}
