using System.Net.WebSockets;
using System.Security.Cryptography;
using NvpOrleans.Yjs;

namespace NvpOrleans.Tests.Kit;

/// <summary>
/// A client of the second door, as simple as one can be: a Y.Doc, the messages of y-websocket, and everything it was told. Sends what
/// a test wants it to send, well-behaved or not.
/// </summary>
public sealed class Guest : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly ClientWebSocket _socket;
    private readonly Dictionary<ulong, AwarenessState> _states = [];
    private readonly List<WebsocketMessage> _heard = [];
    private readonly List<string> _denials = [];
    private readonly Task _listening;

    private Guest(ClientWebSocket socket, ulong clientId)
    {
        (_socket, ClientId, Doc) = (socket, clientId, new Doc(clientId));
        _listening = ListenAsync();
    }

    /// <summary>Drawn by the client itself, as Yjs does.</summary>
    public ulong ClientId { get; }

    public Doc Doc { get; }

    /// <summary>Pulses after everything that arrives, and when the connection ends.</summary>
    public Signal Signal { get; } = new();

    /// <summary>The code with which the service has closed the connection; null while it has not.</summary>
    public int? CloseCode { get; private set; }

    /// <summary>True when the connection has ended, however it did.</summary>
    public bool HasEnded { get; private set; }

    public IReadOnlyList<string> Denials => Locked(() => (IReadOnlyList<string>)[.. _denials]);

    public IReadOnlyList<WebsocketMessage> Heard => Locked(() => (IReadOnlyList<WebsocketMessage>)[.. _heard]);

    /// <summary>The states of those who are there, as last told.</summary>
    public IReadOnlyDictionary<ulong, AwarenessState> States => Locked(() => new Dictionary<ulong, AwarenessState>(_states));

    public string Xml => Locked(() => Doc.GetXmlFragment("default").ToString());

    /// <summary>Connects, without a word.</summary>
    public static async Task<Guest> ConnectAsync(Visitor visitor, string room, string? origin = null, ulong clientId = 0)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = visitor.Cookies;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(new Uri(visitor.Server, $"collab/{room}")) { Scheme = "ws" };
        try
        {
            await socket.ConnectAsync(address.Uri, CancellationToken.None);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new Guest(socket, clientId == 0 ? (ulong)RandomNumberGenerator.GetInt32(2, int.MaxValue) : clientId);
    }

    /// <summary>Connects and asks for the document.</summary>
    public static async Task<Guest> JoinAsync(Visitor visitor, string room, ulong clientId = 0)
    {
        var guest = await ConnectAsync(visitor, room, clientId: clientId);
        await guest.AskAsync();
        return guest;
    }

    /// <summary>Sync step 1: what do you have that I lack?</summary>
    public Task AskAsync() => SendAsync(WebsocketMessage.Of(new SyncMessage(SyncStep.Step1, Locked(Doc.EncodeStateVector))));

    public Task SendAsync(WebsocketMessage message) => SendAsync(message.Encode());

    public Task SendAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);

    public Task SendUpdateAsync(byte[] update) => SendAsync(WebsocketMessage.Of(new SyncMessage(SyncStep.Update, update)));

    public Task ShowAsync(params IEnumerable<AwarenessState> states) => SendAsync(WebsocketMessage.Of(new AwarenessUpdate(states)));

    /// <summary>Changes the document and sends the change.</summary>
    public Task EditAsync(Action<Doc> edit)
    {
        byte[]? made = null;
        lock (_gate)
        {
            void Note(byte[] update, object? origin) => made = update;
            Doc.Updated += Note;
            Doc.Transact(_ => edit(Doc));
            Doc.Updated -= Note;
        }

        return made is null ? Task.CompletedTask : SendUpdateAsync(made);
    }

    public Task WaitForAsync(Func<Guest, bool> condition, string what) => Signal.UntilAsync(() => condition(this), what, Describe);

    /// <summary>Waits until the service has answered what was asked.</summary>
    public Task WaitForSyncAsync() => WaitForAsync(guest => guest.Heard.Any(message => message.Sync?.Step == SyncStep.Step2), "sync step 2");

    /// <summary>Waits until the service has closed the connection.</summary>
    public Task WaitForCloseAsync() => WaitForAsync(guest => guest.HasEnded, "the end");

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _listening;
        _socket.Dispose();
    }

    private async Task ListenAsync()
    {
        await Task.Yield();
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult read;
                do
                {
                    if (length == buffer.Length) Array.Resize(ref buffer, 2 * length);
                    read = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += read.Count;
                }
                while (!read.EndOfMessage);
                if (read.MessageType == WebSocketMessageType.Close) break;
                Hear(WebsocketMessage.Decode(buffer.AsSpan(0, length), new ProtocolLimits { MaxUpdateBytes = int.MaxValue }));
            }

            CloseCode = (int?)_socket.CloseStatus;
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Ended without a farewell, by the service or by the test.
        }
        finally
        {
            HasEnded = true;
            Signal.Pulse();
        }
    }

    private void Hear(WebsocketMessage message)
    {
        lock (_gate)
        {
            _heard.Add(message);
            if (message.Sync is { Step: not SyncStep.Step1 } sync) Doc.Integrate(Update.Decode(sync.Payload.Span, DecodeLimits.Trusted));
            foreach (var state in message.Awareness?.States ?? [])
                if (state.Json is null) _states.Remove(state.Client);
                else _states[state.Client] = state;
            if (message.Denial is { } denial) _denials.Add(denial);
        }

        Signal.Pulse();
    }

    private string Describe() => Locked(() =>
        $"Close code {CloseCode}, denials {string.Join("; ", _denials)}, states {string.Join("; ", _states.Values)}, section {Doc.GetXmlFragment("default")}");

    private T Locked<T>(Func<T> read)
    {
        lock (_gate) return read();
    }
}
