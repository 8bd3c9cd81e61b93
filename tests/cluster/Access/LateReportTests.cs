using System.Collections.Concurrent;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Tests.Cluster.Hosting;

namespace NvpOrleans.Tests.Cluster.Access;

/// <summary>A document lets somebody in, and hears a moment later from their node that they are here.</summary>
public sealed class LateReportTests
{
    private static readonly Scope Antwerp = new(ScopeKind.Zones, ["5345"]);
    private static readonly SectionId Section = SectionId.Parse(Places.Cooperation)!.Value;

    [Fact]
    public async Task AGrant_ThatEndsBeforeTheNodeHasSaidThatItsHolderIsHere_IsToldAllTheSame()
    {
        await using var host = await ServiceHost.StartAsync(
            null, ("Documents:Housekeeping", "00:00:00.05"), ("Documents:GrantsTrusted", "00:00:00.001"), ("Documents:NodeExpiry", "100.00:00:00"));
        var plan = host.Grains.GetDocument(DocumentId.Parse(Places.Plan)!.Value);
        var (late, first, second) = (new PersonId(Places.Lotte), new PersonId(Places.Youssef), new PersonId(Places.Coordinator));
        foreach (var (person, hours) in new[] { (first, 1), (second, 2), (late, 24) })
        {
            await host.Grains.SetGrantsAsync(person.Value, new Grant(Role.ZoneEditor, Antwerp, []) { Until = host.Clock.GetUtcNow().AddHours(hours) });
            Assert.Equal(Ability.Write, (await plan.OpenSection(new OpenSectionRequest(person, Section, [], 0, 1, 0))).Value!.Access.Ability);
        }

        var audience = new Audience();
        await plan.Subscribe("node", host.Grains.CreateObjectReference<IDocumentAudience>(audience), 0);
        await ReportAsync(first, second);

        // The document has looked around at least once between these two, and trusts by then nothing of what it knew of the third.
        host.Clock.Advance(TimeSpan.FromHours(1));
        await audience.ShutOutAsync(first);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await audience.ShutOutAsync(second);
        host.Clock.Advance(TimeSpan.FromHours(22));
        await ReportAsync(first, second, late);

        await audience.ShutOutAsync(late);
        GC.KeepAlive(audience); // Orleans holds it weakly

        Task ReportAsync(params PersonId[] people) =>
            plan.Report("node", new NodePresence([.. people.Select(person => new NodePerson(person, [Section]))], []));
    }

    private sealed class Audience : IDocumentAudience
    {
        private readonly ConcurrentDictionary<PersonId, TaskCompletionSource> _shutOut = [];

        public Task ShutOutAsync(PersonId person) => SignalOf(person).Task.WaitAsync(TimeSpan.FromSeconds(30));

        public Task Deliver(AudienceBatch batch)
        {
            foreach (var change in batch.Access.Where(change => change.Sections.Count == 0)) SignalOf(change.Person).TrySetResult();
            return Task.CompletedTask;
        }

        public Task Ended(DocumentId document, Guid activation) => Task.CompletedTask;

        private TaskCompletionSource SignalOf(PersonId person) =>
            _shutOut.GetOrAdd(person, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
