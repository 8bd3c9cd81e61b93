namespace NvpOrleans.Yjs;

/// <summary>
/// Decides in which order the structs of an update can be integrated, and which cannot (yjs 13.6 integrateStructs). It looks
/// at clocks only and changes nothing, so the same code integrates an update and foresees what integrating it would do.
/// </summary>
internal sealed class StructSchedule
{
    private readonly StructStore _store;
    private readonly Queue[] _queues;
    private readonly Stack<(int Queue, int Index)> _waiting = new();
    private int _current;

    public StructSchedule(StructStore store, ClientStructs[] clients)
    {
        _store = store;
        _queues = new Queue[clients.Length];
        for (var i = 0; i < clients.Length; i++)
            _queues[i] = new Queue(clients[i], store.State(clients[i].Client));
    }

    /// <summary>What could not be scheduled, once <see cref="TryNext"/> has returned false; null if everything could.</summary>
    public Update? Rest
    {
        get
        {
            List<ClientStructs>? rest = null;
            foreach (var queue in _queues)
            {
                if (queue.RestFrom is { } index)
                    (rest ??= []).Add(queue.Structs.From(index));
            }
            return rest is null ? null : new Update([.. rest], new DeleteSet());
        }
    }

    /// <summary>The next struct whose neighbours and parent are there by now.</summary>
    /// <param name="queue">The index of its client in the update.</param>
    /// <param name="index">Its index among the structs of that client.</param>
    /// <param name="offset">How much of it is already known.</param>
    public bool TryNext(out int queue, out int index, out ulong offset)
    {
        while (TryTake(out queue, out index))
        {
            while (true)
            {
                var current = _queues[queue];
                ref readonly var head = ref current.Structs[index];
                if (head.IsSkip || head.End <= current.State)
                    break;
                if (head.Clock > current.State)
                {
                    Park(queue, index);
                    break;
                }
                if (FindMissing(current.Structs.Client, head, isPartlyKnown: head.Clock < current.State) is not { } missing)
                {
                    offset = current.State - head.Clock;
                    current.State = head.End;
                    return true;
                }
                var needed = FindQueue(missing);
                if (needed < 0 || _queues[needed].IsExhausted)
                {
                    Park(queue, index);
                    break;
                }
                _waiting.Push((queue, index));
                queue = needed;
                index = _queues[needed].Next++;
            }
        }
        offset = 0;
        return false;
    }

    /// <summary>The first clock of a client that is not known, everything scheduled so far included.</summary>
    public ulong State(ulong client)
    {
        var queue = FindQueue(client);
        return queue < 0 ? _store.State(client) : _queues[queue].State;
    }

    /// <summary>The index of a client in the update, or a negative number.</summary>
    public int FindQueue(ulong client)
    {
        int low = 0, high = _queues.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _queues[middle].Structs.Client;
            if (found == client)
                return middle;
            if (found > client)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    private bool TryTake(out int queue, out int index)
    {
        if (_waiting.TryPop(out var waiting))
        {
            (queue, index) = waiting;
            return true;
        }
        while (_current < _queues.Length && _queues[_current].IsExhausted)
            _current++;
        queue = _current;
        index = _current < _queues.Length ? _queues[_current].Next++ : -1;
        return index >= 0;
    }

    // Everything that waits does so for this struct, directly or not; and whatever follows in their queues has to wait too.
    private void Park(int queue, int index)
    {
        _waiting.Push((queue, index));
        while (_waiting.TryPop(out var parked))
            _queues[parked.Queue].Close(parked.Index);
    }

    // What is partly known continues its own known part, whatever its beginning was attached to.
    private ulong? FindMissing(ulong client, in StructRef head, bool isPartlyKnown)
    {
        if (!isPartlyKnown && IsMissing(client, head.Origin))
            return head.Origin.Client;
        if (IsMissing(client, head.RightOrigin))
            return head.RightOrigin.Client;
        return !isPartlyKnown && head.Parent is { } parent && IsMissing(client, parent.Id) ? parent.Id.Client : null;
    }

    // References to the own client are lower than the own clock, which decoding has checked.
    private bool IsMissing(ulong client, Id id) => !id.IsNone && id.Client != client && id.Clock >= State(id.Client);

    private sealed class Queue(ClientStructs structs, ulong state)
    {
        public ClientStructs Structs => structs;

        public ulong State { get; set; } = state;

        public int Next { get; set; }

        public int? RestFrom { get; private set; }

        public bool IsExhausted => Next == structs.Count;

        public void Close(int index)
        {
            RestFrom = Math.Min(RestFrom ?? index, index);
            Next = structs.Count;
        }
    }
}
