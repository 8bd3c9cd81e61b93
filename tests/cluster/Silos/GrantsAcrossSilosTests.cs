using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Tests.Cluster.Hosting;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>People, the directory and a document on two silos, their reader on a node outside: a grant that is taken is taken everywhere.</summary>
public sealed class GrantsAcrossSilosTests(SiloPair silos) : IClassFixture<SiloPair>
{
    private static readonly PersonId Karel = new(Places.Karel);
    private static readonly DocumentId Plan = DocumentId.Parse(Places.Plan)!.Value;
    private static readonly SectionId Section = SectionId.Parse(Places.Cooperation)!.Value;

    [Fact]
    public async Task AGrant_TakenWhileItsHolderHasTheSectionOpenOnAnotherNode_IsToldThere_BeforeTheAnswer()
    {
        var (holder, client) = (new PersonId("zone-editor-eifel"), 77UL);
        var (plan, person) = (silos.Client.GetDocument(Plan), silos.Client.GetGrain<IPersonGrain>(holder.Value));
        await Placing.AtAsync(silos.Silos.First, () => plan.OpenDocument(Karel));
        await Placing.AtAsync(silos.Silos.Second, person.GetPerson);
        Assert.Equal(silos.Silos, (silos.SiloOf(plan), silos.SiloOf(person)));
        var give = new GrantCommand.Give(Role.ZoneEditor, new Scope(ScopeKind.Zones, ["5345"]), [Section.Slug]) { Operation = Guid.NewGuid() };
        Assert.True((await person.Carry(Karel, give)).IsAllowed);

        var opened = (await plan.OpenSection(new OpenSectionRequest(holder, Section, [], client, 1, 0))).Value!;
        Assert.Equal(Ability.Write, opened.Access.Ability);
        var audience = new Audience();
        var observer = silos.Client.CreateObjectReference<IDocumentAudience>(audience);
        await plan.Subscribe("node", observer, 0);
        await plan.Report("node", new NodePresence([new NodePerson(holder, [Section])], []));
        var unsent = Change.Alone(client, opened.Update, doc => Change.Type(doc, "te laat"));

        Assert.True((await person.Carry(Karel, new GrantCommand.Take(give.Operation.ToString("n")) { Operation = Guid.NewGuid() })).IsAllowed);

        var told = audience.Access.Last(change => change.Person == holder);
        var still = told.Sections.Where(info => info.Section == Section).Select(info => info.Access.Ability).DefaultIfEmpty(Ability.None).Single();
        Assert.True(still < Ability.Write);
        Assert.False((await plan.PushUpdate(holder, Section, 1, 1, unsent)).IsAllowed);

        var list = await silos.Client.GetGrain<IDirectoryGrain>(0).GrantsOf(Karel, Plan);
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
