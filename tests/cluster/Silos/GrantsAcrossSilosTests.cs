using Microsoft.Extensions.DependencyInjection;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Grains;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Journal.State;
using NvpOrleans.Tests.Cluster.Hosting;
using Orleans.TestingHost;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>People, the directory and a document on two silos, their reader on a node outside: a grant that is taken is taken everywhere.</summary>
public sealed class GrantsAcrossSilosTests : IAsyncLifetime
{
    private static readonly PersonId Karel = new(Places.Karel);
    private static readonly DocumentId Plan = DocumentId.Parse(Places.Plan)!.Value;
    private static readonly SectionId Section = SectionId.Parse(Places.Cooperation)!.Value;

    private readonly MemoryJournalStore _journal = new();
    private readonly MemoryGrainStateStore _states = new();
    private InProcessTestCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddMemoryJournal();
            silo.Services.AddSingleton<IJournalStore>(_journal);
            silo.Services.AddSingleton<IGrainStateStore>(_states);
            silo.AddNvpGrains(withPersonas: true);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Theory]
    [InlineData("zone-editor-liege")]
    [InlineData("zone-editor-eifel")]
    [InlineData("zone-editor-brussel")]
    [InlineData("coordinator-antwerpen")]
    public async Task AGrant_TakenWhileItsHolderHasTheSectionOpenOnAnotherNode_IsToldThere_BeforeTheAnswer(string colleague)
    {
        var (holder, client) = (new PersonId(colleague), 77UL);
        var person = _cluster.Client.GetGrain<IPersonGrain>(colleague);
        var give = new GrantCommand.Give(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), [Section.Slug]) { Operation = Guid.NewGuid() };
        Assert.True((await person.Carry(Karel, give)).IsAllowed);

        var plan = _cluster.Client.GetDocument(Plan);
        var opened = (await plan.OpenSection(new OpenSectionRequest(holder, Section, [], client, 1, 0))).Value!;
        Assert.Equal(Ability.Write, opened.Access.Ability);
        var audience = new Audience();
        var observer = _cluster.Client.CreateObjectReference<IDocumentAudience>(audience);
        await plan.Subscribe("node", observer, 0);
        await plan.Report("node", new NodePresence([new NodePerson(holder, [Section])], []));
        var unsent = Change.Alone(client, opened.Update, doc => Change.Type(doc, "te laat"));

        Assert.True((await person.Carry(Karel, new GrantCommand.Take(give.Operation.ToString("n")) { Operation = Guid.NewGuid() })).IsAllowed);

        var told = audience.Access.Last(change => change.Person == holder);
        var still = told.Sections.Where(info => info.Section == Section).Select(info => info.Access.Ability).DefaultIfEmpty(Ability.None).Single();
        Assert.True(still < Ability.Write);
        Assert.False((await plan.PushUpdate(holder, Section, 1, 1, unsent)).IsAllowed);

        var list = await _cluster.Client.GetGrain<IDirectoryGrain>(0).GrantsOf(Karel, Plan);
        Assert.DoesNotContain(list.Value!.Lines, line => line.Grant.Id == give.Operation.ToString("n"));
        GC.KeepAlive(audience); // Orleans holds it weakly
    }

    private sealed class Audience : IDocumentAudience
    {
        private readonly List<PersonAccess> _access = [];

        public IReadOnlyList<PersonAccess> Access
        {
            get
            {
                lock (_access) return [.. _access];
            }
        }

        public Task Deliver(AudienceBatch batch)
        {
            lock (_access) _access.AddRange(batch.Access);
            return Task.CompletedTask;
        }

        public Task Ended(DocumentId document, Guid activation) => Task.CompletedTask;
    }
}
