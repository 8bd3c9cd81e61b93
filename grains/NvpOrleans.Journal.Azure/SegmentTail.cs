using Azure;

namespace NvpOrleans.Journal.Azure;

/// <summary>What the next append needs to know: the journal's tail, and the segment that it lies in.</summary>
/// <param name="Segment">Null when the journal has none.</param>
/// <param name="IsClosed">Sealed, so that the next append begins a new segment.</param>
internal sealed record SegmentTail(JournalPosition Position, string? Segment, ETag ETag, long Length, int Blocks, bool IsClosed)
{
    public static SegmentTail None { get; } = new(JournalPosition.Start, null, default, 0, 0, IsClosed: true);

    /// <summary>A snapshot was taken here: the segment is due to be closed, so that the next opening reads only what comes after.</summary>
    public bool IsDueToClose { get; init; }
}
