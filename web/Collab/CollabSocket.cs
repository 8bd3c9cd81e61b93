using System.Buffers;
using System.Net.WebSockets;

namespace NvpOrleans.Web.Collab;

/// <summary>Whole messages over a WebSocket. Whoever writes several that belong together takes the turn for all of them.</summary>
internal sealed class CollabSocket(WebSocket socket) : IDisposable
{
    private const int ReadAhead = 16 * 1024;
    private const int KeptCapacity = 64 * 1024;

    private ArrayBufferWriter<byte> _received = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>True when something was sent since this was last set to false.</summary>
    public bool HasSent { get; set; }

    /// <summary>Receives one message.</summary>
    /// <returns>The bytes, lent until the next call; empty beyond the limit, with <see cref="IsTooLarge"/>; null when the client has closed.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(int limit, CancellationToken cancellation)
    {
        if (_received.Capacity > KeptCapacity) _received = new ArrayBufferWriter<byte>(); // one large message must not hold its room for ever
        _received.ResetWrittenCount();
        while (true)
        {
            var read = await socket.ReceiveAsync(_received.GetMemory(ReadAhead), cancellation);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            _received.Advance(read.Count);
            if (_received.WrittenCount > limit)
            {
                IsTooLarge = true;
                return ReadOnlyMemory<byte>.Empty;
            }

            if (read.EndOfMessage) return _received.WrittenMemory;
        }
    }

    /// <summary>The last message was larger than allowed; what is left of it is not worth reading.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Sends one message when its turn has come.</summary>
    public Task SendAsync(byte[] message, CancellationToken cancellation) =>
        TakeTurnAsync(() => SendInTurnAsync(message, cancellation), cancellation);

    /// <summary>Sends one message within a turn.</summary>
    public async Task SendInTurnAsync(byte[] message, CancellationToken cancellation)
    {
        await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellation);
        HasSent = true;
    }

    /// <summary>Does something while nobody else sends.</summary>
    public async Task TakeTurnAsync(Func<Task> inTurn, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await inTurn();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says that nothing more comes; the client answers with a close of its own.</summary>
    public Task CloseInTurnAsync(int code, string reason, CancellationToken cancellation) =>
        socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, cancellation);

    public void Dispose()
    {
        _turn.Dispose();
        socket.Dispose();
    }
}
