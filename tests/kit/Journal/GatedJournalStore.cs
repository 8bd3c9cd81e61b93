using NvpOrleans.Journal;

namespace NvpOrleans.Tests.Kit.Journal;

/// <summary>
/// A store whose appends can be held before the write and made to fail before or after it, so that a test decides what is durable and
/// when. Everything else goes straight through.
/// </summary>
public sealed class GatedJournalStore(IJournalStore inner) : IJournalStore
{
    private readonly Lock _gate = new();
    private readonly Queue<HeldAppend> _held = new();
    private readonly Queue<(AppendFault When, Exception Failure)> _faults = new();
    private readonly List<(int Count, TaskCompletionSource Signal)> _watchers = [];
    private bool _isHolding;
    private int _appends;

    /// <summary>The journals that are held and made to fail; all of them unless a test says otherwise.</summary>
    public Predicate<JournalId> Concerns { get; set; } = _ => true;

    /// <summary>How many appends have been called so far, whatever became of them.</summary>
    public int Appends => Volatile.Read(ref _appends);

    /// <summary>From now on appends wait in front of the write, in order.</summary>
    public void Hold()
    {
        lock (_gate) _isHolding = true;
    }

    /// <summary>Completes when that many appends are waiting.</summary>
    public Task HeldAsync(int count = 1)
    {
        lock (_gate)
        {
            if (_held.Count >= count) return Task.CompletedTask;
            var signal = NewSignal();
            _watchers.Add((count, signal));
            return signal.Task;
        }
    }

    /// <summary>Lets the append that waits longest go on; the ones that come later are still held.</summary>
    public void ReleaseOne()
    {
        lock (_gate) _held.Dequeue().Go.SetResult();
    }

    /// <summary>Lets all go on, and later ones pass.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _isHolding = false;
            while (_held.TryDequeue(out var held)) held.Go.SetResult();
        }
    }

    /// <summary>Makes the next append that reaches the write fail; several calls make several fail, in order.</summary>
    public void FailNext(AppendFault when, Exception? failure = null)
    {
        lock (_gate) _faults.Enqueue((when, failure ?? new JournalUnavailableException($"Injected: fails {when}.")));
    }

    public async ValueTask AppendAsync(
        JournalId id, JournalPosition expectedTail, IReadOnlyList<JournalFrame> frames, CancellationToken cancellation)
    {
        if (!Concerns(id))
        {
            await inner.AppendAsync(id, expectedTail, frames, cancellation);
            return;
        }

        Interlocked.Increment(ref _appends);
        await PassGateAsync();
        (AppendFault When, Exception Failure)? fault;
        lock (_gate) fault = _faults.TryDequeue(out var next) ? next : null;
        if (fault?.When == AppendFault.BeforeWrite) throw fault.Value.Failure;
        await inner.AppendAsync(id, expectedTail, frames, cancellation);
        if (fault?.When == AppendFault.AfterWrite) throw fault.Value.Failure;
    }

    public IAsyncEnumerable<JournalFrame> ReadAsync(JournalId id, long from, CancellationToken cancellation) =>
        inner.ReadAsync(id, from, cancellation);

    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(JournalId id, CancellationToken cancellation) =>
        inner.ReadSnapshotAsync(id, cancellation);

    public ValueTask WriteSnapshotAsync(JournalId id, JournalSnapshot snapshot, CancellationToken cancellation) =>
        inner.WriteSnapshotAsync(id, snapshot, cancellation);

    public ValueTask EraseAsync(JournalId id, IReadOnlyList<long> sequences, CancellationToken cancellation) =>
        inner.EraseAsync(id, sequences, cancellation);

    public IAsyncEnumerable<JournalId> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    private Task PassGateAsync()
    {
        lock (_gate)
        {
            if (!_isHolding) return Task.CompletedTask;
            var held = new HeldAppend(NewSignal());
            _held.Enqueue(held);
            foreach (var watcher in _watchers.Where(w => w.Count <= _held.Count).ToArray())
            {
                _watchers.Remove(watcher);
                watcher.Signal.SetResult();
            }

            return held.Go.Task;
        }
    }

    // Asynchronous continuations, or the code under test would run inside the lock.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed record HeldAppend(TaskCompletionSource Go);
}
