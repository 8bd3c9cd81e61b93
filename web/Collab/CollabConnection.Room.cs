using System.Globalization;
using System.Text;
using NvpOrleans.Abstractions.Access;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Web.Gateway;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Yjs;

namespace NvpOrleans.Web.Collab;

/// <content>The conversation: what the client sends, and what the document tells.</content>
internal sealed partial class CollabConnection
{
    private const int MostAttempts = 5;
    private const int MostBusyAttempts = 60;

    private bool _isOpen;
    private int _generation;

    // Under the socket's turn: where the client is once it has read all that was sent.
    private long _sequence;
    private byte[] _known = [];

    public async Task WriteAsync(FeedMessage message)
    {
        if (IsEnding) return;
        try
        {
            await (message switch
            {
                FeedMessage.Updates updates => Tell(updates),
                FeedMessage.Carets carets => _socket.SendAsync(_presence.Tell(carets.Moved), Ended),
                FeedMessage.Access access => Tell(access.Now),
                FeedMessage.Resync => CatchUp(),
                _ => Task.CompletedTask, // of the document as a whole, which this protocol does not know
            });
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await Fail(failure);
        }
    }

    /// <summary>Opens the section, or catches up with it: the answer is what the client lacks, and a question for what the service lacks.</summary>
    private async Task<Refusal?> Open(byte[] stateVector)
    {
        var request = new OpenSectionRequest(Person, Room.Section, stateVector, _presence.Own ?? 0, _client.Schema, 0);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var feed = await _cluster.Gateway.Enter(Room.Document);
            var answer = await Grain.OpenSection(request);
            if (!answer.IsAllowed) return answer.Refusal;
            if (HoldsAnotherGeneration(stateVector, answer.Value) is { } stale) return stale;
            if (await TryJoin(feed, request, answer.Value))
            {
                _cluster.Gateway.PeopleMoved(Room.Document);
                return null;
            }

            await _cluster.Gateway.Resubscribe(Room.Document); // another activation, or rights have changed meanwhile
        }

        return new Refusal(RefusalCode.Busy, null, new Dictionary<string, string> { ["retryAfterMs"] = "500" });
    }

    // What it holds cannot be merged with the section any more, and the protocol cannot tell it to start anew.
    private Refusal? HoldsAnotherGeneration(byte[] stateVector, SectionOpening opening) =>
        stateVector is [] or [0] || (_isOpen ? _generation : _client.Generation) == opening.Generation
            ? null
            : new Refusal(RefusalCode.StaleClient, "generation", new Dictionary<string, string> { ["generation"] = $"{opening.Generation}" });

    private async Task<bool> TryJoin(DocumentFeed feed, OpenSectionRequest request, SectionOpening opening)
    {
        var hasJoined = false;
        await _socket.TakeTurnAsync(
            async () =>
            {
                // In one turn, so that no later update is written before the state that it builds on.
                if (IsEnding) hasJoined = true;
                // With the id of now: the client may have introduced itself while the document was asked.
                if (hasJoined || !(hasJoined = feed.Join(_outbox, request with { ClientId = _presence.Own ?? 0 }, opening))) return;
                (_isOpen, _generation) = (true, opening.Generation);
                if (opening.Sequence >= _sequence) (_sequence, _known) = (opening.Sequence, opening.StateVector);
                await _socket.SendInTurnAsync(Of(SyncStep.Step2, opening.Update), Ended);
                await _socket.SendInTurnAsync(Of(SyncStep.Step1, opening.StateVector), Ended);
                if (opening.Presence.Count > 0) await _socket.SendInTurnAsync(_presence.Tell(opening.Presence.Select(Wire.Of)), Ended);
            },
            Ended);
        return hasJoined;
    }

    private async Task<Refusal?> Write(byte[] update)
    {
        if (!_isOpen) return new Refusal(RefusalCode.Forbidden, "not-open");
        await _writes.Add(update);
        return null;
    }

    /// <summary>Takes an update to the document; ends when it is durable.</summary>
    private async Task<Refusal?> Push(byte[] update)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await Grain.PushUpdate(Person, Room.Section, _generation, _client.Schema, update);
            if (answer.Refusal is { Code: RefusalCode.Busy } busy && attempt < MostBusyAttempts)
            {
                await Task.Delay(RetryAfter(busy), _cluster.Time, Ended);
                continue;
            }

            if (!answer.IsAllowed) return answer.Refusal;
            _cluster.Gateway.Heard(Room.Document, answer.Value.Activation);
            if (answer.Value.Missing is { } known) await _socket.SendAsync(Of(SyncStep.Step1, known), Ended); // it sends what lies between
            return null;
        }
    }

    /// <summary>Shows the client's own state to others; what it repeats of theirs, or claims in their names, is without effect.</summary>
    private async Task<Refusal?> Show(AwarenessUpdate update)
    {
        if (!_isOpen || _cluster.Gateway.Find(Room.Document) is not { } feed) return null; // lossy: it comes again
        if (_presence.Own is null && _presence.Introduction(update) is { } introduced)
        {
            // Reserved for the person before anyone sees it, as the hub does on opening.
            var answer = await Grain.OpenSection(new OpenSectionRequest(Person, Room.Section, _known, introduced, _client.Schema, _generation));
            if (!answer.IsAllowed) return answer.Refusal;
            await _socket.TakeTurnAsync(
                () =>
                {
                    feed.Rename(ConnectionId, Room.Section, introduced);
                    _presence.Own = introduced;
                    return Task.CompletedTask;
                },
                Ended);
        }

        foreach (var (client, clock, json) in update.States.Where(state => state.Client == _presence.Own))
        {
            if (json is not null && Encoding.UTF8.GetByteCount(json) is var bytes && bytes > CaretLimits.MaxStateBytes)
                return TooLarge("bytes", bytes, CaretLimits.MaxStateBytes);
            if (feed.NoteCaret(ConnectionId, Room.Section, client, (long)clock))
                _cluster.Gateway.MoveCaret(Room.Document, new NodeCaret(Person, Room.Section, client, (long)clock, json));
        }

        return null;
    }

    private async Task<Refusal?> TellAll()
    {
        if (_isOpen) await _socket.SendAsync(_presence.All, Ended);
        return null;
    }

    private async Task Tell(FeedMessage.Updates updates)
    {
        var (batch, hasGap) = (updates.Batch, false);
        await _socket.TakeTurnAsync(
            async () =>
            {
                hasGap = batch.Previous > _sequence;
                if (hasGap || batch.Sequence <= _sequence) return; // a repeat
                await _socket.SendInTurnAsync(updates.Frame(Encode), Ended);
                _sequence = batch.Sequence;
            },
            Ended);
        if (hasGap) await CatchUp();
    }

    private async Task Tell(SectionAccess access)
    {
        var reason = access.CanRead ? Wire.ReasonOf(access) : "no-access";
        if (!access.CanRead) await Refuse(new Refusal(RefusalCode.Forbidden, reason));
        else if (!access.CanWrite) await _socket.SendAsync(WebsocketMessage.Denied(new Refusal(RefusalCode.Forbidden, reason).Text()).Encode(), Ended);
    }

    private async Task CatchUp()
    {
        if (await Open(_known) is { } refusal) await Refuse(refusal);
    }

    private static byte[] Encode(SectionBatch batch) =>
        Of(SyncStep.Update, batch.Updates is [var only] ? only : Update.MergeUpdates(batch.Updates));

    private static byte[] Of(SyncStep step, byte[] payload) => WebsocketMessage.Of(new SyncMessage(step, payload)).Encode();

    private static TimeSpan RetryAfter(Refusal busy) =>
        TimeSpan.FromMilliseconds(double.Parse(busy.Arguments!["retryAfterMs"], CultureInfo.InvariantCulture));
}
