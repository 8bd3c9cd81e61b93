namespace NvpOrleans.Yjs;

/// <summary>What a message of y-websocket is about; the numbers are those of the protocol.</summary>
public enum WebsocketMessageKind : byte
{
    /// <summary>The document: a <see cref="SyncMessage"/>.</summary>
    Sync = 0,

    /// <summary>Who is there: an <see cref="AwarenessUpdate"/>.</summary>
    Awareness = 1,

    /// <summary>A refusal, with its reason as text.</summary>
    Auth = 2,

    /// <summary>The sender wants to know all states.</summary>
    QueryAwareness = 3,
}
