namespace NvpOrleans.Journal;

/// <summary>A place in a journal: the sequence number of an entry (the first is 1) and the hash that names it and all before it.</summary>
/// <param name="Hash">The hash of that entry's sealed header, which holds the hash of the one before, down to the first.</param>
public readonly record struct JournalPosition(long Sequence, JournalHash Hash)
{
    /// <summary>Before the first entry.</summary>
    public static JournalPosition Start => default;
}
