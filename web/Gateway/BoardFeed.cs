using NvpOrleans.Abstractions.Board;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>
/// The board of one cycle on this node: who looks at it, by which view, and how far each has been told. Thread-safe; nothing in here waits.
/// The conversation with the overview is in <see cref="BoardGateway"/>.
/// </summary>
internal sealed class BoardFeed(string cycle)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BoardSeat> _seats = [];
    private readonly Dictionary<string, long> _versions = [];
    private readonly Dictionary<PersonId, int> _entering = [];
    private Dictionary<PersonId, string> _views = [];
    private long _moves;

    public string Cycle => cycle;

    /// <summary>The activation of the overview that this node last heard.</summary>
    public Guid Activation { get; private set; }

    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _seats.Count == 0 && _entering.Count == 0;
        }
    }

    /// <summary>Everyone who looks, or is about to.</summary>
    public IReadOnlyList<PersonId> People
    {
        get
        {
            lock (_gate) return [.. _seats.Values.Select(seat => seat.Person).Concat(_entering.Keys).Distinct()];
        }
    }

    /// <summary>True when the connection has this board open.</summary>
    public bool Has(string connection)
    {
        lock (_gate) return _seats.ContainsKey(connection);
    }

    /// <summary>Somebody is about to look. Call <see cref="EndEntering"/> when it has come to something or nothing.</summary>
    /// <returns>What <see cref="TrySit"/> needs to know.</returns>
    public long BeginEntering(PersonId person)
    {
        lock (_gate)
        {
            _entering[person] = _entering.GetValueOrDefault(person) + 1;
            return _moves;
        }
    }

    public void EndEntering(PersonId person)
    {
        lock (_gate)
        {
            if (--_entering[person] == 0) _entering.Remove(person);
        }
    }

    /// <summary>The connection is told from now on.</summary>
    /// <returns>False when somebody's rights have changed meanwhile: what was opened may be more than the person may see.</returns>
    public bool TrySit(ConnectionOutbox outbox, BoardOpening opening, long moves)
    {
        lock (_gate)
        {
            if (moves != _moves && _views.GetValueOrDefault(outbox.Person) != opening.Part.Epoch) return false;
            if (outbox.HasEnded) return true; // nobody waits for it any more
            outbox.DropBoard(cycle);
            _seats[outbox.ConnectionId] = new BoardSeat(outbox, opening.Part.Epoch, opening.Part.Version);
            Note(opening.Part.Epoch, opening.Part.Version);
            return true;
        }
    }

    public void Leave(string connection)
    {
        lock (_gate)
        {
            if (_seats.Remove(connection, out var seat)) seat.Outbox.DropBoard(cycle);
        }
    }

    /// <summary>Takes what the overview tells.</summary>
    /// <returns>False when the node does not follow that activation: it must ask.</returns>
    public bool TryTake(BoardBatch batch)
    {
        lock (_gate)
        {
            if (batch.Activation != Activation) return false;
            if (batch.Moved.Count > 0)
            {
                _moves++;
                foreach (var (person, epoch) in batch.Moved) _views[person] = epoch;
                foreach (var seat in _seats.Values)
                    if (batch.Moved.TryGetValue(seat.Person, out var epoch)) Move(seat, epoch);
            }

            foreach (var change in batch.Changes) Tell(batch, change);
            return true;
        }
    }

    /// <summary>Takes what the overview says when it is asked: whoever sees another view, or lacks something, is behind after it.</summary>
    public void Adopt(BoardWatch watch)
    {
        lock (_gate)
        {
            if (watch.Activation != Activation)
            {
                Activation = watch.Activation;
                _versions.Clear();
            }

            _moves++;
            _views = watch.Views.ToDictionary();
            foreach (var (epoch, version) in watch.Versions) Note(epoch, version);
            foreach (var seat in _seats.Values) Move(seat, watch.Views.GetValueOrDefault(seat.Person));
        }
    }

    /// <summary>What those who are behind lack: views, and the version to begin with.</summary>
    public IReadOnlyList<(string Epoch, long? Since)> Lacking()
    {
        lock (_gate)
            return [.. _seats.Values.Where(IsBehind).Select(seat => (seat.Epoch!, seat.Has)).Distinct()];
    }

    /// <summary>Brings what was lacking to everybody who still lacks it.</summary>
    public void Bring(BoardPart part, long? since)
    {
        lock (_gate)
        {
            Note(part.Epoch, part.Version);
            var board = WireBoards.Of(cycle, part) with { Previous = part.IsFull ? -1 : since ?? -1 };
            var message = HubMessages.BoardChanged(board);
            foreach (var seat in _seats.Values.Where(seat => seat.Epoch == part.Epoch && seat.Has == since && IsBehind(seat))) Send(seat, board, message);
        }
    }

    private void Tell(BoardBatch batch, BoardChange change)
    {
        Note(change.Epoch, change.Version);
        var board = WireBoards.Of(batch, change);
        FeedMessage? message = null;

        // Who lacks what came before is brought all of it.
        foreach (var seat in _seats.Values.Where(seat => seat.Epoch == change.Epoch && seat.Has == change.Previous))
            Send(seat, board, message ??= HubMessages.BoardChanged(board));
    }

    private static void Send(BoardSeat seat, WireBoard board, FeedMessage message)
    {
        seat.Outbox.SendBoard(board, message);
        (seat.SentEpoch, seat.SentVersion) = (board.Epoch, board.Version);
    }

    private void Move(BoardSeat seat, string? epoch)
    {
        if (seat.Epoch == epoch) return;
        seat.Outbox.DropBoard(cycle); // it may hold what the person may no longer see
        seat.Epoch = epoch;
        if (seat.SentEpoch == epoch) seat.SentEpoch = ""; // some of it was dropped with what waited
    }

    private bool IsBehind(BoardSeat seat) => seat.Epoch is { } epoch && (seat.SentEpoch != epoch || seat.SentVersion < _versions.GetValueOrDefault(epoch));

    private void Note(string epoch, long version) => _versions[epoch] = Math.Max(version, _versions.GetValueOrDefault(epoch));
}
