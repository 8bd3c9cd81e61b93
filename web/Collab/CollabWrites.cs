using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Yjs;

namespace NvpOrleans.Web.Collab;

/// <summary>
/// The updates of one client on their way to the document, one in flight. A y-websocket client sends each of its changes at once
/// and waits for nothing; what arrives meanwhile goes together, and when too much waits it is not read any further.
/// </summary>
/// <param name="push">Takes an update to the document, and brings its refusal back.</param>
/// <param name="refuse">Ends the connection: the document does not want an update.</param>
/// <param name="fail">Ends the connection: whether the document has an update is not known.</param>
internal sealed class CollabWrites(Func<byte[], Task<Refusal?>> push, Func<Refusal, Task> refuse, Func<Exception, Task> fail)
{
    private const int MostWaiting = 1024;
    private const int MostBytesWaiting = CollabLimits.MaxUpdateBytes;
    private const int MostBytesTogether = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<byte[]> _waiting = [];
    private int _bytes;
    private bool _isOver;
    private Task _pushing = Task.CompletedTask;

    /// <summary>Ends when nothing is in flight.</summary>
    public Task Idle
    {
        get
        {
            lock (_gate) return _pushing;
        }
    }

    /// <summary>Adds an update; ends when there is room for it.</summary>
    public async Task Add(byte[] update)
    {
        while (!TryAdd(update)) await Idle;
    }

    private bool TryAdd(byte[] update)
    {
        lock (_gate)
        {
            if (_isOver) return true;
            if (_waiting.Count >= MostWaiting || (_bytes + update.Length > MostBytesWaiting && _bytes > 0)) return false;
            _waiting.Enqueue(update);
            _bytes += update.Length;
            if (_pushing.IsCompleted) _pushing = Task.Run(PushAll);
            return true;
        }
    }

    private async Task PushAll()
    {
        try
        {
            while (Take() is { Count: > 0 } updates)
                if (await PushTogether(updates) is { } refusal)
                {
                    Stop();
                    await refuse(refusal);
                }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // says nothing about the update: the client connects anew and compares
        {
            Stop();
            await fail(failure);
        }
    }

    private async Task<Refusal?> PushTogether(List<byte[]> updates)
    {
        // One that is refused takes its neighbours along; alone, those before it are taken.
        if (updates.Count > 1 && Merge(updates) is { } merged && await push(merged) is null) return null;
        foreach (var update in updates)
            if (await push(update) is { } refusal) return refusal;
        return null;
    }

    private static byte[]? Merge(List<byte[]> updates)
    {
        try
        {
            return Update.MergeUpdates(updates, DecodeLimits.Default);
        }
        catch (YjsFormatException) // the document says so of the one that it concerns
        {
            return null;
        }
    }

    private List<byte[]> Take()
    {
        lock (_gate)
        {
            var (taken, bytes) = (new List<byte[]>(), 0);
            while (_waiting.TryPeek(out var next) && (bytes == 0 || bytes + next.Length <= MostBytesTogether))
            {
                taken.Add(_waiting.Dequeue());
                bytes += next.Length;
            }

            _bytes -= bytes;
            if (taken.Count == 0) _pushing = Task.CompletedTask; // an update that comes now starts anew
            return taken;
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _isOver = true;
            _waiting.Clear();
            _bytes = 0;
        }
    }
}
