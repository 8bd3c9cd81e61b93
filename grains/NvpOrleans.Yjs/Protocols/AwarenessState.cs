namespace NvpOrleans.Yjs;

/// <summary>What one client shows of itself at a moment.</summary>
/// <param name="Client">The Yjs client id.</param>
/// <param name="Clock">Counts the client's states. A higher one replaces a lower; an equal one only when it takes the state away.</param>
/// <param name="Json">The state as JSON text; null when the client is gone.</param>
public readonly record struct AwarenessState(ulong Client, ulong Clock, string? Json);
