using System.Collections.Concurrent;
using NvpOrleans.Abstractions.People;
using NvpOrleans.Web.Gateway;

namespace NvpOrleans.Web.Collab;

/// <summary>The connections of this node at the second door.</summary>
internal sealed class CollabConnections(WebInstruments instruments)
{
    private readonly ConcurrentDictionary<string, CollabConnection> _connections = new();

    /// <summary>Runs a connection until it has ended.</summary>
    public async Task Run(CollabConnection connection)
    {
        _connections[connection.ConnectionId] = connection;
        instruments.OnConnected(Door);
        try
        {
            var ofPerson = _connections.Values.Count(other => other.Person == connection.Person);
            await connection.Run(ofPerson > CollabLimits.MostConnections);
        }
        finally
        {
            _connections.TryRemove(connection.ConnectionId, out _);
            instruments.OnDisconnected(Door);
        }
    }

    /// <summary>Ends all connections of a session that was signed out; those of other sessions connect anew by themselves.</summary>
    public void EndAll(PersonId person)
    {
        foreach (var connection in _connections.Values.Where(connection => connection.Person == person)) connection.Abort();
    }

    private const string Door = "collab";
}
