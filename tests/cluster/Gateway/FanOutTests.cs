using Microsoft.AspNetCore.SignalR.Protocol;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>From a batch to many connections: serialised once, and a slow one costs a bounded queue.</summary>
public sealed class FanOutTests
{
    private static readonly DocumentId Document = DocumentId.Parse("plan/2020-2025/5345")!.Value;
    private static readonly SectionId Section = SectionId.Parse("mission@nl")!.Value;
    private static readonly SectionId Other = SectionId.Parse("justice@nl")!.Value;
    private static readonly Guid Activation = Guid.NewGuid();
    private static readonly SectionAccess Reading = new(Ability.Read, ReadOnlyReason.RoleReads);

    [Fact]
    public async Task ABatch_ToManyConnections_IsSerialisedOncePerProtocol()
    {
        var feed = NewFeed();
        CountingProtocol binary = new(new MessagePackHubProtocol()), text = new(new JsonHubProtocol());
        var readers = Enumerable.Range(0, 6).Select(i => new SlowReader($"c{i}", i < 4 ? binary : text)).ToList();
        foreach (var reader in readers)
        {
            Join(feed, reader, Section);
            _ = reader.Outbox.Run();
        }

        feed.TryTake(Batch(Section, previous: 1, sequence: 2, bytes: 10));
        foreach (var reader in readers[..4]) Assert.Single(await reader.ReadUntilAsync(call => call.Target == "SectionUpdated"));
        Assert.Equal(1, binary.Serialised);
        Assert.Equal(1, text.Serialised);
    }

    [Fact]
    public async Task AConnectionThatStopsReading_IsToldToResynchroniseAndQueuesLittle()
    {
        var feed = NewFeed();
        var slow = new SlowReader("slow", new MessagePackHubProtocol());
        Join(feed, slow, Section);
        _ = slow.Outbox.Run();
        for (var sequence = 2; sequence <= 5_000; sequence++) feed.TryTake(Batch(Section, sequence - 1, sequence, bytes: 1_000));
        Join(feed, slow, Other, at: 5_000);
        feed.TryTake(Batch(Other, previous: 5_000, sequence: 5_001, bytes: 1));

        var read = await slow.ReadUntilAsync(call => call.Target == "SectionUpdated" && (string?)call.Arguments[1] == Other.ToString());
        // One that was written when it stopped may be of either kind; one resync waits; nothing else does.
        Assert.InRange(read.Count(call => call.Target == "Resync" && (string?)call.Arguments[1] == Section.ToString()), 1, 2);
        Assert.InRange(read.Count, 2, 3);

        // It reads again: from its resync on, updates flow as before.
        feed.TryTake(Batch(Section, previous: 5_000, sequence: 5_002, bytes: 1));
        Assert.Equal("SectionUpdated", (await slow.ReadUntilAsync(_ => true))[^1].Target);
    }

    [Theory]
    [InlineData(200, 10, false)]
    [InlineData(300, 10, true)] // too many
    [InlineData(8, 100 * 1024, false)]
    [InlineData(12, 100 * 1024, true)] // too much
    public async Task WhatWaitsForAConnection_BeyondEitherLimit_BecomesAResync(int updates, int bytes, bool isResynced)
    {
        var feed = NewFeed();
        var slow = new SlowReader("slow", new MessagePackHubProtocol());
        Join(feed, slow, Section);
        for (var sequence = 2; sequence <= updates + 1; sequence++) feed.TryTake(Batch(Section, sequence - 1, sequence, bytes));
        _ = slow.Outbox.Run(); // nothing was written until now
        var read = await slow.ReadUntilAsync(call => call.Target == "Resync" || (long?)call.Arguments[4] == updates + 1);
        Assert.Equal(isResynced ? "Resync" : "SectionUpdated", read[^1].Target);
        Assert.Equal(isResynced ? 1 : updates, read.Count);
    }

    [Fact]
    public async Task AConnection_ThatIsToResynchronise_IsNotSentUpdatesAfterAChangeOfRights()
    {
        var feed = NewFeed();
        var slow = new SlowReader("slow", new MessagePackHubProtocol());
        Join(feed, slow, Section);
        var key = new SectionKey(Document, Section);
        slow.Outbox.SendControl(key, HubMessages.AbilityChanged(key, Reading));
        slow.Outbox.SendResync(key, "test");
        _ = slow.Outbox.Run(); // stops at the first: the pipe takes one message at a time
        await slow.ReadUntilAsync(call => call.Target == "AbilityChanged");
        slow.Outbox.SendUpdate(key, HubMessages.SectionUpdated(key, new SectionBatch(Section, [new byte[1]], 1, 2)), 1);
        Assert.Equal("Resync", (await slow.ReadUntilAsync(_ => true))[^1].Target);
    }

    [Fact]
    public async Task AConnection_WhoseRightIsWithdrawn_LosesWhatWaitsForIt()
    {
        var feed = NewFeed();
        var slow = new SlowReader("slow", new MessagePackHubProtocol());
        Join(feed, slow, Section);
        for (var sequence = 2; sequence <= 50; sequence++) feed.TryTake(Batch(Section, sequence - 1, sequence, bytes: 10));
        feed.TryTake(new AudienceBatch(Document, Activation, 2, 50, [], [], [], null, [new PersonAccess(SlowReader.Person, [])], null));
        feed.TryTake(Batch(Section, previous: 50, sequence: 51, bytes: 10, epoch: 2));

        _ = slow.Outbox.Run(); // it could not write until now
        var read = await slow.ReadUntilAsync(call => call.Target == "AbilityChanged");
        Assert.Equal(["AbilityChanged"], read.Select(call => call.Target));
        Assert.Equal("none", read[0].Arguments[2]);
    }

    [Fact]
    public void AnOpening_FromBeforeAChangeOfRights_DoesNotJoin()
    {
        var feed = NewFeed();
        feed.TryTake(new AudienceBatch(Document, Activation, 2, 1, [], [], [], null, [new PersonAccess(SlowReader.Person, [])], null));
        var reader = new SlowReader("late", new MessagePackHubProtocol());
        Assert.False(feed.Join(reader.Outbox, Request(Section), Opening(1, epoch: 1)));
        Assert.False(feed.Join(reader.Outbox, Request(Section), Opening(1, epoch: 2) with { Activation = Guid.NewGuid() }));
        Assert.True(feed.IsEmpty);
    }

    [Fact]
    public async Task ANewActivation_WhichKnowsNobodyYet_HasEveryoneLookForRemarksAgain()
    {
        var feed = NewFeed();
        var reader = new SlowReader("here", new MessagePackHubProtocol());
        Assert.True(feed.Watch(reader.Outbox, SlowReader.Person, new DocumentOpening(Document, "drafting", [new SectionInfo(Section, Reading, true)], [], Activation, 1, 0, 0)));
        feed.Adopt(new AudienceBatch(Document, Guid.NewGuid(), 1, 9, [], [], [], null, [], null));

        _ = reader.Outbox.Run();
        var read = await reader.ReadUntilAsync(call => call.Target == "DocumentChanged");
        Assert.Equal("9", $"{Assert.IsType<Dictionary<object, object>>(read[^1].Arguments[1])["comments"]}");
    }

    [Fact]
    public async Task AReaderOfWhatIsPublished_WhoMayReadMore_OpensAnew()
    {
        var feed = NewFeed();
        var reader = new SlowReader("here", new MessagePackHubProtocol());
        Assert.True(feed.Join(reader.Outbox, Request(Section), Opening(1, epoch: 1) with { Access = Reading with { IsPublished = true } }));
        feed.TryTake(Batch(Section, previous: 1, sequence: 2, bytes: 10)); // of another text than it reads
        feed.Apply(new PersonAccess(SlowReader.Person, [new SectionInfo(Section, Reading, true)]));

        _ = reader.Outbox.Run();
        var read = await reader.ReadUntilAsync(call => call.Target == "AbilityChanged");
        Assert.Equal(["Resync", "AbilityChanged"], read.Select(call => call.Target));
    }

    [Fact]
    public void AReaderOfAnOldSchema_WhenRightsAreToldAnew_StaysAReader()
    {
        var feed = NewFeed();
        var reader = new SlowReader("old", new MessagePackHubProtocol());
        var stale = Opening(1, epoch: 1) with { Access = new SectionAccess(Ability.Read, ReadOnlyReason.StaleClient) };
        Assert.True(feed.Join(reader.Outbox, Request(Section, schema: 99), stale));
        feed.Apply(new PersonAccess(SlowReader.Person, [new SectionInfo(Section, new SectionAccess(Ability.Write, ReadOnlyReason.None), true)]));
        Assert.Equal(ReadOnlyReason.StaleClient, feed.Opened("old", Section)!.Access.Reason);
    }

    [Fact]
    public void ACaret_OfAnotherClientIdThanTheOneOpenedWith_IsNotNoted()
    {
        var feed = NewFeed();
        var reader = new SlowReader("inventive", new MessagePackHubProtocol());
        Join(feed, reader, Section);
        Assert.True(feed.NoteCaret("inventive", Section, 7, 1));
        Assert.False(feed.NoteCaret("inventive", Section, 8, 1));
    }

    private static DocumentFeed NewFeed()
    {
        var feed = new DocumentFeed(Document, SlowReader.Instruments);
        feed.Adopt(new AudienceBatch(Document, Activation, 1, 1, [], [], [], null, [], null));
        return feed;
    }

    private static void Join(DocumentFeed feed, SlowReader reader, SectionId section, long at = 1) =>
        Assert.True(feed.Join(reader.Outbox, Request(section), Opening(at, epoch: 1)));

    private static OpenSectionRequest Request(SectionId section, int schema = 1) => new(SlowReader.Person, section, [], 7, schema, 0);

    private static SectionOpening Opening(long sequence, long epoch) => new([], [], sequence, 1, Reading, [], Activation, epoch);

    private static AudienceBatch Batch(SectionId section, long previous, long sequence, int bytes, long epoch = 1) =>
        new(Document, Activation, epoch, sequence, [new SectionBatch(section, [new byte[bytes]], previous, sequence)], [], [], null, [], null);
}
