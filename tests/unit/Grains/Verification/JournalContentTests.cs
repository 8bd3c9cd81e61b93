using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Verification;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Unit.Grains.Verification;

public sealed class JournalContentTests
{
    private static readonly JournalId Id = JournalId.Of("plan/1/2");

    [Fact]
    public async Task Read_UpToAnEntry_HasWhatWasWrittenUntilThen()
    {
        var store = await WrittenAsync("een ", "twee ", "drie");
        var content = await JournalContent.ReadAsync(store, Id, 3, CancellationToken.None);
        Assert.Equal(3, content.Position.Sequence);
        Assert.Equal("een twee ", content.Docs["mission@nl"].GetText("t").ToString());
    }

    [Fact]
    public async Task Read_WhenAnEntryIsNoText_PassesItBy()
    {
        var store = await WrittenAsync("een");
        await AppendAsync(store, new JournalEntry(200, "mission@nl", "somebody", DateTimeOffset.UnixEpoch, new byte[] { 1, 2, 3 }));
        Assert.Equal("een", (await JournalContent.ReadAsync(store, Id, 99, CancellationToken.None)).Docs["mission@nl"].GetText("t").ToString());
    }

    [Fact]
    public async Task Read_WhenAnEntryIsMissing_IsBroken()
    {
        var whole = await WrittenAsync("een", "twee", "drie");
        var frames = await whole.ReadAsync(Id, 1, CancellationToken.None).ToListAsync();
        frames.RemoveAt(2);
        await Assert.ThrowsAsync<JournalCorruptException>(
            () => JournalContent.ReadAsync(new Replaced(whole, frames), Id, 99, CancellationToken.None));
    }

    [Fact]
    public async Task Read_WhenAnEntryOfAnotherJournalStandsInItsPlace_IsBroken()
    {
        var whole = await WrittenAsync("een", "twee", "drie");
        var frames = await whole.ReadAsync(Id, 1, CancellationToken.None).ToListAsync();
        frames[2] = (await (await WrittenAsync("een", "TWEE", "drie")).ReadAsync(Id, 1, CancellationToken.None).ToListAsync())[2];
        await Assert.ThrowsAsync<JournalCorruptException>(
            () => JournalContent.ReadAsync(new Replaced(whole, frames), Id, 99, CancellationToken.None));
    }

    private static async Task<MemoryJournalStore> WrittenAsync(params string[] texts)
    {
        var store = new MemoryJournalStore();
        var doc = new Doc(7);
        var updates = new List<byte[]>();
        doc.Updated += (update, _) => updates.Add(update);
        foreach (var text in texts) doc.GetText("t").Insert(doc.GetText("t").Length, text);
        await AppendAsync(store, [.. updates.Select(update => new JournalEntry((byte)EntryKind.Update, "mission@nl", "somebody", DateTimeOffset.UnixEpoch, update))]);
        return store;
    }

    private static async Task AppendAsync(MemoryJournalStore store, params JournalEntry[] entries) =>
        await (await JournalWriter.OpenAsync(store, Id, Guid.NewGuid(), TimeProvider.System, CancellationToken.None)).Writer.AppendAsync(entries, CancellationToken.None);

    /// <summary>A store that reads out other frames than it was given.</summary>
    private sealed class Replaced(IJournalStore store, IReadOnlyList<JournalFrame> frames) : IJournalStore
    {
        public IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, CancellationToken cancellation) => frames.ToAsyncEnumerable();

        public ValueTask AppendAsync(JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> appended, CancellationToken cancellation) =>
            store.AppendAsync(id, expectedTail, appended, cancellation);

        public ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation) => store.ReadSnapshotAsync(id, cancellation);

        public ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation) =>
            store.WriteSnapshotAsync(id, snapshot, cancellation);

        public ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation) => store.EraseAsync(id, sequences, cancellation);

        public IAsyncEnumerable<JournalId> ListAsync(string prefix, CancellationToken cancellation) => store.ListAsync(prefix, cancellation);
    }
}
