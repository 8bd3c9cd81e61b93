using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Hubs;
using NvpOrleans.Web.SignIn;

namespace NvpOrleans.Web.Gateway;

/// <summary>SignalR's connections of this node, each with its outbox. Everything sent to clients goes through these queues.</summary>
internal sealed class PlanningConnections(
    ILogger<DefaultHubLifetimeManager<PlanningHub>> log, DocumentGateway gateway, InboxGateway inboxes, BoardGateway boards, WebInstruments instruments, TimeProvider time)
    : DefaultHubLifetimeManager<PlanningHub>(log)
{
    private const string Door = "hub";

    private readonly ConcurrentDictionary<string, ConnectionOutbox> _outboxes = new();

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        var outbox = new ConnectionOutbox(new HubOutboxConnection(connection), connection.User.GetPerson(), instruments, time);
        _outboxes[connection.ConnectionId] = outbox;
        instruments.OnConnected(Door);
        _ = outbox.Run();
        inboxes.Enter(outbox);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        // A call of the connection may still be running; from here on it cannot bring the connection back into a feed.
        if (_outboxes.TryRemove(connection.ConnectionId, out var outbox))
        {
            outbox.End();
            instruments.OnDisconnected(Door);
            gateway.Leave(connection.ConnectionId);
            inboxes.Leave(outbox);
            boards.Leave(connection.ConnectionId);
        }

        return base.OnDisconnectedAsync(connection);
    }

    /// <summary>Ends all connections of a session that was signed out; those of other sessions connect anew by themselves.</summary>
    public void EndAll(PersonId person)
    {
        foreach (var outbox in _outboxes.Values.Where(outbox => outbox.Person == person)) outbox.Abort();
    }

    /// <summary>The outbox of a connection, or null when it has ended.</summary>
    public ConnectionOutbox? Find(string connectionId) => _outboxes.GetValueOrDefault(connectionId);
}
