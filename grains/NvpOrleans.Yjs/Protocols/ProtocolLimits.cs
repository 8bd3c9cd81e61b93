namespace NvpOrleans.Yjs;

/// <summary>How much one message of a protocol may ask of us. Lengths are always checked against the bytes that are there, limits or not.</summary>
public sealed record ProtocolLimits
{
    /// <summary>For bytes from outside.</summary>
    public static ProtocolLimits Default { get; } = new();

    /// <summary>The largest update, in bytes.</summary>
    public int MaxUpdateBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The largest state vector, in bytes.</summary>
    public int MaxStateVectorBytes { get; init; } = 256 * 1024;

    /// <summary>How many clients' states an awareness update may carry. A client repeats what it hears of others, so all of a room may be in one.</summary>
    public int MaxAwarenessStates { get; init; } = 4096;

    /// <summary>The largest awareness state of one client, in bytes of UTF-8.</summary>
    public int MaxAwarenessStateBytes { get; init; } = 64 * 1024;

    /// <summary>The longest reason for a refusal, in bytes of UTF-8.</summary>
    public int MaxReasonBytes { get; init; } = 4096;
}
