using NvpOrleans.Journal;
using NvpOrleans.Tests.Kit.Journal;

namespace NvpOrleans.Tests.Unit.Journal;

public sealed class SqliteWriterTests
{
    private static readonly JournalId[] Journals = [.. Enumerable.Range(0, 12).Select(i => JournalId.Of($"plan/{i}"))];

    [Fact]
    public async Task Appends_WhenTheyWaitForTheDisk_ShareOneCommit()
    {
        await using var sqlite = new SqliteFixture();
        using var commits = new MeterRecorder<int>(sqlite.Meters, "nvp.journal.commit.batches");
        Task<JournalPosition>[] appends;

        using (sqlite.HoldWriteLock())
        {
            appends = [.. Journals.Select(id => sqlite.Store.AppendAsync(id, JournalPosition.Start, "one"))];
        }

        await Task.WhenAll(appends);
        Assert.Equal(Journals.Length, commits.Measured.Sum(commit => commit.Value));
        Assert.InRange(commits.Measured.Count, 1, 2); // the first append may have been taken before the others came
    }

    [Fact]
    public async Task Appends_WhenOneOfACommitConflicts_TheOthersAreWritten()
    {
        await using var sqlite = new SqliteFixture();
        await sqlite.Store.AppendAsync(Journals[5], JournalPosition.Start, "earlier");
        Task<JournalPosition>[] appends;

        using (sqlite.HoldWriteLock())
        {
            appends = [.. Journals.Select(id => sqlite.Store.AppendAsync(id, JournalPosition.Start, "one", "two"))];
        }

        await Assert.ThrowsAsync<JournalConflictException>(() => appends[5]);
        await Task.WhenAll(appends.Where(append => append != appends[5]));
        foreach (var id in Journals) Assert.Equal(id == Journals[5] ? ["earlier"] : ["one", "two"], await sqlite.Store.ReadTextsAsync(id));
    }

    [Fact]
    public async Task Appends_WhenTooManyWait_AreBusyAndWriteNothing()
    {
        await using var sqlite = new SqliteFixture(options => options.MaxWaitingBatches = 3);
        var accepted = new List<Task<JournalPosition>>();

        using (sqlite.HoldWriteLock())
        {
            await Assert.ThrowsAsync<JournalBusyException>(async () =>
            {
                foreach (var id in Journals)
                {
                    var append = sqlite.Store.AppendAsync(id, JournalPosition.Start, "one");
                    if (append.IsFaulted) await append;
                    accepted.Add(append);
                }
            });
        }

        await Task.WhenAll(accepted);
        Assert.InRange(accepted.Count, 3, 6); // three that the writer may hold already, three that wait
        Assert.Empty(await sqlite.Store.ReadAllAsync(Journals[accepted.Count]));
    }

    [Fact]
    public async Task Appends_WhenCancelledWhileWaiting_WriteNothing()
    {
        await using var sqlite = new SqliteFixture();
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new MeterRecorder<int>(sqlite.Meters, "nvp.journal.waiting", change => _ = change < 0 && taken.TrySetResult());
        using var cancellation = new CancellationTokenSource();
        var frames = JournalSamples.Frames(JournalPosition.Start, "never");
        Task<JournalPosition> first;
        Task waiting;

        using (sqlite.HoldWriteLock())
        {
            first = sqlite.Store.AppendAsync(Journals[0], JournalPosition.Start, "one");
            await taken.Task;
            waiting = sqlite.Store.AppendAsync(Journals[1], JournalPosition.Start, frames, cancellation.Token).AsTask();
            await cancellation.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await first;
        Assert.Empty(await sqlite.Store.ReadAllAsync(Journals[1]));
    }

    [Fact]
    public async Task Appends_WhenTheTransactionFails_AllFailAndTheNextOnesSucceed()
    {
        await using var sqlite = new SqliteFixture();
        sqlite.Execute("CREATE TRIGGER broken BEFORE INSERT ON entries BEGIN SELECT RAISE (ROLLBACK, 'broken disk'); END");
        Task<JournalPosition>[] appends;

        using (sqlite.HoldWriteLock())
        {
            appends = [.. Journals.Select(id => sqlite.Store.AppendAsync(id, JournalPosition.Start, "one"))];
        }

        foreach (var append in appends) await Assert.ThrowsAsync<JournalUnavailableException>(() => append);
        sqlite.Execute("DROP TRIGGER broken");
        await sqlite.Store.AppendAsync(Journals[0], JournalPosition.Start, "two");
        Assert.Equal(["two"], await sqlite.Store.ReadTextsAsync(Journals[0]));
        Assert.Empty(await sqlite.Store.ReadAllAsync(Journals[1]));
    }

    [Fact]
    public async Task DisposeAsync_WhenWorksWait_WritesThemFirst()
    {
        await using var sqlite = new SqliteFixture();
        Task<JournalPosition>[] appends;
        ValueTask closing;

        using (sqlite.HoldWriteLock())
        {
            appends = [.. Journals.Select(id => sqlite.Store.AppendAsync(id, JournalPosition.Start, "one"))];
            closing = sqlite.Writer.DisposeAsync();
        }

        await closing;
        Assert.All(appends, append => Assert.True(append.IsCompletedSuccessfully || !append.IsCompleted));
        await Task.WhenAll(appends);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sqlite.Store.AppendAsync(JournalId.Of("plan/late"), JournalPosition.Start, "late"));
    }
}
