using Microsoft.AspNetCore.SignalR.Protocol;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Tests.Cluster.Gateway;

/// <summary>Marks of sections on their way to connections: apart from rights, and only to those who read the section.</summary>
public sealed class MarksTests
{
    private static readonly DocumentId Document = DocumentId.Parse("plan/2020-2025/5345")!.Value;
    private static readonly SectionId Mission = SectionId.Parse("mission@nl")!.Value;
    private static readonly SectionId Justice = SectionId.Parse("justice@nl")!.Value;
    private static readonly Guid Activation = Guid.NewGuid();
    private static readonly SectionAccess Reading = new(Ability.Read, ReadOnlyReason.RoleReads);

    private readonly DocumentFeed _feed = new(Document, SlowReader.Instruments);

    public MarksTests() => _feed.Adopt(Batch(1, Started(1, [])));

    [Fact]
    public async Task AMark_ReachesThoseWhoReadTheSection_OnceSerialised_AndNobodyElse()
    {
        var protocol = new CountingProtocol(new MessagePackHubProtocol());
        var readers = Enumerable.Range(0, 3).Select(i => Watch($"all{i}", [Mission, Justice], protocol)).ToList();
        var limited = Watch("limited", [Justice], new MessagePackHubProtocol());

        Assert.True(_feed.TryTake(Batch(2, Started(2, [Mission])))); // the epoch is the old one, and no right is in it
        Assert.True(_feed.TryTake(Batch(3, Started(3, [Mission, Justice]))));

        foreach (var reader in readers) Assert.Equal([Mission, Justice], await MarkedAsync(reader, Justice));
        Assert.Equal(2, protocol.Serialised);
        Assert.Equal([Justice], await MarkedAsync(limited, Justice));
    }

    [Fact]
    public async Task AMark_ToldBetweenAnOpeningAndItsConnection_IsCaughtUpWith()
    {
        _feed.TryTake(Batch(2, Started(2, [Mission])));
        var late = Watch("late", [Mission, Justice], new MessagePackHubProtocol(), marksAt: 1);
        var current = Watch("current", [Mission, Justice], new MessagePackHubProtocol(), marksAt: 2);
        _feed.TryTake(Batch(3, Started(3, [Mission, Justice])));

        Assert.Equal([Mission, Justice], await MarkedAsync(late, Justice));
        Assert.Equal([Justice], await MarkedAsync(current, Justice));
    }

    [Fact]
    public async Task Marks_OlderThanThoseThatWereTold_AreNotTold()
    {
        var reader = Watch("reader", [Mission, Justice], new MessagePackHubProtocol());
        _feed.TryTake(Batch(5, Started(5, [Mission])));
        _feed.Adopt(Batch(5, Started(4, []))); // the answer of a renewal that was under way
        _feed.TryTake(Batch(6, Started(6, [Mission, Justice])));

        Assert.Equal([Mission, Justice], await MarkedAsync(reader, Justice));
    }

    [Fact]
    public async Task WhoMayReadNothingAnyMore_IsToldThatNobodyIsHere_AndNoMarks()
    {
        var reader = Watch("reader", [Mission], new MessagePackHubProtocol());
        var loss = new AudienceBatch(Document, Activation, 2, 2, [], [], [], null, [new PersonAccess(SlowReader.Person, [])], null, Started(2, [Mission]));
        Assert.True(_feed.TryTake(loss));
        _ = reader.Outbox.Run();

        var change = Assert.Single(await reader.ReadUntilAsync(_ => true));
        Assert.Empty(MemberOf(change, "sections")!);
        Assert.Empty(MemberOf(change, "participants")!);
        Assert.True(_feed.IsEmpty);
    }

    private SlowReader Watch(string id, SectionId[] sections, IHubProtocol protocol, long marksAt = 1)
    {
        var reader = new SlowReader(id, protocol);
        var infos = sections.Select(section => new SectionInfo(section, Reading, IsStarted: marksAt == 2 && section == Mission));
        Assert.True(_feed.Watch(reader.Outbox, SlowReader.Person, new DocumentOpening(Document, "drafting", [.. infos], [], Activation, 1, 0, marksAt)));
        return reader;
    }

    private static DocumentMarks Started(long sequence, SectionId[] started) =>
        new(sequence, [.. new[] { Mission, Justice }.Select(section => new SectionMarks(section, started.Contains(section), false, null))]);

    private static AudienceBatch Batch(long sequence, DocumentMarks marks) => new(Document, Activation, 1, sequence, [], [], [], null, [], null, marks);

    /// <returns>The sections whose marks arrive, until the last one does.</returns>
    private static async Task<IEnumerable<SectionId>> MarkedAsync(SlowReader reader, SectionId last)
    {
        _ = reader.Outbox.Run();
        var calls = await reader.ReadUntilAsync(call => Marked(call).Contains(last));
        return calls.SelectMany(Marked);
    }

    private static IEnumerable<SectionId> Marked(InvocationMessage call) =>
        MemberOf(call, "marks")!.Select(mark => SectionId.Parse((string)((IDictionary<object, object>)mark)["section"])!.Value);

    private static object[]? MemberOf(InvocationMessage change, string member) =>
        (object[]?)((IDictionary<object, object?>)change.Arguments[1]!)[member];
}
