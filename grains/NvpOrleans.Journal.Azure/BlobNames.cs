using System.Globalization;

namespace NvpOrleans.Journal.Azure;

/// <summary>How a journal is spread over blobs. The exclamation mark cannot be part of a <see cref="JournalId"/>, so no journal's blobs
/// lie among those of another whose name it begins.</summary>
/// <remarks>See README.md for the layout; names are for ever.</remarks>
internal static class BlobNames
{
    private const string Entries = "/!entries/";
    private const string Snapshots = "/!snapshots/";
    private const int SequenceDigits = 19;

    public static string EntriesOf(JournalId id) => id.Value + Entries;

    public static string SnapshotsOf(JournalId id) => id.Value + Snapshots;

    public static string Segment(JournalId id, long firstSequence) => EntriesOf(id) + Digits(firstSequence);

    /// <summary>The name of a segment that replaces another one, or the replacement of it, after an erasure.</summary>
    public static string Replacement(string segment)
    {
        var end = segment.LastIndexOf('/') + 1 + SequenceDigits;
        var number = end == segment.Length ? 0 : int.Parse(segment.AsSpan(end + 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{segment.AsSpan(0, end)}.{number + 1:D6}");
    }

    public static string Snapshot(JournalId id, long sequence) => SnapshotsOf(id) + Digits(sequence);

    public static long FirstSequence(string segment) =>
        long.Parse(segment.AsSpan(segment.LastIndexOf('/') + 1, SequenceDigits), CultureInfo.InvariantCulture);

    public static JournalId? JournalOfSegment(string blob) =>
        blob.IndexOf(Entries, StringComparison.Ordinal) is var at and > 0 && JournalId.TryParse(blob[..at], out var id) ? id : null;

    private static string Digits(long sequence) => sequence.ToString("D19", CultureInfo.InvariantCulture);
}
