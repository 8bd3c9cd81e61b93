using System.Threading.Channels;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// The bounded queue of one connection and its one writer, so that a slow browser delays nobody. What waits is conflated: carets
/// and rows of boards are merged, participants replaced, and when updates do not fit any more their section is told to synchronise by state vector.
/// </summary>
internal sealed class ConnectionOutbox(IOutboxConnection connection, PersonId person, WebInstruments instruments, TimeProvider time)
{
    private const int MostItems = 256;
    private const int MostBytes = 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly LinkedList<OutboxItem> _items = [];
    private readonly HashSet<SectionKey> _resyncing = [];
    private int _bytes;

    public string ConnectionId => connection.ConnectionId;

    public PersonId Person => person;

    /// <summary>True once the connection has ended: nobody may take part through it any more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The connection has ended.</summary>
    public void End() => HasEnded = true;

    /// <summary>Ends the connection; its client connects anew if it may.</summary>
    public void Abort() => connection.Abort();

    public void SendUpdate(SectionKey key, FeedMessage message, int bytes)
    {
        lock (_gate)
        {
            if (_resyncing.Contains(key)) return; // it will fetch this too
            if (_items.Count >= MostItems || (_bytes + bytes > MostBytes && _bytes > 0)) Overflow(key);
            else Add(new OutboxItem(OutboxKind.Update, key, message, bytes, [], time.GetTimestamp()));
        }
    }

    public void SendPresence(SectionKey key, FeedMessage message, IReadOnlyCollection<WireCaret> carets)
    {
        lock (_gate)
        {
            if (Take(OutboxKind.Presence, key) is { } waiting)
            {
                carets = [.. waiting.Carets.Concat(carets).GroupBy(caret => caret.ClientId).Select(group => group.Last())];
                message = HubMessages.PresenceChanged(key, carets);
            }

            Add(new OutboxItem(OutboxKind.Presence, key, message, 0, carets, time.GetTimestamp()));
        }
    }

    public void SendParticipants(SectionKey key, FeedMessage message)
    {
        lock (_gate)
        {
            Take(OutboxKind.Participants, key);
            Add(new OutboxItem(OutboxKind.Participants, key, message, 0, [], time.GetTimestamp()));
        }
    }

    public void SendInbox(FeedMessage message)
    {
        lock (_gate)
        {
            Take(OutboxKind.Inbox, default);
            Add(new OutboxItem(OutboxKind.Inbox, default, message, 0, [], time.GetTimestamp()));
        }
    }

    public void SendBoard(WireBoard board, FeedMessage message)
    {
        lock (_gate)
        {
            if (TakeBoard(board.Cycle) is { } waiting)
            {
                board = waiting.Then(board);
                message = HubMessages.BoardChanged(board);
            }

            Add(new OutboxItem(OutboxKind.Board, default, message, 0, [], time.GetTimestamp()) { Board = board });
        }
    }

    /// <summary>Nothing of a board that still waits may be written any more.</summary>
    public void DropBoard(string cycle)
    {
        lock (_gate) TakeBoard(cycle);
    }

    public void SendControl(SectionKey key, FeedMessage message)
    {
        lock (_gate) Add(new OutboxItem(OutboxKind.Control, key, message, 0, [], time.GetTimestamp()));
    }

    /// <summary>The client is to open the section anew; what waits for the section is dropped.</summary>
    public void SendResync(SectionKey key, string cause)
    {
        lock (_gate) Resync(key, cause);
    }

    /// <summary>Nothing of it that still waits may be written any more.</summary>
    public void Drop(SectionKey key)
    {
        lock (_gate)
        {
            Remove(item => item.Key == key && item.Kind is not OutboxKind.Control);
            _resyncing.Remove(key);
        }
    }

    /// <summary>Writes until the connection ends.</summary>
    public async Task Run()
    {
        try
        {
            while (true)
            {
                await _news.Reader.ReadAsync(connection.Ended);
                while (Next() is { } item)
                {
                    await connection.WriteAsync(item.Message);
                    instruments.OnWritten(time.GetElapsedTime(item.Entered));
                }
            }
        }
        catch (OperationCanceledException) when (connection.Ended.IsCancellationRequested)
        {
            // The connection has ended; what waited for it is fetched by its next one.
        }
    }

    private void Overflow(SectionKey key)
    {
        foreach (var section in _items.Where(item => item.Kind == OutboxKind.Update).Select(item => item.Key).Append(key).Distinct().ToList())
            Resync(section, "overflow");
    }

    private void Resync(SectionKey key, string cause)
    {
        Remove(item => item.Key == key && item.Kind == OutboxKind.Update);
        if (!_resyncing.Add(key)) return;
        instruments.OnResync(cause);
        Add(new OutboxItem(OutboxKind.Resync, key, HubMessages.Resync(key), 0, [], time.GetTimestamp()));
    }

    private void Add(OutboxItem item)
    {
        _items.AddLast(item);
        _bytes += item.Bytes;
        _news.Writer.TryWrite(true);
    }

    private OutboxItem? Next()
    {
        lock (_gate)
        {
            if (_items.First is not { } first) return null;
            _items.RemoveFirst();
            _bytes -= first.Value.Bytes;
            if (first.Value.Kind == OutboxKind.Resync) _resyncing.Remove(first.Value.Key);
            return first.Value;
        }
    }

    private OutboxItem? Take(OutboxKind kind, SectionKey key)
    {
        for (var node = _items.First; node is not null; node = node.Next)
        {
            if (node.Value.Kind != kind || node.Value.Key != key) continue;
            _items.Remove(node);
            return node.Value;
        }

        return null;
    }

    private WireBoard? TakeBoard(string cycle)
    {
        for (var node = _items.First; node is not null; node = node.Next)
        {
            if (node.Value.Board?.Cycle != cycle) continue;
            _items.Remove(node);
            return node.Value.Board;
        }

        return null;
    }

    private void Remove(Func<OutboxItem, bool> isObsolete)
    {
        for (var node = _items.First; node is not null;)
        {
            var next = node.Next;
            if (isObsolete(node.Value))
            {
                _items.Remove(node);
                _bytes -= node.Value.Bytes;
            }

            node = next;
        }
    }
}
