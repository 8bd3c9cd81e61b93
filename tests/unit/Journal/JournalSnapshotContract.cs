using System.Text;
using NvpOrleans.Journal;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

/// <summary>What every <see cref="IJournalStore"/> owes: snapshots and erasure, on top of entries.</summary>
public abstract class JournalSnapshotContract : JournalStoreContract
{
    [Fact]
    public async Task ReadSnapshotAsync_WhenThereIsNone_IsNull()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one");

        Assert.Null(await Store.ReadSnapshotAsync(Id, CancellationToken.None));
    }

    [Fact]
    public async Task ReadSnapshotAsync_WhenThereAreSeveral_ReadsTheNewest()
    {
        var tail = JournalPosition.Start;
        for (var i = 1; i <= 12; i++)
        {
            tail = await Store.AppendAsync(Id, tail, $"entry {i}");
            await SnapshotAsync(tail, $"state {i}");
        }

        Assert.Equal((tail, "state 12"), await NewestAsync());
        Assert.Equal(12, (await Store.ReadAllAsync(Id)).Count);
    }

    [Fact]
    public async Task WriteSnapshotAsync_WhenItIsOlderThanTheNewest_DoesNotReplaceIt()
    {
        var first = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        var second = await Store.AppendAsync(Id, first, "two");
        await SnapshotAsync(second, "newer");

        await SnapshotAsync(first, "older");

        Assert.Equal((second, "newer"), await NewestAsync());
    }

    [Fact]
    public async Task WriteSnapshotAsync_WhenThereIsOneForThatSequence_KeepsTheFirst()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        await SnapshotAsync(tail, "first");

        await SnapshotAsync(tail, "second");

        Assert.Equal((tail, "first"), await NewestAsync());
    }

    [Fact]
    public async Task WriteSnapshotAsync_WhenTheJournalHasNoSuchEntry_Conflicts()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");
        var other = JournalSamples.Frames(JournalPosition.Start, "another history")[0].Position;

        await Assert.ThrowsAsync<JournalConflictException>(() => SnapshotAsync(other, "state"));
        await Assert.ThrowsAsync<JournalConflictException>(() => SnapshotAsync(tail with { Sequence = 2 }, "state"));

        Assert.Null(await Store.ReadSnapshotAsync(Id, CancellationToken.None));
    }

    [Fact]
    public async Task WriteSnapshotAsync_WhenStateIsLarge_IsReadBack()
    {
        var state = new byte[3 * 1024 * 1024];
        new Random(2).NextBytes(state);
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one");

        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(tail, state), CancellationToken.None);

        Assert.True((await Store.ReadSnapshotAsync(Id, CancellationToken.None))!.Payload.Span.SequenceEqual(state));
    }

    [Fact]
    public async Task ReadAsync_WhenReplayBeginsAtASnapshot_ArrivesAtTheStateOfAFullReplay()
    {
        var (random, state, tail) = (new Random(3), "", JournalPosition.Start);
        for (var batch = 0; batch < 30; batch++)
        {
            var texts = Enumerable.Range(0, random.Next(1, 5)).Select(i => $"{batch}.{i};").ToArray();
            tail = await Store.AppendAsync(Id, tail, texts);
            state += string.Concat(texts);
            if (random.Next(4) == 0) await SnapshotAsync(tail, state);
        }

        var (position, snapshot) = await NewestAsync();
        var chain = new JournalChain(position);
        foreach (var frame in await Store.ReadAllAsync(Id, position.Sequence + 1))
        {
            chain.Accept(frame);
            snapshot += frame.Text();
        }

        Assert.Equal(state, snapshot);
        Assert.Equal(state, string.Concat(await Store.ReadTextsAsync(Id)));
        Assert.Equal(tail, chain.Tail);
    }

    [Fact]
    public async Task EraseAsync_WhenEntriesExist_TakesTheirPayloadsAndKeepsTheChain()
    {
        var tail = await Store.AppendAsync(Id, JournalPosition.Start, "one", "a secret", "three");

        await Store.EraseAsync(Id, [2], CancellationToken.None);
        await Store.EraseAsync(Id, [2], CancellationToken.None);
        tail = await Store.AppendAsync(Id, tail, "four");

        var frames = await Store.ReadAllAsync(Id);
        var chain = new JournalChain(JournalPosition.Start);
        frames.ForEach(chain.Accept);
        Assert.Equal(tail, chain.Tail);
        Assert.Equal(["one", "", "three", "four"], frames.Select(f => f.Text()));
        Assert.Equal([false, true, false, false], frames.Select(f => f.IsErased));
        Assert.Equal(("scan/context@nl", "p-17", "a secret".Length), (frames[1].Subject, frames[1].Author, frames[1].PayloadLength));
    }

    [Fact]
    public async Task EraseAsync_WhenThereAreSnapshots_KeepsTheNewestOnly()
    {
        var first = await Store.AppendAsync(Id, JournalPosition.Start, "a secret");
        await SnapshotAsync(first, "state with a secret");
        var second = await Store.AppendAsync(Id, first, "redacted");
        await SnapshotAsync(second, "state without");

        await Store.EraseAsync(Id, [1], CancellationToken.None);

        Assert.Equal((second, "state without"), await NewestAsync());
    }

    [Fact]
    public async Task EraseAsync_WhenAnEntryDoesNotExist_ErasesNothing()
    {
        await Store.AppendAsync(Id, JournalPosition.Start, "one");

        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.EraseAsync(Id, [1, 2], CancellationToken.None));

        Assert.Equal(["one"], await Store.ReadTextsAsync(Id));
    }

    private async Task SnapshotAsync(JournalPosition at, string state) =>
        await Store.WriteSnapshotAsync(Id, new JournalSnapshot(at, Encoding.UTF8.GetBytes(state)), CancellationToken.None);

    private async Task<(JournalPosition Position, string State)> NewestAsync()
    {
        var snapshot = (await Store.ReadSnapshotAsync(Id, CancellationToken.None))!;
        return (snapshot.Position, Encoding.UTF8.GetString(snapshot.Payload.Span));
    }
}
