namespace NvpOrleans.Journal;

/// <summary>When a snapshot is due, so that opening a journal never replays more than a bounded tail. Section <c>Journal:Snapshots</c>.</summary>
public sealed class SnapshotPolicy
{
    public const string Section = "Journal:Snapshots";

    /// <summary>A snapshot is due after this many entries: some ten milliseconds of replay.</summary>
    public int MaxTailEntries { get; set; } = 512;

    /// <summary>A snapshot is due after this many bytes of entries, because a few pastes can outweigh hundreds of keystrokes.</summary>
    public long MaxTailBytes { get; set; } = 1024 * 1024;

    public bool IsDue(JournalWriter writer) => writer.TailEntries >= MaxTailEntries || writer.TailBytes >= MaxTailBytes;
}
