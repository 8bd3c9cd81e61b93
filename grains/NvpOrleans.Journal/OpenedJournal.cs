namespace NvpOrleans.Journal;

/// <summary>What <see cref="JournalWriter.OpenAsync"/> found: replay the snapshot, then the entries, and then write.</summary>
/// <param name="Entries">The entries after the snapshot, epoch entries of earlier writers included, this writer's own excluded.</param>
public sealed record OpenedJournal(JournalWriter Writer, JournalSnapshot? Snapshot, IReadOnlyList<JournalFrame> Entries);
