namespace NvpOrleans.Journal.Sqlite;

/// <summary>What waits for the writer: bounded in number and in bytes, taken all at once.</summary>
internal sealed class SqliteWorkQueue(int maxCount, long maxBytes)
{
    private readonly object _gate = new(); // not a Lock, because the writer's thread waits on it
    private readonly Queue<SqliteWork> _waiting = new();
    private long _bytes;
    private bool _isClosed;

    /// <returns>False when full. A work larger than the bound in bytes still finds room when nothing else waits.</returns>
    /// <exception cref="ObjectDisposedException">The queue was closed.</exception>
    public bool TryAdd(SqliteWork work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (_waiting.Count > 0 && (_waiting.Count >= maxCount || _bytes + work.Bytes > maxBytes)) return false;
            _waiting.Enqueue(work);
            _bytes += work.Bytes;
            Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Blocks until something waits and takes it all.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool TakeAll(List<SqliteWork> destination)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isClosed) Monitor.Wait(_gate);
            destination.AddRange(_waiting);
            _waiting.Clear();
            _bytes = 0;
            return destination.Count > 0;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
