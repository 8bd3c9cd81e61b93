using System.Text;
using Microsoft.Extensions.Time.Testing;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class JournalWriterTests
{
    private static readonly JournalId Id = JournalId.Of("plan/2020-2025/5345");

    private readonly FakeTimeProvider _time = new(JournalSamples.Morning);
    private readonly MemoryJournalStore _memory = new();
    private readonly GatedJournalStore _store;

    public JournalWriterTests() => _store = new GatedJournalStore(_memory);

    [Fact]
    public async Task OpenAsync_WhenJournalIsNew_WritesAnEpochEntry()
    {
        var epoch = Guid.NewGuid();

        var opened = await JournalWriter.OpenAsync(_store, Id, epoch, _time, CancellationToken.None);

        var fence = Assert.Single(await _memory.ReadAllAsync(Id));
        Assert.Equal((true, epoch, JournalSamples.Morning, 1L), (fence.IsEpoch, fence.Epoch, fence.Time, fence.Sequence));
        Assert.Null(opened.Snapshot);
        Assert.Empty(opened.Entries);
        Assert.Equal((fence.Position, 1L), (opened.Writer.Tail, opened.Writer.TailEntries));
    }

    [Fact]
    public async Task AppendAsync_WhenStoreAccepts_ContinuesTheChainUnderTheWritersEpoch()
    {
        var writer = await OpenAsync();

        var tail = await writer.AppendAsync([JournalSamples.Entry("one"), JournalSamples.Entry("two")], CancellationToken.None);
        await writer.AppendAsync([JournalSamples.Entry("three")], CancellationToken.None);

        var chain = new JournalChain(JournalPosition.Start);
        var frames = await _memory.ReadAllAsync(Id);
        frames.ForEach(chain.Accept);
        Assert.Equal(["", "one", "two", "three"], frames.Select(f => f.Text()));
        Assert.All(frames, frame => Assert.Equal(writer.Epoch, frame.Epoch));
        Assert.Equal((frames[2].Position, chain.Tail), (tail, writer.Tail));
        Assert.Equal(frames.Sum(f => f.Encoded.Length), writer.TailBytes);
    }

    [Fact]
    public async Task AppendAsync_WhenANewerWriterHasOpened_ConflictsAndFaultsForGood()
    {
        var zombie = await OpenAsync();
        await OpenAsync();

        await Assert.ThrowsAsync<JournalConflictException>(() => AppendAsync(zombie, "too late"));

        var faulted = await Assert.ThrowsAsync<JournalFaultedException>(() => AppendAsync(zombie, "again"));
        Assert.IsType<JournalConflictException>(faulted.InnerException);
        await Assert.ThrowsAsync<JournalFaultedException>(async () => await zombie.SnapshotAsync("state"u8.ToArray(), CancellationToken.None));
        Assert.True(zombie.IsFaulted);
        Assert.DoesNotContain("too late", await _memory.ReadTextsAsync(Id));
    }

    [Theory]
    [InlineData(AppendFault.BeforeWrite)]
    [InlineData(AppendFault.AfterWrite)]
    public async Task AppendAsync_WhenTheOutcomeIsUnknown_FaultsAndAReplayShowsTheTruth(AppendFault when)
    {
        var writer = await OpenAsync();
        _store.FailNext(when);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => AppendAsync(writer, "perhaps"));

        await Assert.ThrowsAsync<JournalFaultedException>(() => AppendAsync(writer, "more"));
        var replay = await JournalWriter.OpenAsync(_store, Id, Guid.NewGuid(), _time, CancellationToken.None);
        Assert.Equal(when == AppendFault.AfterWrite ? ["perhaps"] : [], replay.Entries.Where(e => !e.IsEpoch).Select(e => e.Text()));
    }

    [Fact]
    public async Task AppendAsync_WhenTheStoreIsBusy_CanBeTriedAgain()
    {
        var writer = await OpenAsync();
        _store.FailNext(AppendFault.BeforeWrite, new JournalBusyException("injected"));
        await Assert.ThrowsAsync<JournalBusyException>(() => AppendAsync(writer, "one"));

        await AppendAsync(writer, "one");

        Assert.Equal(["", "one"], await _memory.ReadTextsAsync(Id));
    }

    [Fact]
    public async Task AppendAsync_WhenOneIsInFlight_IsAMistakeOfTheCaller()
    {
        var writer = await OpenAsync();
        _store.Hold();
        var first = AppendAsync(writer, "one");
        await _store.HeldAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => AppendAsync(writer, "two"));

        Assert.Equal(1, writer.Sequence);
        _store.Release();
        await first;
        Assert.Equal(2, writer.Sequence);
    }

    [Fact]
    public async Task AppendAsync_WhenThereIsNothingToAppend_DoesNotTouchTheStore()
    {
        var writer = await OpenAsync();

        Assert.Equal(writer.Tail, await writer.AppendAsync([], CancellationToken.None));

        Assert.Equal(1, _store.Appends);
    }

    [Fact]
    public async Task OpenAsync_WhenThereIsASnapshot_ReturnsItAndTheEntriesAfterIt()
    {
        var writer = await OpenAsync();
        await AppendAsync(writer, "one", "two");
        await writer.SnapshotAsync("one two"u8.ToArray(), CancellationToken.None);
        await AppendAsync(writer, "three");

        var opened = await JournalWriter.OpenAsync(_store, Id, Guid.NewGuid(), _time, CancellationToken.None);

        Assert.Equal("one two", Encoding.UTF8.GetString(opened.Snapshot!.Payload.Span));
        Assert.Equal(["three"], opened.Entries.Select(e => e.Text()));
        Assert.Equal(2, opened.Writer.TailEntries);
    }

    [Fact]
    public async Task SnapshotAsync_WhenWritten_LeavesOnlyWhatCameAfterInTheTail()
    {
        var policy = new SnapshotPolicy { MaxTailEntries = 4, MaxTailBytes = long.MaxValue };
        var writer = await OpenAsync();
        await AppendAsync(writer, "one", "two");
        Assert.False(policy.IsDue(writer));
        await AppendAsync(writer, "three");
        Assert.True(policy.IsDue(writer));

        await writer.SnapshotAsync("state"u8.ToArray(), CancellationToken.None);

        Assert.Equal((0L, 0L, false), (writer.TailEntries, writer.TailBytes, policy.IsDue(writer)));
        await AppendAsync(writer, "four");
        Assert.Equal((1L, (await _memory.ReadAllAsync(Id))[^1].Encoded.Length), (writer.TailEntries, (int)writer.TailBytes));
        Assert.True(new SnapshotPolicy { MaxTailBytes = 100 }.IsDue(writer));
    }

    [Fact]
    public async Task OpenAsync_WhenAnotherWriterAppendsMeanwhile_ReadsThatTooBeforeItFences()
    {
        var other = await OpenAsync();
        _store.Hold();
        var opening = JournalWriter.OpenAsync(_store, Id, Guid.NewGuid(), _time, CancellationToken.None);
        await _store.HeldAsync();
        await _memory.AppendAsync(Id, other.Tail, "in between");

        _store.Release();

        Assert.Contains("in between", (await opening).Entries.Select(e => e.Text()));
    }

    [Fact]
    public async Task OpenAsync_WhenTheStoredChainIsBroken_IsCorrupt()
    {
        var tail = await _memory.AppendAsync(Id, JournalPosition.Start, "one");
        var forged = JournalFrame.Create(tail with { Hash = JournalHash.Of("forged"u8) }, Guid.NewGuid(), JournalSamples.Entry("two"));
        await _memory.AppendAsync(Id, tail, [forged], CancellationToken.None);

        await Assert.ThrowsAsync<JournalCorruptException>(() => OpenAsync());
    }

    [Fact]
    public async Task EraseAsync_WhenAnEntryIsRedacted_OpensFromTheNewStateWithAWholeChain()
    {
        var writer = await OpenAsync();
        await AppendAsync(writer, "a secret");
        await writer.SnapshotAsync("state with a secret"u8.ToArray(), CancellationToken.None);
        await AppendAsync(writer, "redaction of 2");

        await writer.EraseAsync([2], "state without"u8.ToArray(), CancellationToken.None);

        var opened = await JournalWriter.OpenAsync(_store, Id, Guid.NewGuid(), _time, CancellationToken.None);
        Assert.Equal("state without", Encoding.UTF8.GetString(opened.Snapshot!.Payload.Span));
        Assert.Equal(["", "", "redaction of 2", ""], await _memory.ReadTextsAsync(Id));
        var chain = new JournalChain(JournalPosition.Start);
        (await _memory.ReadAllAsync(Id)).ForEach(chain.Accept);
    }

    private async Task<JournalWriter> OpenAsync() =>
        (await JournalWriter.OpenAsync(_store, Id, Guid.NewGuid(), _time, CancellationToken.None)).Writer;

    private static Task<JournalPosition> AppendAsync(JournalWriter writer, params string[] texts) =>
        writer.AppendAsync([.. texts.Select(JournalSamples.Entry)], CancellationToken.None).AsTask();
}
