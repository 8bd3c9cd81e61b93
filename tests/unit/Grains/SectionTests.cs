using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Comments;
using NvpOrleans.Grains.Documents.Decisions;
using NvpOrleans.Grains.Documents.Sections;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class SectionTests
{
    private static readonly SectionId Id = new("mission", "nl");

    [Fact]
    public void Restore_AfterASaveThroughASnapshot_HasTheSameTextAndOwners()
    {
        var section = Written();
        var bytes = DocumentSnapshot.Write(new DocumentState([section.Save()], [], []));

        var restored = new Section(Id, 10);
        restored.Restore(DocumentSnapshot.Read(bytes).Sections.Single());

        Assert.Equal("hello world", TextOf(restored));
        Assert.Equal(section.LastSequence, restored.LastSequence);
        Assert.True(restored.IsStarted);
        Assert.True(restored.Clients.IsHeldBy(7, "ann"));
        Assert.False(restored.Clients.IsFreeFor(8, "ann"));
    }

    [Fact]
    public void Replay_WithoutASnapshot_BindsClientIdsToTheAuthorsOfTheirEntries()
    {
        var section = Written();
        section.Load(default);

        Assert.True(section.Clients.IsHeldBy(7, "ann"));
        Assert.True(section.Clients.IsHeldBy(8, "bob"));
    }

    [Fact]
    public void Unload_ThenLoad_GivesTheSameText()
    {
        var section = Written();
        section.Load(default);
        section.Unload();

        Assert.Equal("hello world", TextOf(section));
    }

    [Fact]
    public void Save_WhileUnloadedWithATail_KeepsTheTail()
    {
        var section = new Section(Id, 10);
        section.Restore(Written().Save());
        section.Replay(new StoredUpdate("cid", Typed(9, "!", Written().Load(default))), 9, EntryKind.Update, DateTimeOffset.UnixEpoch);

        var state = section.Save();

        var restored = new Section(Id, 10);
        restored.Restore(state);
        Assert.Equal("!hello world", TextOf(restored));
        Assert.True(restored.Clients.IsHeldBy(9, "cid"));
    }

    [Fact]
    public void Read_OfASnapshotWithDecisions_GivesThemBackInTheirOrder()
    {
        var second = new RecordedDecision(9, "bob", new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), [4, 5]);

        var read = DocumentSnapshot.Read(DocumentSnapshot.Write(new DocumentState([], [Decision, second], []))).Decisions;

        Assert.Equal([7L, 9L], read.Select(decision => decision.Sequence));
        Assert.Equal(["ann", "bob"], read.Select(decision => decision.Author));
        Assert.Equal(second.Time, read[1].Time);
        Assert.Equal(second.Payload, read[1].Payload);
    }

    [Fact]
    public void Read_OfASnapshotFromBeforeDecisions_FindsNone()
    {
        var bytes = DocumentSnapshot.Write(new DocumentState([Written().Save() with { LastChange = default }], [], []));
        byte[] old = [1, .. bytes[1..^3]]; // the first version ends where the number of decisions stands now

        var read = DocumentSnapshot.Read(old);

        Assert.Single(read.Sections);
        Assert.Empty(read.Decisions);
    }

    [Fact]
    public void Read_OfASnapshotFromBeforeChanges_DoesNotKnowWhenSomebodyWrote()
    {
        var bytes = DocumentSnapshot.Write(new DocumentState([Written().Save() with { LastChange = default }], [Decision], []));
        byte[] old = [2, .. bytes[1..^2]]; // the second version ends where the number of changes stands now

        var read = DocumentSnapshot.Read(old);

        Assert.Single(read.Decisions);
        Assert.Equal(default, read.Sections.Single().LastChange);
    }

    [Fact]
    public void Read_OfASnapshotFromBeforeComments_FindsNone()
    {
        var bytes = DocumentSnapshot.Write(new DocumentState([Written().Save()], [Decision], []));
        byte[] old = [3, .. bytes[1..^1]]; // the third version ends where the number of comments stands now

        var read = DocumentSnapshot.Read(old);

        Assert.NotEqual(default, read.Sections.Single().LastChange);
        Assert.Empty(read.Comments);
    }

    [Fact]
    public void Read_OfASnapshotWithComments_GivesThemBack()
    {
        var read = Assert.Single(DocumentSnapshot.Read(DocumentSnapshot.Write(new DocumentState([], [], [Comment]))).Comments);

        Assert.Equal((Comment.Sequence, Comment.Section, Comment.Author, Comment.Time), (read.Sequence, read.Section, read.Author, read.Time));
        Assert.Equal(Comment.Payload, read.Payload);
    }

    [Fact]
    public void Restore_AfterASaveThroughASnapshot_KnowsWhenSomebodyWroteLast()
    {
        var state = DocumentSnapshot.Read(DocumentSnapshot.Write(new DocumentState([Written().Save()], [], []))).Sections.Single();

        var restored = new Section(Id, 10);
        restored.Restore(state);
        restored.Tell(6, EntryKind.Seed, DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal(new LastChange(5, DateTimeOffset.UnixEpoch), restored.LastChange);
    }

    [Fact]
    public void Read_WhenTheSnapshotIsCutAnywhere_SaysSoAndNothingElse()
    {
        var bytes = DocumentSnapshot.Write(new DocumentState([Written().Save()], [Decision], [Comment]));
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => DocumentSnapshot.Read(bytes.AsMemory(0, length)));
    }

    private static RecordedDecision Decision { get; } = new(7, "ann", DateTimeOffset.UnixEpoch, [1, 2, 3]);
    private static readonly RecordedComment Comment = new(8, "mission@nl", "cid", new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), [6, 7]);

    private static Section Written()
    {
        var section = new Section(Id, 10);
        var first = Typed(7, "world", new Doc(99));
        var doc = new Doc(98);
        doc.Integrate(Update.Decode(first));
        section.Replay(new StoredUpdate("ann", first), 3, EntryKind.Update, DateTimeOffset.UnixEpoch);
        section.Replay(new StoredUpdate("bob", Typed(8, "hello ", doc)), 5, EntryKind.Update, DateTimeOffset.UnixEpoch);
        return section;
    }

    /// <summary>The update of a client who types at the start of what a document holds.</summary>
    private static byte[] Typed(ulong client, string text, Doc on)
    {
        var doc = new Doc(client);
        doc.Integrate(Update.Decode(on.EncodeStateAsUpdate()));
        var before = doc.StateVector;
        doc.Transact(_ => doc.GetText("default").Insert(0, text));
        return doc.EncodeStateAsUpdate(before);
    }

    private static string TextOf(Section section) => section.Load(default).GetText("default").ToString();
}
