using System.Diagnostics;
using NvpOrleans.Journal;
using Orleans.Storage;

namespace NvpOrleans.Grains.Documents.Commit;

/// <summary>
/// Appends to a document's journal so that one write is in flight while arriving entries form the next: latency stays near
/// two storage writes whatever the number of writers. Runs on the grain's scheduler and needs no lock.
/// </summary>
/// <param name="journal">The opened journal.</param>
/// <param name="snapshots">When the state is to be stored beside the entries.</param>
/// <param name="listener">Hears of each batch once it is durable, and of the failure that ends this object.</param>
/// <param name="time">For the pause after a store that was too busy to take a batch.</param>
internal sealed class GroupCommit(JournalWriter journal, SnapshotPolicy snapshots, ICommitListener listener, TimeProvider time)
{
    // A busy store has written nothing, so the same batch may be tried again; a store that stays busy for
    // these pauses together is treated as failed, because people are waiting.
    private static readonly TimeSpan[] BusyPauses = [.. new[] { 20, 50, 100, 250, 500 }.Select(ms => TimeSpan.FromMilliseconds(ms))];

    private CommitBatch? _inFlight;
    private CommitBatch? _forming;
    private bool _isSavingSnapshot;
    private long _noSnapshotBefore;

    /// <summary>The sequence up to which everything is durable.</summary>
    public long DurableSequence { get; private set; } = journal.Sequence;

    /// <summary>The sequence of the last entry taken, durable or not.</summary>
    public long AssignedSequence { get; private set; } = journal.Sequence;

    /// <summary>How many entries have been taken and are not durable yet.</summary>
    public int WaitingEntries => (_inFlight?.Entries.Count ?? 0) + (_forming?.Entries.Count ?? 0);

    /// <summary>How many bytes have been taken and are not durable yet.</summary>
    public int WaitingBytes => (_inFlight?.Bytes ?? 0) + (_forming?.Bytes ?? 0);

    /// <summary>The failure after which nothing more is taken; null while all is well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The sequence that the next entry will get.</summary>
    public long NextSequence => AssignedSequence + 1;

    /// <summary>
    /// Takes entries that are integrated already; they become durable together. A snapshot may be taken within this call,
    /// so the sections must have been advanced to their sequences (<see cref="NextSequence"/> and on) before.
    /// </summary>
    /// <returns>The sequence of the last entry. Wait for it with <see cref="WhenDurable"/>.</returns>
    public long Take(params ReadOnlySpan<CommitEntry> entries)
    {
        if (Failure is not null) throw new InvalidOperationException("The journal has failed; the grain is to be replayed.", Failure);
        var batch = _forming ??= new CommitBatch(AssignedSequence + 1);
        foreach (var entry in entries) batch.Add(entry);
        AssignedSequence = batch.Last;
        if (_inFlight is null) _ = Run();
        return AssignedSequence;
    }

    /// <summary>Ends when everything up to a sequence is durable; fails when it is not known to be.</summary>
    public Task WhenDurable(long sequence)
    {
        if (sequence <= DurableSequence) return Task.CompletedTask;
        if (_inFlight is { } batch && sequence <= batch.Last) return batch.Durable;
        return Failure is { } failure ? Task.FromException(failure) : _forming!.Durable;
    }

    /// <summary>
    /// Ends this object for a reason outside it: what is in memory cannot be trusted. The batch in flight was integrated before and
    /// may still become durable; the one that forms may build on what is broken, and no snapshot is taken any more.
    /// </summary>
    public void Fail(Exception failure)
    {
        if (Failure is not null) return;
        Failure = failure;
        _forming?.Fail(failure);
        _forming = null;
        listener.OnFailed(failure);
    }

    private async Task Run()
    {
        while (_forming is { } batch)
        {
            (_inFlight, _forming) = (batch, null);
            Activity.Current = batch.Cause;
            try
            {
                // Now, and only now, the sections hold exactly what is durable plus this batch.
                var snapshot = TakeSnapshotIfDue();
                await Append(batch);
                DurableSequence = batch.Last;
                _inFlight = null;
                listener.OnDurable(batch);
                batch.Complete();
                if (snapshot is not null) _ = SaveSnapshot(snapshot); // may run beside the next append
            }
            catch (Exception failure) // whatever it is, memory may be ahead of the journal: nothing of it may be used again
            {
                Abandon(batch, failure);
            }
        }
    }

    private async Task Append(CommitBatch batch)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                // No token: past this point the entries may be durable, so the wait runs to its end.
                await journal.AppendAsync(batch.JournalEntries, CancellationToken.None);
                return;
            }
            catch (JournalBusyException) when (attempt < BusyPauses.Length)
            {
                await Task.Delay(BusyPauses[attempt], time);
            }
        }
    }

    private byte[]? TakeSnapshotIfDue()
    {
        if (_isSavingSnapshot || AssignedSequence < _noSnapshotBefore || !snapshots.IsDue(journal)) return null;
        try
        {
            return listener.TakeSnapshot();
        }
        catch (Exception failure) // people write all the same: the entries are the truth, a snapshot only shortens the replay
        {
            GiveUpSnapshot(failure);
            return null;
        }
    }

    private async Task SaveSnapshot(byte[] snapshot)
    {
        _isSavingSnapshot = true;
        try
        {
            await journal.SnapshotAsync(snapshot, CancellationToken.None);
        }
        catch (Exception failure) // the entries are safe; the next snapshot makes up for it
        {
            GiveUpSnapshot(failure);
        }
        finally
        {
            _isSavingSnapshot = false;
        }
    }

    // It stays due: without a pause each of the next batches would write the whole document in vain.
    private void GiveUpSnapshot(Exception failure)
    {
        _noSnapshotBefore = AssignedSequence + snapshots.MaxTailEntries;
        listener.OnSnapshotFailed(failure);
    }

    private void Abandon(CommitBatch batch, Exception cause)
    {
        // Another activation has won the journal: in Orleans's words, the state here is inconsistent.
        var failure = cause is JournalConflictException
            ? new InconsistentStateException("Another activation has taken over this document.", cause)
            : cause;
        batch.Fail(failure);
        _inFlight = null;
        Fail(failure);
    }
}
