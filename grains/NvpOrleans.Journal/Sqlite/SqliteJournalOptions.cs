namespace NvpOrleans.Journal.Sqlite;

/// <summary>Where and how the embedded store keeps journals and grain states. Section <c>Journal</c>.</summary>
public sealed class SqliteJournalOptions
{
    public const string Section = "Journal";

    /// <summary>The database file; its folder is created. SQLite puts <c>-wal</c> and <c>-shm</c> beside it: a backup needs all three, or
    /// <c>VACUUM INTO</c>. Not on a network share, whose locks SQLite cannot trust.</summary>
    public string Path { get; set; } = "data/nvp.db";

    /// <summary>When an acknowledged write is on the disk. Leave it: <see cref="SqliteSynchronous.Off"/> breaks the promise that what was
    /// acknowledged survives, and is here for the test that shows it.</summary>
    public SqliteSynchronous Synchronous { get; set; } = SqliteSynchronous.Full;

    /// <summary>How many snapshots of a journal are kept. More than one, because an older one and the entries after it rebuild the state
    /// if the newest is damaged.</summary>
    public int KeepSnapshots { get; set; } = 3;

    /// <summary>Batches that may wait for the writer; beyond that an append is answered busy. A disk that answers in a millisecond
    /// clears a thousand within one commit.</summary>
    public int MaxWaitingBatches { get; set; } = 1024;

    /// <summary>Bytes that may wait for the writer; beyond that an append is answered busy, before memory is short.</summary>
    public long MaxWaitingBytes { get; set; } = 64 * 1024 * 1024;
}
