namespace NvpOrleans.Journal.Sqlite;

/// <summary>One caller's write: runs in a savepoint of its own inside the transaction that it shares with the others that waited.</summary>
internal abstract class SqliteWork(CancellationToken cancellation)
{
    // Asynchronous, or a caller's continuation would run on the writer's thread and hold up every other journal.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _refusal;

    public Task Done => _done.Task;

    /// <summary>How much memory it holds while it waits.</summary>
    public abstract long Bytes { get; }

    /// <summary>Whether old content must also leave the write-ahead log before the caller is answered.</summary>
    public virtual bool Erases => false;

    /// <summary>Writes. An exception other than SQLite's undoes this work only and is the caller's answer.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>The last exit: after this the work runs to its end.</summary>
    public bool LeavesIfCancelled() => cancellation.IsCancellationRequested && _done.TrySetCanceled(cancellation);

    public void Refuse(Exception refusal) => _refusal = refusal;

    public void Complete()
    {
        if (_refusal is null) _done.TrySetResult();
        else _done.TrySetException(_refusal);
    }

    public void Fail(Exception failure) => _done.TrySetException(_refusal ?? failure);
}
