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
        var plan = silos.Client.GetDocument(Plan);
        Assert.True((await plan.OpenDocument(Karel)).IsAllowed);
        var (person, holder) = await SomebodyElsewhereAsync(silos.SiloOf(plan));
        const ulong client = 77;
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

    /// <summary>Somebody who does not write in the plan, and whose grain is not where the plan's is: what one tells the other really travels.</summary>
    private async Task<(IPersonGrain Grain, PersonId Id)> SomebodyElsewhereAsync(SiloAddress here)
    {
        foreach (var persona in await silos.Client.GetGrain<IPersonaGrain>(0).List())
        {
            var person = silos.Client.GetGrain<IPersonGrain>(persona.Id.Value);
            await person.GetPerson();
            var writes = persona.Grants.Any(grant => grant.Role is Role.ZoneChief or Role.ZoneEditor or Role.Guest && grant.Scope.Names.Contains(Plan.Key));
            if (!writes && silos.SiloOf(person) != here) return (person, persona.Id);
        }

        throw new InvalidOperationException("All of them are where the plan is.");
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
