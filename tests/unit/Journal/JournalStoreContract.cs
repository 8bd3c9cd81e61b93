using NvpOrleans.Journal;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

/// <summary>What every <see cref="IJournalStore"/> owes: entries. Inherited by the tests of each store, which start with an empty one.</summary>
public abstract class JournalStoreContract
{
    protected static readonly JournalId Id = JournalId.Of("plan/2020-2025/5345");

    protected abstract IJournalStore Store { get; }

    [Fact]
    public async Task ReadAsync_WhenJournalIsUnknown_IsEmpty() => Assert.Empty(await Store.ReadAllAsync(Id));

    [Fact]
    public async Task AppendAsync_WhenTailIsExpected_IsReadBackByteForByte()
    {
        var frames = JournalSamples.Frames(JournalPosition.Start, "één", "twee", "");

        await Store.AppendAsync(Id, JournalPosition.Start, frames, CancellationToken.None);

        var read = await Store.ReadAllAsync(Id);
        Assert.Equal(frames.Select(f => Convert.ToHexString(f.Encoded.Span)), read.Select(f => Convert.ToHexString(f.Encoded.Span)));
        Assert.Equal(frames.Select(f => f.Position), read.Select(f => f.Position));
    }

    [Fact]
    public async Task AppendAsync_WhenTailHasMoved_ConflictsAndWritesNothing()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "first");

        await Assert.ThrowsAsync<JournalConflictException>(() => Store.AppendAsync(Id, JournalPosition.Start, "second", "third"));

        Assert.Equal(["first"], await Store.ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenTailIsAheadOfTheJournal_Conflicts()
    {
        var unwritten = JournalSamples.Frames(JournalPosition.Start, "never written")[0].Position;

        await Assert.ThrowsAsync<JournalConflictException>(() => Store.AppendAsync(Id, unwritten, "second"));

        Assert.Empty(await Store.ReadAllAsync(Id));
        Assert.Empty(await ListAsync(""));
    }

    [Fact]
    public async Task AppendAsync_WhenSequenceFitsButHistoryDiffers_Conflicts()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "what is stored");
        var other = JournalSamples.Frames(JournalPosition.Start, "what the writer believes")[0].Position;

        await Assert.ThrowsAsync<JournalConflictException>(() => Store.AppendAsync(Id, other, "second"));
    }

    [Fact]
    public async Task AppendAsync_WhenPayloadHasFiveMegabytes_IsReadBack()
    {
        var payload = new byte[5 * 1024 * 1024];
        new Random(1).NextBytes(payload);
        var frame = JournalFrame.Create(JournalPosition.Start, Guid.NewGuid(), JournalSamples.Entry(payload));

        await Store.AppendAsync(Id, JournalPosition.Start, [frame], CancellationToken.None);
        await Store.AppendAsync(Id, frame.Position, "after it");

        var read = await Store.ReadAllAsync(Id);
        Assert.True(read[0].Payload.Span.SequenceEqual(payload));
        Assert.Equal("after it", read[1].Text());
    }

    [Fact]
    public async Task AppendAsync_WhenBatchHasManyEntries_KeepsTheirOrder()
    {
        var texts = Enumerable.Range(0, 1500).Select(i => $"entry {i}").ToArray();

        await Store.AppendAsync(Id, JournalPosition.Start, texts);

        Assert.Equal(texts, await Store.ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenWritersRace_ExactlyOneWinsEachPlace()
    {
        const int writers = 8, wanted = 10;

        var wins = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WinAsync(writer, wanted))));

        var chain = new JournalChain(JournalPosition.Start);
        foreach (var frame in await Store.ReadAllAsync(Id)) chain.Accept(frame);
        Assert.Equal(writers * wanted, chain.Tail.Sequence);
        Assert.Equal(writers * wanted, wins.SelectMany(w => w).Distinct().Count());
    }

    [Fact]
    public async Task AppendAsync_WhenManyJournalsWriteAtOnceAndOneConflicts_FailsThatOneOnly()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "stored");
        var others = Enumerable.Range(0, 20).Select(i => JournalId.Of($"phenomenon/2022-2025/{i}")).ToArray();

        var stale = Store.AppendAsync(Id, JournalPosition.Start, "stale");
        var appends = others.Select(other => Store.AppendAsync(other, JournalPosition.Start, $"to {other}")).ToArray();

        await Assert.ThrowsAsync<JournalConflictException>(() => stale);
        await Task.WhenAll(appends);
        foreach (var other in others) Assert.Equal([$"to {other}"], await Store.ReadTextsAsync(other));
        Assert.Equal(["stored"], await Store.ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenAlreadyCancelled_WritesNothing()
    {
        var frames = JournalSamples.Frames(JournalPosition.Start, "never");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.AppendAsync(Id, JournalPosition.Start, frames, new CancellationToken(canceled: true)));

        Assert.Empty(await Store.ReadAllAsync(Id));
    }

    [Fact]
    public async Task ReadAsync_WhenFromIsInTheMiddle_BeginsThere()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one", "two", "three");

        Assert.Equal(["two", "three"], await Store.ReadTextsAsync(Id, from: 2));
        Assert.Empty(await Store.ReadTextsAsync(Id, from: 4));
    }

    [Fact]
    public async Task ReadAsync_WhenCancelledBetweenEntries_Stops()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, Enumerable.Range(0, 1000).Select(i => $"{i}"));
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Store.ReadAsync(Id, 1, cancellation.Token)) await cancellation.CancelAsync();
        });
    }

    [Fact]
    public async Task AppendAsync_WhenLentBuffersAreOverwrittenAfterwards_KeepsWhatWasLent()
    {
        var store = new ScribblingJournalStore(Store);

        var tail = await store.AppendAsync(Id, JournalPosition.Start, "one", "two");
        await store.WriteSnapshotAsync(Id, new JournalSnapshot(tail, "state"u8.ToArray()), CancellationToken.None);
        await store.ReadAllAsync(Id);
        await store.ReadSnapshotAsync(Id, CancellationToken.None);

        Assert.Equal(["one", "two"], await store.ReadTextsAsync(Id));
        Assert.Equal("state"u8.ToArray(), (await store.ReadSnapshotAsync(Id, CancellationToken.None))!.Payload.ToArray());
    }

    [Fact]
    public async Task ListAsync_WhenPrefixIsGiven_ListsThoseJournalsInOrdinalOrder()
    {
        foreach (var name in new[] { "plan/2020-2025/10", "plan/2020-2025/9", "theme/2022-2025/T1", "plan/2020-2025/Zz", "plan/2020-2025/a~" })
            await Store.AppendAsync(JournalId.Of(name), JournalPosition.Start, "first");

        Assert.Equal(["plan/2020-2025/10", "plan/2020-2025/9", "plan/2020-2025/Zz", "plan/2020-2025/a~"], await ListAsync("plan/"));
        Assert.Equal(["plan/2020-2025/a~"], await ListAsync("plan/2020-2025/a"));
        Assert.Empty(await ListAsync("PLAN/"));
        Assert.Equal(5, (await ListAsync("")).Count);
    }

    private async Task<List<string>> ListAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var id in Store.ListAsync(prefix, CancellationToken.None)) names.Add(id.Value);
        return names;
    }

    private async Task<List<JournalPosition>> WinAsync(int writer, int wanted)
    {
        var (wins, tail) = (new List<JournalPosition>(), JournalPosition.Start);
        while (wins.Count < wanted)
        {
            try
            {
                tail = await Store.AppendAsync(Id, tail, $"writer {writer}, win {wins.Count}");
                wins.Add(tail);
            }
            catch (JournalConflictException)
            {
                tail = (await Store.ReadAllAsync(Id, tail.Sequence + 1))[^1].Position;
            }
        }

        return wins;
    }
}
