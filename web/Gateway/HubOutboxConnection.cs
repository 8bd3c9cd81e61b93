using Microsoft.AspNetCore.SignalR;

namespace NvpOrleans.Web.Gateway;

/// <summary>A connection to the hub, as its outbox sees it.</summary>
internal sealed class HubOutboxConnection(HubConnectionContext connection) : IOutboxConnection
{
    public string ConnectionId => connection.ConnectionId;

    public CancellationToken Ended => connection.ConnectionAborted;

    public Task WriteAsync(FeedMessage message) => connection.WriteAsync(message.Hub, connection.ConnectionAborted).AsTask();

    public void Abort() => connection.Abort();
}
