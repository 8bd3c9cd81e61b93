using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Grains.Documents;
using NvpOrleans.Grains.Documents.Commit;
using NvpOrleans.Journal;
using NvpOrleans.Journal.Memory;
using NvpOrleans.Tests.Kit.Journal;
using Orleans.Storage;

namespace NvpOrleans.Tests.Unit.Grains;

public sealed class GroupCommitTests
{
    private static readonly JournalId Id = JournalId.Of("plan/2020-2025/5345");
    private static readonly SectionId Section = new("mission", "nl");

    private readonly MemoryJournalStore _memory = new();
    private readonly GatedJournalStore _store;
    private readonly Listener _listener = new();

    public GroupCommitTests() => _store = new GatedJournalStore(_memory);

    [Fact]
    public async Task Take_WhileAnAppendIsInFlight_FormsOneNextBatch()
    {
        var commit = await Open(new SnapshotPolicy());
        _store.Hold();
        var first = commit.Take(Entry(1));
        await _store.HeldAsync();
        commit.Take(Entry(2));
        var last = commit.Take(Entry(3), Entry(4));

        _store.Release();
        await commit.WhenDurable(last);

        Assert.Equal(first + 3, last);
        Assert.Equal([1, 3], _listener.Batches.Select(batch => batch.Entries.Count));
    }

    [Fact]
    public async Task WhenDurable_WhileTheStoreIsBlocked_DoesNotEnd()
    {
        var commit = await Open(new SnapshotPolicy());
        _store.Hold();
        var durable = commit.WhenDurable(commit.Take(Entry(1)));
        await _store.HeldAsync();

        Assert.False(durable.IsCompleted);
        Assert.Empty(_listener.Batches);

        _store.Release();
        await durable;
        Assert.Single(_listener.Batches);
    }

    [Theory]
    [InlineData(AppendFault.BeforeWrite)]
    [InlineData(AppendFault.AfterWrite)]
    public async Task Take_WhenAnAppendFails_FailsTheBatchThatFormsToo(AppendFault when)
    {
        var commit = await Open(new SnapshotPolicy());
        _store.Hold();
        _store.FailNext(when);
        var first = commit.WhenDurable(commit.Take(Entry(1)));
        await _store.HeldAsync();
        var second = commit.WhenDurable(commit.Take(Entry(2)));

        _store.Release();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => first);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => second);
        Assert.NotNull(_listener.Failure);
        Assert.Throws<InvalidOperationException>(() => commit.Take(Entry(3)));
    }

    [Fact]
    public async Task Take_WhenAnotherActivationWrites_FailsAsInconsistentState()
    {
        var commit = await Open(new SnapshotPolicy());
        await Open(new SnapshotPolicy()); // the other activation fences this one off

        await Assert.ThrowsAsync<InconsistentStateException>(() => commit.WhenDurable(commit.Take(Entry(1))));
    }

    [Fact]
    public async Task Take_WhenASnapshotIsDue_StoresTheStateOfExactlyThatBatch()
    {
        var commit = await Open(new SnapshotPolicy { MaxTailEntries = 2 });
        var last = commit.Take(Entry(1));
        await commit.WhenDurable(last);
        last = commit.Take(Entry(2)); // due: two entries (the fence and the first) lie in the tail
        await commit.WhenDurable(last);
        await commit.WhenDurable(commit.Take(Entry(3)));

        var snapshot = await _memory.ReadSnapshotAsync(Id, CancellationToken.None);
        Assert.Equal(last, snapshot!.Position.Sequence);
    }

    [Fact]
    public async Task Take_WhenTheStateCannotBeTaken_WritesOnAndTriesAgainLater()
    {
        var commit = await Open(new SnapshotPolicy { MaxTailEntries = 3 });
        _listener.SnapshotFailure = new InvalidOperationException("a bug");
        for (byte i = 1; i <= 8; i++) await commit.WhenDurable(commit.Take(Entry(i)));

        Assert.Null(commit.Failure);
        Assert.Equal(8, _listener.Batches.Count);
        Assert.Equal(2, _listener.SnapshotsAsked); // at the third entry and three after it, not with each batch

        _listener.SnapshotFailure = null;
        while (_listener.SnapshotsAsked < 3) await commit.WhenDurable(commit.Take(Entry(9)));
        await commit.WhenDurable(commit.Take(Entry(10)));
        Assert.NotNull(await _memory.ReadSnapshotAsync(Id, CancellationToken.None));
    }

    private static CommitEntry Entry(byte content) =>
        CommitEntry.OfSection(EntryKind.Update, Section, "someone", DateTimeOffset.UnixEpoch, [content]);

    private async Task<GroupCommit> Open(SnapshotPolicy policy)
    {
        var opened = await JournalWriter.OpenAsync(_store, Id, Guid.NewGuid(), TimeProvider.System, CancellationToken.None);
        return new GroupCommit(opened.Writer, policy, _listener, TimeProvider.System);
    }

    private sealed class Listener : ICommitListener
    {
        public List<CommitBatch> Batches { get; } = [];

        public Exception? Failure { get; private set; }

        public Exception? SnapshotFailure { get; set; }

        public int SnapshotsAsked { get; private set; }

        public void OnDurable(CommitBatch batch) => Batches.Add(batch);

        public void OnFailed(Exception failure) => Failure = failure;

        public void OnSnapshotFailed(Exception failure) => Failure = failure;

        public byte[] TakeSnapshot()
        {
            SnapshotsAsked++;
            return SnapshotFailure is null ? [1, 2, 3] : throw SnapshotFailure;
        }
    }
}
