namespace NvpOrleans.Journal;

/// <summary>The caller's state after the entry at <paramref name="Position"/>, so that replay starts with the entry after it.</summary>
public sealed record JournalSnapshot(JournalPosition Position, ReadOnlyMemory<byte> Payload);
