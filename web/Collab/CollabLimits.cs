using NvpOrleans.Abstractions.Presence;
using NvpOrleans.Yjs;

namespace NvpOrleans.Web.Collab;

/// <summary>The limits of the second door (PROTOCOL.md). Where the hub has the same, they are as large.</summary>
internal static class CollabLimits
{
    public const int MaxUpdateBytes = 5 * 1024 * 1024;

    /// <summary>A message is an update and some bytes that say so.</summary>
    public const int MaxMessageBytes = MaxUpdateBytes + 64;

    // States that a client repeats of others carry the names that we have added.
    public static ProtocolLimits Messages { get; } = new()
    {
        MaxUpdateBytes = MaxUpdateBytes,
        MaxStateVectorBytes = 256 * 1024,
        MaxAwarenessStates = 4096,
        MaxAwarenessStateBytes = 4 * CaretLimits.MaxStateBytes,
    };

    /// <summary>How many connections a person may have here at once, as many as sections on the hub.</summary>
    public const int MostConnections = 32;

    // Also how long a client may take to ask for the document. y-websocket takes a connection for lost when it hears nothing for 30 s, pings not counted.
    public static TimeSpan Quiet { get; } = TimeSpan.FromSeconds(12);

    public static TimeSpan CloseTimeout { get; } = TimeSpan.FromSeconds(2);
}
