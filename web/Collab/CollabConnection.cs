using System.Net.WebSockets;
using NvpOrleans.Abstractions.Documents;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Gateway;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Yjs;

namespace NvpOrleans.Web.Collab;

/// <summary>
/// One y-websocket client in one room (PROTOCOL.md). This part is its life: it listens, and ends with a reason. Like the hub it reads
/// sizes and passes on: rights are decided in the grain, and what the document tells arrives through <see cref="DocumentGateway"/>.
/// </summary>
internal sealed partial class CollabConnection : IOutboxConnection, IDisposable
{
    private const int SignedOut = 4401;
    private const int TooSilent = 4408;

    private readonly CollabSocket _socket;
    private readonly SectionKey? _room;
    private readonly CollabClient _client;
    private readonly CollabCluster _cluster;
    private readonly CancellationTokenSource _ended;
    private readonly ConnectionOutbox _outbox;
    private readonly CollabWrites _writes;
    private readonly CollabPresence _presence = new();
    private int _isEnding;
    private volatile bool _hasAsked;

    public CollabConnection(
        CollabSocket socket, SectionKey? room, PersonId person, CollabClient client, CollabCluster cluster, CancellationToken aborted)
    {
        (_socket, _room, Person, _client, _cluster) = (socket, room, person, client, cluster);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        Ended = _ended.Token;
        _outbox = new ConnectionOutbox(this, person, cluster.Instruments, cluster.Time);
        _writes = new CollabWrites(Push, Refuse, Fail);
    }

    public string ConnectionId { get; } = $"collab-{Guid.NewGuid():N}";

    public PersonId Person { get; }

    public CancellationToken Ended { get; }

    private bool IsEnding => Volatile.Read(ref _isEnding) != 0;

    private SectionKey Room => _room.GetValueOrDefault();

    private ICoEditedGrain Grain => _cluster.Grains.GetDocument(Room.Document);

    /// <summary>Serves the client until the connection has ended.</summary>
    /// <param name="isOneTooMany">The person has as many connections as they may have.</param>
    public async Task Run(bool isOneTooMany)
    {
        var (writing, watching) = (_outbox.Run(), Watch());
        try
        {
            if (isOneTooMany) await Refuse(TooLarge("sections", null, CollabLimits.MostConnections));
            else if (_room is null) await Refuse(new Refusal(RefusalCode.NotFound));
            await Listen();
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // What the client had not sent yet, its next connection brings.
        }
        finally
        {
            _outbox.End();
            _cluster.Gateway.Leave(ConnectionId);
            await _ended.CancelAsync();
            await Task.WhenAll(writing, watching, _writes.Idle);
        }
    }

    /// <summary>The session has ended; the client must sign in before it connects anew.</summary>
    public void SignOut() => _ = End(SignedOut, "signed-out", WebsocketMessage.Denied("signed-out {}"));

    /// <summary>This node stops; the client connects anew.</summary>
    public void Leave() => _ = End((int)WebSocketCloseStatus.EndpointUnavailable, "stopping", null);

    public void Abort()
    {
        try
        {
            _ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
    }

    public void Dispose() => _ended.Dispose();

    private async Task Listen()
    {
        while (await _socket.ReceiveAsync(CollabLimits.MaxMessageBytes, Ended) is { } message)
        {
            if (IsEnding) continue; // only its farewell is waited for
            try
            {
                if (await Take(message.Span) is { } refusal) await Refuse(refusal);
            }
            catch (Exception failure) when (!IsGone(failure))
            {
                await Fail(failure);
            }
        }
    }

    private Task<Refusal?> Take(ReadOnlySpan<byte> bytes)
    {
        if (_socket.IsTooLarge) return Task.FromResult<Refusal?>(TooLarge("bytes", null, CollabLimits.MaxMessageBytes));
        WebsocketMessage message;
        try
        {
            message = WebsocketMessage.Decode(bytes, CollabLimits.Messages);
        }
        catch (YjsLimitException beyond)
        {
            return Task.FromResult<Refusal?>(TooLarge(beyond.Unit, beyond.Actual, beyond.Limit));
        }
        catch (YjsFormatException malformed)
        {
            return Task.FromResult<Refusal?>(Malformed($"message, byte {malformed.Offset}"));
        }

        return message switch
        {
            { Sync: { Step: SyncStep.Step1 } sync } => Begin(sync.Payload.ToArray()),
            { Sync: { } sync } => Write(sync.Payload.ToArray()),
            { Awareness: { } awareness } => Show(awareness),
            { Kind: WebsocketMessageKind.QueryAwareness } => TellAll(),
            _ => Task.FromResult<Refusal?>(null), // a client's denial concerns nobody
        };
    }

    private Task<Refusal?> Begin(byte[] stateVector)
    {
        _hasAsked = true;
        return Open(stateVector);
    }

    /// <summary>Says so often enough that it lives, and does not wait for ever for a client to begin.</summary>
    private async Task Watch()
    {
        try
        {
            using var timer = new PeriodicTimer(CollabLimits.Quiet, _cluster.Time);
            while (await timer.WaitForNextTickAsync(Ended))
            {
                if (!_hasAsked) await End(TooSilent, "too-silent", null);
                else if (!_socket.HasSent && !IsEnding) await _socket.SendAsync(CollabPresence.Nothing, Ended);
                _socket.HasSent = false;
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The listener ends the connection.
        }
    }

    /// <summary>The close code of a refusal is 4000 and the status that it has over HTTP: y-websocket comes back after 45xx, not after 44xx.</summary>
    private Task Refuse(Refusal refusal)
    {
        _cluster.Instruments.OnRefused(WireNames.Of(refusal.Code));
        Log.Refused(_cluster.Log, WireNames.Of(refusal.Code), refusal.Reason);
        return End(4000 + refusal.Status(), WireNames.Of(refusal.Code), WebsocketMessage.Denied(refusal.Text()));
    }

    private async Task Fail(Exception failure)
    {
        if (IsGone(failure)) return;
        _cluster.Instruments.OnRefused("failed");
        Log.Failed(_cluster.Log, failure);
        await End((int)WebSocketCloseStatus.InternalServerError, "failed", null);
    }

    private async Task End(int code, string reason, WebsocketMessage? denial)
    {
        if (Interlocked.Exchange(ref _isEnding, 1) != 0) return;
        try
        {
            _ended.CancelAfter(CollabLimits.CloseTimeout);
            await _socket.TakeTurnAsync(
                async () =>
                {
                    if (denial is not null) await _socket.SendInTurnAsync(denial.Encode(), Ended);
                    await _socket.CloseInTurnAsync(code, reason, Ended);
                },
                Ended);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // It has ended by itself meanwhile.
        }
    }

    // A cancelled call says so only once the connection has ended; before, it is the cluster that broke off, and the client must hear.
    private bool IsGone(Exception failure) => failure is WebSocketException
        || (Ended.IsCancellationRequested && failure is OperationCanceledException or ObjectDisposedException);

    private static Refusal Malformed(string what) =>
        new(RefusalCode.Malformed, null, new Dictionary<string, string> { ["what"] = what });

    private static Refusal TooLarge(string unit, long? actual, long limit)
    {
        var arguments = new Dictionary<string, string> { ["unit"] = unit, ["limit"] = $"{limit}" };
        if (actual is { } known) arguments["actual"] = $"{known}";
        return new Refusal(RefusalCode.TooLarge, null, arguments);
    }
}
