namespace NvpOrleans.Journal.State;

/// <summary>A stored state and the name of its version.</summary>
public sealed record GrainStateRecord(string ETag, ReadOnlyMemory<byte> Payload);
