using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Cluster.Hosting;
using NvpOrleans.Yjs;
using Orleans.Storage;

namespace NvpOrleans.Tests.Cluster.Silos;

/// <summary>Grains on two silos and a client outside: every contract really travels, and one journal has one writer.</summary>
public sealed class TwoSilosTests(SiloPair silos) : IClassFixture<SiloPair>
{
    private static readonly SectionId Section = SectionId.Parse("picture@nl")!.Value;
    private static readonly PersonId Owner = new("federal-owner-drugs");

    [Fact]
    public async Task EveryContract_BetweenSilosAndClient_Travels()
    {
        // Documents spread over both silos; each conversation uses all contracts there are.
        var people = silos.Client.GetGrain<IPersonaGrain>(0);
        Assert.Equal(27, (await people.List()).Count);
        var places = new HashSet<SiloAddress>();
        for (var number = 1; number <= 15; number++)
        {
            var document = DocumentId.Parse($"phenomenon/2022-2025/{number}")!.Value;
            var grain = silos.Client.GetDocument(document);
            var audience = new Audience();
            var observer = silos.Client.CreateObjectReference<IDocumentAudience>(audience);
            var opened = await grain.OpenSection(new OpenSectionRequest(Owner, Section, [], 99, 1, 0));
            Assert.True(opened.IsAllowed);
            await grain.Subscribe("node", observer, 0);
            Assert.NotEqual(Guid.Empty, await grain.Report("node", new NodePresence(
                [new NodePerson(Owner, [Section])], [new NodeCaret(Owner, Section, 99, 1, "{}")])));
            var outline = await grain.OpenDocument(Owner);
            Assert.Contains(outline.Value!.Participants, entry => entry.Person.Id == Owner);

            var pushed = await grain.PushUpdate(Owner, Section, 1, 1, Change.Alone(99, opened.Value!.Update, doc => Change.Type(doc, "tekst")));
            if (document.Key == "3") Assert.True(pushed.IsAllowed);
            else Assert.Equal(RefusalCode.Forbidden, pushed.Refusal!.Code);
            if (pushed.IsAllowed) await audience.UpdatedAsync();
            Assert.False((await grain.PushUpdate(Owner, Section, 1, 1, [1, 2, 3])).IsAllowed);
            await grain.Unsubscribe("node");
            places.Add(silos.SiloOf(grain));
            GC.KeepAlive(audience); // Orleans holds it weakly
        }

        Assert.Equal(2, places.Count);
    }

    [Fact]
    public async Task AZombie_ThatWritesOnTheSameJournal_CostsOneCallAndNoText()
    {
        var grain = silos.Client.GetDocument(DocumentId.Parse("phenomenon/2022-2025/3")!.Value);
        var opened = (await grain.OpenSection(new OpenSectionRequest(Owner, Section, [], 99, 1, 0))).Value!;
        var (earlier, later) = TwoUpdates(opened.Update);
        Assert.True((await grain.PushUpdate(Owner, Section, 1, 1, earlier)).IsAllowed);

        // Another writer opens the journal, as a second activation would: the first one is fenced off.
        var zombie = await JournalWriter.OpenAsync(
            silos.Journal, JournalId.Of("phenomenon/2022-2025/3"), Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.PushUpdate(Owner, Section, 1, 1, later));

        PushReceipt? receipt = null;
        while (receipt is null)
        {
            try
            {
                var answer = await grain.PushUpdate(Owner, Section, 1, 1, later);
                if (answer.IsAllowed) receipt = answer.Value;
                else Assert.Equal(RefusalCode.Busy, answer.Refusal.Code);
            }
            catch (InconsistentStateException)
            {
                // The activation that lost has not gone yet.
            }
        }

        Assert.Null(receipt.Missing);
        var text = SectionReading.Render((await grain.OpenSection(new OpenSectionRequest(Owner, Section, [], 0, 1, 0))).Value!.Update);
        Assert.Equal(2, text.Split("[eerste]").Length);
        Assert.Equal(2, text.Split("[tweede]").Length);

        // And now the other one has lost.
        var entry = new JournalEntry(2, Section.ToString(), Owner.Value, TimeProvider.System.GetUtcNow(), later);
        await Assert.ThrowsAsync<JournalConflictException>(async () => await zombie.Writer.AppendAsync([entry], CancellationToken.None));
    }

    private static (byte[] Earlier, byte[] Later) TwoUpdates(byte[] state)
    {
        var earlier = Change.Alone(99, state, doc => Change.Type(doc, "[eerste]"));
        return (earlier, Change.Alone(99, UpdateMerge.Merge([state, earlier]), doc => Change.Type(doc, "[tweede]")));
    }

    private sealed class Audience : IDocumentAudience
    {
        private readonly TaskCompletionSource _updated = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task UpdatedAsync() => _updated.Task.WaitAsync(TimeSpan.FromSeconds(20));

        public Task Deliver(AudienceBatch batch)
        {
            if (batch.Sections.Count > 0) _updated.TrySetResult();
            return Task.CompletedTask;
        }

        public Task Ended(DocumentId document, Guid activation) => Task.CompletedTask;
    }
}
