using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Web.Hubs;

namespace NvpOrleans.Web.Gateway;

/// <summary>SignalR's connections of this node, each with its outbox. Everything sent to clients goes through these queues.</summary>
internal sealed class PlanningConnections(ILogger<DefaultHubLifetimeManager<PlanningHub>> log, WebInstruments instruments, TimeProvider time)
    : DefaultHubLifetimeManager<PlanningHub>(log)
{
    private readonly ConcurrentDictionary<string, ConnectionOutbox> _outboxes = new();

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        var outbox = new ConnectionOutbox(connection, instruments, time);
        _outboxes[connection.ConnectionId] = outbox;
        instruments.OnConnected();
        _ = outbox.Run();
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (_outboxes.TryRemove(connection.ConnectionId, out _)) instruments.OnDisconnected();
        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>The outbox of a connection, or null when it has ended.</summary>
    public ConnectionOutbox? Find(string connectionId) => _outboxes.GetValueOrDefault(connectionId);
}
